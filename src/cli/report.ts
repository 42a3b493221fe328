import type { Locale } from '../i18n/locale.ts';
import { renderBy, ruleOf, type FileResult, type Finding, type Rule, type TextFile } from '../lint/index.ts';
import type { FileReport, ReportedFinding } from './interface.ts';

/** A rule that broke: a defect of ours, never of the file. */
export interface Failure {
  readonly rule: string;
  readonly error: unknown;
}

/** The report of one file, and the rules that could not be asked. */
export interface Reported {
  readonly report: FileReport;
  readonly failures: readonly Failure[];
}

/**
 * Puts what the linter found into words and counts lines and columns.
 * @param extraRules rules that are not in the registry, because they look at more than the text.
 */
export function reportFile(
  result: FileResult,
  path: string,
  locale: Locale,
  extraRules: readonly Rule[] = [],
): Reported {
  const failures: Failure[] = [...result.failures];
  const findings: ReportedFinding[] = [];
  for (const finding of result.findings) {
    try {
      findings.push(reportFinding(finding, result.file, locale, extraRules));
    } catch (error) {
      failures.push({ rule: finding.rule, error });
    }
  }
  return { report: { path, kind: result.kind, verdict: result.verdict, findings }, failures };
}

/**
 * One finding in words.
 * @throws Error if no rule has the id, or if the rule's own functions throw.
 */
export function reportFinding(
  finding: Finding,
  file: TextFile,
  locale: Locale,
  extraRules: readonly Rule[] = [],
): ReportedFinding {
  const rule = ruleOf(finding.rule) ?? extraRules.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`no rule has the id "${finding.rule}"`);
  const { message, hint, fix, entry, url, facts } = renderBy(rule, finding, locale);
  return {
    rule: rule.id,
    severity: finding.severity,
    message,
    hint,
    fix,
    edits: finding.edits,
    service: finding.service,
    path: finding.path,
    range: {
      start: file.lines.position(finding.range.start),
      end: file.lines.position(finding.range.end),
    },
    entry,
    url,
    facts,
  };
}
