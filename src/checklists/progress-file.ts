import { LIST_IDS, type ListId } from './checklist.ts';
import { LIMITS } from './progress-limits.ts';
import { isPlain, readRun } from './progress-read.ts';
import type { Run } from './progress.ts';

/** The version of the form in which runs leave the browser, in files and in links. */
export const FILE_VERSION = 1;

/**
 * not-json: no JSON · no-run: JSON without a run · newer: of a later version · other-list: runs of another list ·
 * too-large: over the limit of a file.
 */
export type ReadProblem = 'not-json' | 'no-run' | 'newer' | 'other-list' | 'too-large';

export type ReadRuns =
  | { readonly ok: true; readonly runs: readonly Run[] }
  | { readonly ok: false; readonly problem: ReadProblem; readonly list: ListId | null };

/** Runs of a list as the text of a file. */
export function writeRuns(list: ListId, runs: readonly Run[]): string {
  return `${JSON.stringify({ version: FILE_VERSION, list, runs }, null, 2)}\n`;
}

/**
 * Reads the text of a file of runs. Never throws: the file can come from anyone.
 * @param list the list whose page it is opened on.
 */
export function parseRuns(text: string, list: ListId, now: string): ReadRuns {
  if (text.length > LIMITS.file) return failed('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  return readRuns(value, list, now);
}

/** The same for a value that was parsed. */
export function readRuns(value: unknown, list: ListId, now: string): ReadRuns {
  if (!isPlain(value)) return failed('no-run');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failed('no-run');
  if (version > FILE_VERSION) return failed('newer');
  const named = LIST_IDS.find((id) => id === value['list']);
  if (named === undefined) return failed('no-run');
  if (named !== list) return { ok: false, problem: 'other-list', list: named };
  const given: readonly unknown[] = Array.isArray(value['runs']) ? value['runs'].slice(0, LIMITS.runs) : [];
  const runs = given.map((run) => readRun(run, now)).filter((run) => run !== null);
  return runs.length > 0 ? { ok: true, runs } : failed('no-run');
}

function failed(problem: ReadProblem): ReadRuns {
  return { ok: false, problem, list: null };
}
