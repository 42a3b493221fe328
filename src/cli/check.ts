import { writeFileSync } from 'node:fs';
import type { Locale } from '../i18n/locale.ts';
import { fixAll, lint, rules, type LintOptions, type TextFile, type Verdict } from '../lint/index.ts';
import type { Arguments } from './arguments.ts';
import { readRequest, type CheckRequest } from './check-request.ts';
import { unifiedDiff } from './diff.ts';
import { formatJson } from './format/json.ts';
import { formatPretty } from './format/pretty.ts';
import { asInputError, InputError, readSource, type Source } from './input.ts';
import type { FileReport, ReportedFinding } from './interface.ts';
import type { Output } from './output.ts';
import { reportFile, reportFinding, type Failure } from './report.ts';
import { printable, type Paint } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** A file that was checked, and fixed before that if this was asked for. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly source: TextFile;
  /** The names of its services. */
  readonly services: readonly string[];
  /** What was fixed, with places in the text as it was then; null if no fixes were asked for. */
  readonly fixed: readonly ReportedFinding[] | null;
  /** How many findings a comment in the file accepts. */
  readonly ignored: number;
  readonly isWritable: boolean;
  readonly failures: readonly Failure[];
  /** The changes as a unified diff; only if they were not written. */
  readonly diff: string;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly verdict: Verdict;
}

/** More files than this take long enough for a person to wonder. */
const PROGRESS_FROM = 20;

/**
 * The command `check`.
 * @returns the exit code: 0, 1 if a finding reaches the failing severity, 2 if an input or a rule failed.
 * @throws UsageError if the options contradict each other.
 */
export async function check(args: Arguments, locale: Locale, output: Output): Promise<number> {
  const request = readRequest(args, locale);
  const texts = TEXTS[locale];
  const files: CheckedFile[] = [];
  let hasFailed = false;
  for (const [index, path] of request.paths.entries()) {
    if (request.paths.length > PROGRESS_FROM) {
      output.progress(texts.input.progress(index + 1, request.paths.length));
    }
    try {
      if (path === '-' && process.stdin.isTTY) output.diagnostic(texts.input.waiting);
      files.push(checkSource(await readSource(path, request.stdinName, locale), request));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      output.progress('');
      output.diagnostic(error.message);
      hasFailed = true;
    }
  }
  output.progress('');
  const summary = summarize(files);
  if (files.length > 0) await printResult(files, summary, request, output);
  for (const { report, failures } of files) {
    for (const { rule, error } of failures) {
      output.diagnostic(
        texts.check.ruleFailed(
          rule,
          printable(report.path),
          printable(error instanceof Error ? error.message : String(error)),
        ),
      );
      hasFailed = true;
    }
  }
  for (const service of unusedDomains(files, request)) {
    output.diagnostic(texts.check.domainUnused(printable(service)));
  }
  if (hasFailed) return 2;
  const failing = request.failOn === 'error' ? summary.errors : summary.errors + summary.warnings;
  return failing > 0 ? 1 : 0;
}

function checkSource(source: Source, request: CheckRequest): CheckedFile {
  const { locale, safety, isDryRun } = request;
  const options: LintOptions = { domains: request.domains, rules: [...rules, ...source.extraRules] };
  const fix = safety ? fixAll(source.text, safety, options) : null;
  const isChanged = fix !== null && fix.text !== source.text;
  if (isChanged && !isDryRun) write(source, fix.text, locale);
  const result = lint(fix?.text ?? source.text, options);
  const { report, failures } = reportFile(result, source.path, locale, source.extraRules);
  return {
    report,
    source: result.file,
    services: result.file.services.map(({ name }) => name),
    fixed: fix
      ? fix.applied.map(({ finding, file }) => reportFinding(finding, file, locale, source.extraRules))
      : null,
    ignored: result.ignored.length,
    isWritable: source.file !== null,
    failures,
    diff: isChanged && isDryRun ? unifiedDiff(source.path, source.text, fix.text) : '',
  };
}

function write(source: Source, text: string, locale: Locale): void {
  if (source.file === null) throw new InputError(TEXTS[locale].input.notRegular(printable(source.path)));
  try {
    writeFileSync(source.file, text);
  } catch (error) {
    throw asInputError(error, source.path, locale);
  }
}

function summarize(files: readonly CheckedFile[]): Summary {
  const findings = files.flatMap(({ report }) => report.findings);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const verdicts = new Set(files.map(({ report }) => report.verdict));
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    verdict: (['will-fail', 'at-risk'] as const).find((verdict) => verdicts.has(verdict)) ?? 'ready',
  };
}

async function printResult(
  files: readonly CheckedFile[],
  summary: Summary,
  request: CheckRequest,
  output: Output,
): Promise<void> {
  const { locale } = request;
  const texts = TEXTS[locale].check;
  if (request.isDryRun) {
    for (const { diff, fixed, report } of files) {
      await output.result(output.isTerminal ? paintDiff(diff, output.paint) : diff);
      if (diff !== '') output.diagnostic(texts.wouldFix(fixed?.length ?? 0, printable(report.path)));
    }
    const isEmpty = files.every(({ diff }) => diff === '');
    output.diagnostic(isEmpty ? texts.nothingToFix : texts.nothingWritten);
  } else if (request.format === 'json') await output.result(formatJson(files, summary));
  else {
    for (const piece of formatPretty(files, summary, locale, output)) await output.result(piece);
  }
}

const DIFF_STYLES = { '-': 'removed', '+': 'added', '@': 'info' } as const;

/** A diff for the eyes: the one in a pipe keeps every byte. */
function paintDiff(diff: string, paint: Paint): string {
  return diff.replace(/^([-+@]?)(.*)$/gm, (_, sign: string, rest: string) => {
    const line = sign + printable(rest);
    return sign === '-' || sign === '+' || sign === '@' ? paint(DIFF_STYLES[sign], line) : line;
  });
}

function unusedDomains(files: readonly CheckedFile[], { domains }: CheckRequest): string[] {
  if (files.length === 0) return [];
  return Object.keys(domains).filter((service) => files.every(({ services }) => !services.includes(service)));
}
