import { randomUUID } from 'node:crypto';
import { fstatSync } from 'node:fs';
import type { CheckedFile } from './check-target.ts';
import type { CheckRequest } from './check-request.ts';
import type { Summary } from './check.ts';
import { formatGithub } from './format/github.ts';
import { formatJson } from './format/json.ts';
import { formatJunit } from './format/junit.ts';
import { formatMarkdown } from './format/markdown.ts';
import { formatPretty } from './format/pretty.ts';
import { formatSarif } from './format/sarif.ts';
import type { Output } from './output.ts';
import { withoutCommands } from './runner.ts';
import { printable, type Paint } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** Prints the result of `check` in the format that was asked for, or the changes of a dry run. */
export async function printResult(
  files: readonly CheckedFile[],
  summary: Summary,
  request: CheckRequest,
  output: Output,
): Promise<void> {
  if (request.isDryRun) await printDiff(files, request, output);
  else for await (const piece of pieces(files, summary, request, output)) await output.result(piece);
}

function pieces(
  files: readonly CheckedFile[],
  summary: Summary,
  { locale, format, failOn, site }: CheckRequest,
  output: Output,
): Iterable<string> | AsyncIterable<string> {
  switch (format) {
    case 'pretty':
      return formatPretty(files, summary, { locale, site }, output);
    case 'json':
      return [formatJson(files, summary)];
    case 'github':
      return formatGithub(files, summary, locale);
    case 'sarif':
      return [formatSarif(files, locale, site)];
    case 'junit':
      return formatJunit(files, failOn);
    case 'markdown':
      return formatMarkdown(files, summary, locale, site);
  }
}

async function printDiff(
  files: readonly CheckedFile[],
  { locale }: CheckRequest,
  output: Output,
): Promise<void> {
  const texts = TEXTS[locale].check;
  for (const { diff, fixed, report } of files) {
    await output.result(
      output.isTerminal ? paintDiff(diff, output.paint) : withoutCommands(diff, isInRunner(), randomUUID),
    );
    if (diff !== '') output.diagnostic(texts.wouldFix(fixed?.length ?? 0, printable(report.path)));
  }
  const isEmpty = files.every(({ diff }) => diff === '');
  output.diagnostic(isEmpty ? texts.nothingToFix : texts.nothingWritten);
}

/** True if a runner of GitHub Actions reads the output, as far as can be told: what goes into a file it does not see. */
function isInRunner(): boolean {
  if (process.env['GITHUB_ACTIONS'] !== 'true') return false;
  try {
    return !fstatSync(process.stdout.fd).isFile();
  } catch {
    return true;
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
