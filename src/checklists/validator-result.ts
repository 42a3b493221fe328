import { LIMITS, oneLine } from './progress-limits.ts';
import { isPlain } from './progress-read.ts';
import { SCOPES, type Evidence, type Reported, type Scope } from './prove.ts';

/** What the page of the validator leaves about its last check, for the checklists: names and numbers, no text of a file. */
export interface ValidatorResult {
  /** Of each rule that reported its gravest finding, and how many there are. */
  readonly findings: readonly (Reported & { readonly count: number })[];
  /** Rules with a finding that a comment in a file accepts. */
  readonly accepted: readonly string[];
  /** Rules that broke on these texts: what they would have said is unknown. */
  readonly broken: readonly string[];
  /** The kinds of files that were given in full. */
  readonly given: readonly Scope[];
  /** The paths of the files. */
  readonly files: readonly string[];
  /** False if there were more findings than the page takes: rules that are not named may have reported too. */
  readonly isWhole: boolean;
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  /** Tells these texts from others. */
  readonly fingerprint: string;
}

/** Characters at either end of a text that its fingerprint is made of. */
const HEAD = 100_000;

const SEVERITIES: readonly Reported['severity'][] = ['error', 'warning', 'info'];

/** Reads a stored result from anything. Never throws. @returns null if it is none. */
export function readResult(text: string | null): ValidatorResult | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (!isPlain(value)) return null;
  const { findings, given, isWhole, checkedAt, fingerprint } = value;
  if (!Array.isArray(findings) || !Array.isArray(given) || typeof isWhole !== 'boolean') return null;
  if (typeof checkedAt !== 'string' || Number.isNaN(Date.parse(checkedAt))) return null;
  if (typeof fingerprint !== 'string') return null;
  const read = findings.map(readFinding);
  return {
    findings: read.filter((finding) => finding !== null),
    accepted: textsOf(value['accepted']),
    broken: textsOf(value['broken']),
    given: SCOPES.filter((scope) => given.includes(scope)),
    files: textsOf(value['files']).map((path) => oneLine(path, LIMITS.source)),
    // A finding that cannot be read may have been any: nothing is proved by silence then.
    isWhole: isWhole && !read.includes(null),
    checkedAt,
    fingerprint: oneLine(fingerprint, 40),
  };
}

/**
 * What a stored result says about the items of a list.
 * @param scopes what each rule of the list looks at.
 */
export function evidenceFrom(result: ValidatorResult, scopes: ReadonlyMap<string, Scope>): Evidence {
  const { findings, accepted, broken, given, isWhole } = result;
  return {
    scopes,
    given: new Set(given),
    silenced: new Set(isWhole ? broken : scopes.keys()),
    findings,
    accepted: new Set(accepted),
  };
}

/**
 * A short name for texts: FNV-1a, 32 bits twice with different starts. It tells an edited file from the one before;
 * nobody has a reason to forge it. Of megabytes the beginning, the end and the length are enough.
 */
export function fingerprintOf(texts: readonly string[]): string {
  return [0x811c9dc5, 0x01000193].map((start) => hash(texts.join('\u0000'), start)).join('');
}

function hash(text: string, start: number): string {
  let value = start ^ text.length;
  for (let at = 0; at < text.length; at += at === HEAD ? Math.max(1, text.length - 2 * HEAD) : 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

function readFinding(value: unknown): ValidatorResult['findings'][number] | null {
  if (!isPlain(value)) return null;
  const { rule, path, line, count } = value;
  const severity = SEVERITIES.find((each) => each === value['severity']);
  if (typeof rule !== 'string' || typeof path !== 'string' || severity === undefined) return null;
  if (typeof line !== 'number' || typeof count !== 'number') return null;
  return { rule, severity, path: oneLine(path, LIMITS.source), line, count };
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, LIMITS.items) : [];
  return list.filter((text) => typeof text === 'string');
}
