import type { Position } from '../compose/range.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Edit, FixSafety } from '../lint/edit.ts';
import type { Severity, Verdict } from '../lint/finding.ts';
import { fixAll, lint, render, rules, type Finding, type LintResult } from '../lint/index.ts';

/** A finding as plain data in one language, as it travels from the worker to the page. */
export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly service: string | null;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
  readonly hint: string;
  readonly fix: string;
  /** The page that explains it: a path of the site. */
  readonly url: string;
  readonly edits: { readonly safety: FixSafety; readonly changes: readonly Edit[] } | null;
}

/** What the page shows about one text. */
export interface CheckReport {
  readonly verdict: Verdict;
  /** In file order. */
  readonly findings: readonly CheckedFinding[];
  readonly ignored: readonly { readonly finding: CheckedFinding; readonly reason: string }[];
  /** Ids of rules that broke on this text: a defect of ours. */
  readonly failures: readonly string[];
  /** How many rules ran. */
  readonly rules: number;
}

export type CheckRequest =
  | { readonly kind: 'check'; readonly text: string; readonly locale: Locale }
  | { readonly kind: 'fix'; readonly text: string };

export type CheckAnswer =
  | { readonly kind: 'check'; readonly report: CheckReport }
  | { readonly kind: 'fix'; readonly text: string; readonly applied: number };

/** Answers a request of the page. Runs in the worker; never throws on any text. */
export function answer(request: CheckRequest): CheckAnswer {
  if (request.kind === 'fix') {
    const { text, applied } = fixAll(request.text, 'safe');
    return { kind: 'fix', text, applied: applied.length };
  }
  const result = lint(request.text);
  return { kind: 'check', report: toReport(result, request.locale) };
}

function toReport(result: LintResult, locale: Locale): CheckReport {
  const toPlain = (finding: Finding): CheckedFinding => {
    const { message, hint, fix, url } = render(finding, locale);
    const { rule, severity, service, range, edits } = finding;
    const { lines } = result.file;
    const [start, end] = [lines.position(range.start), lines.position(range.end)];
    return { rule, severity, service, start, end, message, hint, fix, url, edits };
  };
  return {
    verdict: result.verdict,
    findings: result.findings.map(toPlain),
    ignored: result.ignored.map(({ finding, reason }) => ({ finding: toPlain(finding), reason })),
    failures: result.failures.map(({ rule }) => rule),
    rules: rules.length,
  };
}
