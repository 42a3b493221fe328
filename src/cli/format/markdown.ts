import { siteAddress } from 'coolify-playbook:bundle';
import type { Locale } from '../../i18n/locale.ts';
import type { CheckedFile } from '../check-target.ts';
import type { Summary } from '../check.ts';
import type { ReportedFinding } from '../interface.ts';
import { printable } from '../terminal.ts';
import { TEXTS, type Texts } from '../texts.ts';
import { portablePath } from './place.ts';

/** The result for a comment on a pull request or the summary of a job: the verdict, then a table for each file. */
export function* formatMarkdown(
  files: readonly CheckedFile[],
  summary: Summary,
  locale: Locale,
): Generator<string> {
  const texts = TEXTS[locale].check;
  yield `## coolify-playbook\n\n**${texts.verdict(summary.verdict, summary)}**\n`;
  for (const file of files) {
    const path = code(portablePath(file));
    const { findings } = file.report;
    if (findings.length === 0) {
      yield `\n${texts.clean(path)}\n`;
      continue;
    }
    yield `\n### ${path}\n\n| ${texts.columns.join(' | ')} |\n| --- | --- | --- | --- |\n`;
    for (const finding of findings) yield `${row(finding, texts)}\n`;
  }
}

function row(
  { severity, range, rule, message, hint, fix, url, edits }: ReportedFinding,
  texts: Texts['check'],
): string {
  const { line, column } = range.start;
  const name = siteAddress === null ? code(rule) : `[${code(rule)}](${siteAddress}${url})`;
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
function code(text: string): string {
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
function inert(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
    .replace(/[\\`*_{}[\]()!|~^$]/g, '\\$&')
    .replace(/[@#]|:(?=\/\/)|\.(?=\w)/g, '$&<!-- -->');
}
