import { RESULT_KEY } from '#src/checklists/result-key.ts';
import { fingerprintOf, type ValidatorResult } from '#src/checklists/validator-result.ts';
import type { CheckedFinding, CheckReport, NumberedFile } from '#src/validator/check.ts';
import { groupBySeverity } from '#src/validator/findings.ts';

/**
 * What the checklists are told about a check: which rules reported, in files of which names and kinds. No text of a file
 * is in it.
 * @param files the files as they were checked.
 */
export function resultOf(
  report: CheckReport,
  files: readonly NumberedFile[],
  checkedAt: string,
): ValidatorResult {
  const { findings, ignored, summary } = report;
  return {
    findings: gravestByRule(findings, new Map(report.files.map(({ id, path }) => [id, path]))),
    accepted: [...new Set(ignored.map(({ finding }) => finding.rule))],
    broken: report.failures,
    given: report.given,
    files: report.files.map(({ path }) => path),
    isWhole: findings.length === summary.total && ignored.length === summary.ignored,
    checkedAt,
    fingerprint: fingerprintOf(files.flatMap(({ path, text }) => [path, text])),
  };
}

function gravestByRule(
  findings: readonly CheckedFinding[],
  paths: ReadonlyMap<number, string>,
): ValidatorResult['findings'] {
  const byRule = new Map<string, ValidatorResult['findings'][number]>();
  for (const { rule, severity, file, start } of groupBySeverity(findings).flatMap(
    (group) => group.findings,
  )) {
    const known = byRule.get(rule);
    const first = known ?? { rule, severity, path: paths.get(file) ?? '', line: start.line, count: 0 };
    byRule.set(rule, { ...first, count: first.count + 1 });
  }
  return [...byRule.values()];
}

/** Stores the result of a check for the checklists to read. Throws where the browser refuses. */
export function keepResult(report: CheckReport, files: readonly NumberedFile[], checkedAt: string): void {
  localStorage.setItem(RESULT_KEY, JSON.stringify(resultOf(report, files, checkedAt)));
}
