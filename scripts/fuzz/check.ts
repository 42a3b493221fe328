import { readCompose } from '../../src/compose/index.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { applyEdits, fixFile, lintFile, lintProject, render, type FileResult, type InputFile } from '../../src/lint/index.ts'; // prettier-ignore
import type { Case } from './samples.ts';

/** Single fixes that are tried on their own, for each input. */
const MAX_SINGLE_FIXES = 6;

/** With more findings than this the rounds of fixing may end before the fixes do. */
const MANY_FINDINGS = 60;

/** Findings whose sentences are made, for each input. */
const MAX_RENDERED = 30;

/** What is wrong with how an input is handled; null if nothing is. Throws what the linter throws. */
export function defectOf({ input, companions }: Case): string | null {
  const [result] = lintProject([input, ...companions]);
  if (!result) return 'no result';
  return defectOfResult(result, input) ?? defectOfFixes({ input, companions }, result);
}

function defectOfResult({ failures, findings }: FileResult, { text }: InputFile): string | null {
  for (const { rule, error } of failures) return `rule ${rule} broke: ${String(error)}`;
  for (const { rule, range } of findings) {
    const isInside = range.start >= 0 && range.start <= range.end && range.end <= text.length;
    if (!isInside) return `rule ${rule} points at ${range.start}–${range.end} of ${text.length}`;
  }
  for (const finding of findings.slice(0, MAX_RENDERED)) {
    for (const locale of LOCALES) {
      const { message, hint, fix } = render(finding, locale);
      if ([message, hint, fix].some((sentence) => sentence === '' || /undefined|\[object/.test(sentence)))
        return `rule ${finding.rule} says: ${message} ${hint} ${fix}`;
    }
  }
  return null;
}

function defectOfFixes({ input, companions }: Case, { findings }: FileResult): string | null {
  if (!isReadable(input)) {
    fixFile(input, 'unsafe', { companions });
    return null;
  }
  const fixable = findings.filter(({ edits }) => edits !== null).slice(0, MAX_SINGLE_FIXES);
  for (const { rule, edits } of fixable) {
    const text = applyEdits(input.text, edits?.changes ?? []);
    if (!isReadable({ ...input, text })) return `the fix of ${rule} leaves a text that is not readable`;
  }
  for (const safety of ['safe', 'unsafe'] as const) {
    const { text } = fixFile(input, safety, { companions });
    const fixed = { ...input, text };
    if (!isReadable(fixed)) return `${safety} fixes leave a text that is not readable`;
    if (safety === 'unsafe' || findings.length > MANY_FINDINGS) continue;
    const left = lintFile(fixed, { companions }).findings.filter(({ edits }) => edits?.safety === 'safe');
    if (left.length > 0) return `fixes are left: ${left.map(({ rule }) => rule).join(', ')}`;
    if (fixFile(fixed, safety, { companions }).text !== text) return 'fixing again changes the text';
  }
  return null;
}

function isReadable({ kind, text }: InputFile): boolean {
  if (kind !== 'compose') return true;
  const { syntaxProblems, scan } = readCompose(text);
  return syntaxProblems.length === 0 && scan.duplicateKeys.length === 0;
}

/** As `defectOf`, with what is thrown and what takes longer than `limit` milliseconds of the thread's time. */
export function defectWithin(limit: number, input: Case): string | null {
  const start = performance.now();
  let defect: string | null;
  try {
    defect = defectOf(input);
  } catch (error) {
    defect = `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  if (defect !== null || performance.now() - start <= limit) return defect;
  const taken = lintTime(input);
  return taken <= limit ? null : `checking takes ${Math.round(taken)} ms`;
}

/** The least of three measurements: the machine may have been busy. */
function lintTime({ input, companions }: Case): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    lintFile(input, { companions });
    return performance.now() - start;
  });
  return Math.min(...times);
}
