import type { Locale } from '../../i18n/locale.ts';
import type { CheckedFile } from '../check-target.ts';
import type { Summary } from '../check.ts';
import type { ReportedFinding } from '../interface.ts';
import { printable } from '../terminal.ts';
import { TEXTS, type Texts } from '../texts.ts';
import { portablePath } from './place.ts';
import { validatorLink } from './validator-link.ts';

/**
 * A comment on GitHub takes 65,536 characters (the summary of a job 1 MiB): what is longer is refused whole. Some room is
 * left for the last sentence.
 */
const MAX_CHARACTERS = 65_000;

/**
 * The result for a comment on a pull request or the summary of a job: the verdict, the way to the validator if the site is
 * known, then a table for each file. What does not fit is counted at the end.
 */
export async function* formatMarkdown(
  files: readonly CheckedFile[],
  summary: Summary,
  locale: Locale,
  site: string | null,
): AsyncGenerator<string> {
  const texts = TEXTS[locale].check;
  const link = site === null ? null : await validatorLink(files, site, locale);
  const open = link === null ? '' : `\n[${texts.openInValidator}](${link})\n`;
  const head = `## coolify-playbook\n\n**${texts.verdict(summary.verdict, summary)}**\n${open}`;
  yield head;
  let room = MAX_CHARACTERS - head.length;
  let left = 0;
  for (const file of files) {
    const path = code(portablePath(file));
    const { findings } = file.report;
    const intro =
      findings.length === 0
        ? `\n${texts.clean(path)}\n`
        : `\n### ${path}\n\n| ${texts.columns.join(' | ')} |\n| --- | --- | --- | --- |\n`;
    const [first] = findings;
    // A table without a row says nothing: it comes with its first.
    const least = intro.length + (first ? row(first, texts, site).length + 1 : 0);
    if (room >= least) {
      yield intro;
      room -= intro.length;
    } else room = 0;
    for (const finding of findings) {
      const line = room > 0 ? `${row(finding, texts, site)}\n` : '';
      if (line === '' || line.length > room) {
        left += 1;
        room = 0;
      } else {
        yield line;
        room -= line.length;
      }
    }
  }
  if (left > 0) yield `\n${texts.markdownCut(left)}\n`;
}

function row(
  { severity, range, rule, message, hint, fix, url, edits }: ReportedFinding,
  texts: Texts['check'],
  site: string | null,
): string {
  const { line, column } = range.start;
  const name = site === null ? code(rule) : `[${code(rule)}](${site}${url})`;
  const remedy = edits ? ` (${inert(texts.safeFix(edits.safety === 'safe'))})` : '';
  const cells = [
    texts.severity[severity],
    `${line}:${column}`,
    `${sentence(message)}<br>${sentence(hint)}<br>${name}`,
    sentence(fix) + remedy,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A sentence of a rule, in which only the pairs of backticks mean something. */
function sentence(text: string): string {
  return printable(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : inert(part)))
    .join('');
}

/** A code span that nothing inside can end: its fence is longer than any run of backticks in it (CommonMark §6.1). */
export function code(text: string): string {
  const clean = printable(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || /^ .* $/.test(clean) || clean === '' ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/**
 * Text without any meaning to Markdown, HTML or GitHub: no markup, no mention, no reference to an issue, no address that
 * becomes a link. An empty comment parts what belongs together only for a reader of such marks.
 */
export function inert(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
    .replace(/[\\`*_{}[\]()!|~^$]/g, '\\$&')
    .replace(/[@#]|:(?=\/\/)|\.(?=\w)/g, '$&<!-- -->');
}
