import type { FileKind } from '../lint/text-file.ts';
import { MAX_FILES } from './limits.ts';

/** The kinds of files, in the order of their tabs. */
export const KINDS: readonly FileKind[] = ['compose', 'dockerfile', 'env'];

/** The path of a file that nobody has named. */
export const DEFAULT_PATHS: Readonly<Record<FileKind, string>> = {
  compose: 'docker-compose.yaml',
  dockerfile: 'Dockerfile',
  env: '.env',
};

/** Domains by service, as they are or will be set in Coolify. */
export type Domains = Readonly<Record<string, readonly string[]>>;

/** A file without its history, as it is loaded, kept and shared. `path` is relative to the folder of the compose file. */
export interface PlainFile {
  readonly kind: FileKind;
  readonly path: string;
  readonly text: string;
}

/** What is kept over a reload and travels in a link: the files that are not empty, and the settings. */
export interface PlainProject {
  readonly files: readonly PlainFile[];
  /** The index of the file that is shown. */
  readonly active: number;
  readonly domains: Domains;
}

export const EMPTY_PROJECT: PlainProject = { files: [], active: 0, domains: {} };

const MAX_PATH = 300;
const MAX_SERVICES = 500;

/** A project of one compose file. */
export function composeProject(text: string): PlainProject {
  return { ...EMPTY_PROJECT, files: [{ kind: 'compose', path: DEFAULT_PATHS.compose, text }] };
}

/** A path as the checks expect it: forward slashes, on one line, without `./` before it; empty if nothing is left. */
export function cleanPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim()
    .replace(/\/{2,}/g, '/')
    .replace(/^(?:\.?\/)+/, '')
    .slice(0, MAX_PATH);
}

/** Domains as a reader types them: separated by commas or blanks. */
export function readDomains(typed: string): readonly string[] {
  return typed.split(/[\s,]+/).filter((domain) => domain !== '');
}

/** True if a domain is one that Coolify takes: protocol, host, port and path (F-194). */
export function isDomain(domain: string): boolean {
  return /^https?:\/\/[^\s/:?#@]+(?::\d{1,5})?(?:\/[^\s]*)?$/i.test(domain);
}

/** Reads what was stored or shared; null if it is no project. What it says is taken as text, whatever it is. */
export function parseProject(value: unknown): PlainProject | null {
  if (!isRecord(value) || !Array.isArray(value['files'])) return null;
  const items: readonly unknown[] = value['files'];
  const files = items.map(parseFile);
  if (files.length > MAX_FILES || files.filter((file) => file?.kind === 'compose').length > 1) return null;
  const { active } = value;
  return {
    files: files.filter((file) => file !== null),
    active: typeof active === 'number' && Number.isInteger(active) && active >= 0 ? active : 0,
    domains: parseDomains(value['domains']),
  };
}

function parseFile(value: unknown): PlainFile | null {
  if (!isRecord(value)) return null;
  const { path, text } = value;
  const kind = KINDS.find((known) => known === value['kind']);
  if (kind === undefined || typeof path !== 'string' || typeof text !== 'string') return null;
  return { kind, path: cleanPath(path) || DEFAULT_PATHS[kind], text };
}

function parseDomains(value: unknown): Domains {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value)
    .slice(0, MAX_SERVICES)
    .map(([service, domains]) => {
      const list: readonly unknown[] = Array.isArray(domains) ? domains : [];
      return [service, list.filter((domain) => typeof domain === 'string')] as const;
    });
  return Object.fromEntries(entries.filter(([, domains]) => domains.length > 0));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
