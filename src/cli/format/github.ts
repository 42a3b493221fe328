import type { Locale } from '../../i18n/locale.ts';
import type { CheckedFile } from '../check-target.ts';
import type { Summary } from '../check.ts';
import type { ReportedFinding } from '../interface.ts';
import { printable } from '../terminal.ts';
import { TEXTS } from '../texts.ts';
import { portablePath, sentences } from './place.ts';

/** The names of workflow commands. */
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * The result as workflow commands of GitHub Actions, which show findings as annotations beside the lines; the verdict
 * comes last. (https://docs.github.com/actions/reference/workflow-commands-for-github-actions)
 */
export function* formatGithub(
  files: readonly CheckedFile[],
  summary: Summary,
  locale: Locale,
): Generator<string> {
  for (const file of files) {
    for (const finding of file.report.findings) yield `${command(finding, file, locale)}\n`;
  }
  yield `${TEXTS[locale].check.verdict(summary.verdict, summary)}\n`;
}

function command(finding: ReportedFinding, file: CheckedFile, locale: Locale): string {
  const { start, end } = finding.range;
  const properties: [string, string][] = [
    ['file', portablePath(file)],
    ['line', String(start.line)],
    ['endLine', String(end.line)],
    // Columns count only within one line.
    ...(start.line === end.line
      ? ([
          ['col', String(start.column)],
          ['endColumn', String(end.column)],
        ] as [string, string][])
      : []),
    ['title', finding.rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${COMMANDS[finding.severity]} ${written}::${escapeData(sentences(finding, locale).map(printable).join('\n'))}`;
}

/** The runner undoes this: a line break of a file would otherwise begin a command of its own. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value in the properties of a command, which colons and commas would end. */
export function escapeProperty(text: string): string {
  return escapeData(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
