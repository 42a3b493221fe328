/** Mounts: the short form `source:target:mode`, and which sources and targets are accepted. */
import { CoolifyFailure, typeError } from './failure.ts';
import { shellDanger } from './safe-text.ts';
import { countOf, trim } from './text.ts';
import { MOUNT_MODES } from './version-4-3.ts';

export interface MountText {
  readonly source: string;
  readonly target: string;
  readonly mode: string | null;
}

const DEFAULTED_START = /^\$\{[^}]+:-[^}]*\}/;
const REFERENCE = /^\$\{[a-zA-Z_][a-zA-Z0-9_]*\}$/;
const REFERENCE_WITH_PATH = /^\$\{[a-zA-Z_][a-zA-Z0-9_]*\}[/\w.-]*$/;
const DEFAULTED = /^\$\{[^}]+:-[^}]*\}$/;
const WINDOWS_DRIVE = /^[A-Za-z]:/;
const SAFE_PATHS = 'Please use safe path names without shell metacharacters.';

/** Takes the short form apart and checks it (bootstrap/helpers/parsers.php:119-359). */
export function readMountText(text: string): MountText {
  const mount = split(trim(text));
  const source = withDefault(mount.source);
  if (!REFERENCE_WITH_PATH.test(source))
    check('Invalid Docker volume definition', source, 'volume source', 330);
  check('Invalid Docker volume definition', mount.target, 'volume target', 347);
  return { ...mount, source };
}

/** Checks source and target of the long form (bootstrap/helpers/parsers.php:766-793). */
export function checkLongMount(source: string, target: string): void {
  const title = 'Invalid Docker volume definition (array syntax)';
  const isReference = REFERENCE.test(source) || DEFAULTED.test(source) || REFERENCE_WITH_PATH.test(source);
  if (!isReference) check(title, source, 'volume source', 777);
  check(title, target, 'volume target', 788);
}

function check(title: string, text: string, subject: string, line: number): void {
  const danger = shellDanger(text, subject);
  if (danger === null) return;
  throw new CoolifyFailure(
    'Exception',
    `${title}: ${danger} ${SAFE_PATHS}`,
    `bootstrap/helpers/parsers.php:${line}`,
  );
}

function split(text: string): MountText {
  const defaulted = DEFAULTED_START.exec(text)?.[0];
  if (defaulted !== undefined) return splitAfterReference(defaulted, text.slice(defaulted.length));
  const colons = countOf(text, ':');
  if (colons === 0) return { source: text, target: text, mode: null };
  if (colons === 1) return { ...splitAt(text, text.indexOf(':')), mode: null };
  if (WINDOWS_DRIVE.test(text)) return splitWindows(text, colons);
  const parts = splitAt(text, text.indexOf(':'));
  return { source: parts.source, ...withMode(parts.target) };
}

/** `C:\data:/data`: the second colon separates; a mode is looked for only behind a third. */
function splitWindows(text: string, colons: number): MountText {
  const parts = splitAt(text, text.indexOf(':', 2));
  return colons === 2 ? { ...parts, mode: null } : { source: parts.source, ...withMode(parts.target) };
}

/** What follows `${NAME:-default}`. */
function splitAfterReference(reference: string, rest: string): MountText {
  const colons = countOf(rest, ':');
  if (colons === 0) return { source: reference + rest, target: reference + rest, mode: null };
  if (colons === 1)
    return { source: reference, target: rest.startsWith(':') ? rest.slice(1) : rest, mode: null };
  if (colons === 2) {
    // Text between the reference and the colon leaves Coolify without a target, which the database refuses.
    if (!rest.startsWith(':')) throw typeError('mount_path must be of type string, null given');
    return { source: reference, ...withMode(rest.slice(1)) };
  }
  // With more colons Coolify no longer minds the reference: its own colon is the first one.
  const text = reference + rest;
  const parts = splitAt(text, text.indexOf(':'));
  return { source: parts.source, ...withMode(parts.target) };
}

function splitAt(text: string, colon: number): { source: string; target: string } {
  return { source: text.slice(0, colon), target: text.slice(colon + 1) };
}

function withMode(text: string): { target: string; mode: string | null } {
  const colon = text.lastIndexOf(':');
  const mode = text.slice(colon + 1);
  return colon !== -1 && MOUNT_MODES.has(mode)
    ? { target: text.slice(0, colon), mode }
    : { target: text, mode: null };
}

/** `${NAME:-default}` as a source is replaced by its default (F-043). */
function withDefault(source: string): string {
  const content = /^\$\{([^}]+)\}$/.exec(source)?.[1];
  const operator = content?.indexOf(':-') ?? -1;
  if (content === undefined || operator === -1) return source;
  const fallback = content.slice(operator + 2);
  return fallback === '' ? `\${${content.slice(0, operator)}}` : fallback;
}
