import { writeFileSync } from 'node:fs';
import type { Locale } from '../i18n/locale.ts';
import { fixFile, lintProject, type FixResult, type LintOptions, type TextFile } from '../lint/index.ts';
import type { CheckRequest } from './check-request.ts';
import { rulesUnder, type Settings } from './config/settings.ts';
import { unifiedDiff } from './diff.ts';
import { asInputError, InputError, type Source } from './input.ts';
import type { FileReport, ReportedFinding } from './interface.ts';
import { reportFile, reportFinding, type Failure } from './report.ts';
import { repositoryRules } from './repository.ts';
import { inputOf, type Target } from './targets.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** A file that was checked, and fixed before that if this was asked for. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly source: TextFile;
  /** Where it lies: absolute. */
  readonly place: string;
  /** Which of the paths brought it in. */
  readonly order: number;
  /** The domains by service that it was checked with. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  /** The names of its services; none if it is no compose file. */
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

/**
 * Checks files that belong together, each against the others, as they are after the fixes that were asked for.
 * @returns one result a file, in the order of the target.
 * @throws InputError if a fix cannot be written.
 */
export function checkTarget(
  target: Target,
  settings: Settings,
  request: CheckRequest,
): readonly CheckedFile[] {
  const { locale, isDryRun } = request;
  const options: LintOptions = {
    domains: { ...settings.domains, ...request.domains },
    rules: rulesUnder(settings, target.repositoryRules),
  };
  const fixes = fixInTurn(target, options, request);
  const inputs = target.sources.map((source, index) => ({
    ...inputOf(source, target.folder),
    text: fixes[index]?.text ?? source.text,
  }));
  return lintProject(inputs, options).flatMap((result, index): CheckedFile[] => {
    const source = target.sources[index];
    if (!source) return [];
    const fix = fixes[index];
    const { report, failures } = reportFile(result, source.path, locale, repositoryRules);
    const services = 'services' in result.file ? (result.file.services as { name: string }[]) : [];
    const isChanged = fix !== undefined && fix.text !== source.text;
    return [
      {
        report,
        source: result.file,
        place: source.place,
        order: source.order,
        domains: { ...settings.domains, ...request.domains },
        services: services.map(({ name }) => name),
        fixed: fix
          ? fix.applied.map(({ finding, file }) => reportFinding(finding, file, locale, repositoryRules))
          : null,
        ignored: result.ignored.length,
        isWritable: source.file !== null,
        failures,
        diff: isChanged && isDryRun ? unifiedDiff(source.path, source.text, fix.text) : '',
      },
    ];
  });
}

/** Fixes one file after the other, each against the others as they are by then. Empty if no fixes are wanted. */
function fixInTurn(target: Target, options: LintOptions, request: CheckRequest): readonly FixResult[] {
  const { safety, isDryRun, locale } = request;
  if (!safety) return [];
  const fixes: FixResult[] = [];
  for (const [index, source] of target.sources.entries()) {
    const companions = target.sources
      .map((other, at) => ({ ...inputOf(other, target.folder), text: fixes[at]?.text ?? other.text }))
      .filter((_, at) => at !== index);
    const fix = fixFile(inputOf(source, target.folder), safety, { ...options, companions });
    if (fix.text !== source.text && !isDryRun) write(source, fix.text, locale);
    fixes.push(fix);
  }
  return fixes;
}

function write(source: Source, text: string, locale: Locale): void {
  if (source.file === null) throw new InputError(TEXTS[locale].input.notRegular(printable(source.path)));
  try {
    writeFileSync(source.file, text);
  } catch (error) {
    throw asInputError(error, source.path, locale);
  }
}
