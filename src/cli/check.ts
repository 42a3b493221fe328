import type { Locale } from '../i18n/locale.ts';
import type { Verdict } from '../lint/index.ts';
import type { Arguments } from './arguments.ts';
import { applyBaseline, writeBaseline, type Filtered } from './baseline.ts';
import { readRequest, type CheckRequest } from './check-request.ts';
import { checkTarget, type CheckedFile } from './check-target.ts';
import { configFor, configReader } from './config/read.ts';
import { InputError } from './input.ts';
import type { Output } from './output.ts';
import { printResult } from './print-result.ts';
import { readTargets } from './targets.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';

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
 * @throws UsageError if the options contradict each other; ConfigError if the configuration cannot be followed.
 */
export async function check(args: Arguments, locale: Locale, output: Output): Promise<number> {
  const request = readRequest(args, locale);
  let hasFailed = false;
  const tell = (error: unknown): void => {
    if (!(error instanceof InputError)) throw error;
    output.progress('');
    output.diagnostic(error.message);
    hasFailed = true;
  };
  const checked = await checkAll(request, output, tell);
  const filtered = throughBaseline(checked, request, output, tell);
  if (filtered === null) return 2;
  const { files } = filtered;
  const summary = summarize(files);
  if (files.length > 0) await printResult(files, summary, request, output);
  hasFailed = tellFailures(files, locale, output) || hasFailed;
  for (const service of unusedDomains(files, request)) {
    output.diagnostic(TEXTS[locale].check.domainUnused(printable(service)));
  }
  if (hasFailed) return 2;
  const failing = request.failOn === 'error' ? summary.errors : summary.errors + summary.warnings;
  return failing > 0 ? 1 : 0;
}

/** Every file that the paths name, in the order of the paths. */
async function checkAll(
  request: CheckRequest,
  output: Output,
  tell: (error: unknown) => void,
): Promise<CheckedFile[]> {
  const { paths, stdinName, locale } = request;
  const texts = TEXTS[locale].input;
  if (paths.includes('-') && process.stdin.isTTY) output.diagnostic(texts.waiting);
  const targets = await readTargets(paths, stdinName, locale, tell);
  const all = targets.reduce((sum, { sources }) => sum + sources.length, 0);
  const settingsIn = configReader(locale);
  const files: CheckedFile[] = [];
  for (const target of targets) {
    if (all > PROGRESS_FROM) output.progress(texts.progress(files.length + 1, all));
    const settings = settingsIn(request.config ?? configFor(target.folder));
    try {
      files.push(...checkTarget(target, settings, request));
    } catch (error) {
      tell(error);
    }
  }
  output.progress('');
  return files.sort((a, b) => a.order - b.order);
}

/** Null if the baseline cannot be used: then nothing is reported. */
function throughBaseline(
  files: readonly CheckedFile[],
  { baseline, writtenBaseline, locale }: CheckRequest,
  output: Output,
  tell: (error: unknown) => void,
): Filtered | null {
  const texts = TEXTS[locale].baseline;
  try {
    if (writtenBaseline !== undefined) {
      const filtered = writeBaseline(writtenBaseline, files, locale);
      output.diagnostic(texts.written(filtered.accepted, printable(writtenBaseline)));
      return filtered;
    }
    if (baseline === undefined) return { files, accepted: 0, gone: [] };
    const filtered = applyBaseline(baseline, files, locale);
    if (filtered.accepted > 0) output.diagnostic(texts.accepted(filtered.accepted, printable(baseline)));
    for (const { rule, file, at } of filtered.gone) {
      output.diagnostic(texts.gone(printable(rule), printable(at === '' ? file : `${file} ${at}`)));
    }
    return filtered;
  } catch (error) {
    tell(error);
    return null;
  }
}

function tellFailures(files: readonly CheckedFile[], locale: Locale, output: Output): boolean {
  const failed = files.flatMap(({ report, failures }) => failures.map((failure) => ({ ...failure, report })));
  for (const { rule, error, report } of failed) {
    const reason = printable(error instanceof Error ? error.message : String(error));
    output.diagnostic(TEXTS[locale].check.ruleFailed(rule, printable(report.path), reason));
  }
  return failed.length > 0;
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

function unusedDomains(files: readonly CheckedFile[], { domains }: CheckRequest): string[] {
  if (files.length === 0) return [];
  return Object.keys(domains).filter((service) => files.every(({ services }) => !services.includes(service)));
}
