import type { Locale } from '../i18n/locale.ts';
import { RUN_VALUES, type Checklist, type ChecklistItem } from './checklist.ts';
import { fillCommand, type RunValues } from './fill.ts';
import { proofText, type ProofView } from './proof-text.ts';
import { prove, type Evidence, type ItemState } from './prove.ts';
import { CHECKLIST_TEXTS } from './texts.ts';

export interface MarkdownOptions {
  readonly locale: Locale;
  /** What the run is about: fills commands and stands above the list. Any text. */
  readonly values: RunValues;
  /** Null where no file was looked at. */
  readonly evidence: Evidence | null;
  /** The absolute address of an item; null where no site is known. */
  readonly address: ((itemId: string) => string) | null;
}

/**
 * A list as a Markdown task list, for the text of a pull request: what rules prove is ticked and says so, everything
 * else has its command with what is expected. No value and no path can become markup.
 */
export function listMarkdown(list: Checklist, options: MarkdownOptions): string {
  const { locale, values, evidence } = options;
  const texts = CHECKLIST_TEXTS[locale];
  const about = RUN_VALUES.flatMap((name) => {
    const value = values[name];
    return value === undefined || value === '' ? [] : [`- ${texts.values[name]}: ${codeSpan(value)}`];
  });
  const parts = [
    `## ${list.title[locale]}`,
    list.summary[locale],
    about.join('\n'),
    evidence === null ? '' : `**${texts.counts(countStates(list, evidence))}**`,
    ...list.sections.map(({ title, items }) =>
      [`### ${title[locale]}`, items.map((item) => itemMarkdown(item, options)).join('\n')].join('\n\n'),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** How many items of a list are in each state. */
export function countStates(list: Checklist, evidence: Evidence | null): Readonly<Record<ItemState, number>> {
  const counts = { open: 0, proved: 0, failed: 0 };
  for (const item of list.sections.flatMap(({ items }) => items)) counts[prove(item, evidence).state] += 1;
  return counts;
}

const VIEW: ProofView = {
  rule: (id) => codeSpan(id),
  place: (path, line) => codeSpan(`${path}:${line}`),
};

function itemMarkdown(item: ChecklistItem, { locale, values, evidence, address }: MarkdownOptions): string {
  const texts = CHECKLIST_TEXTS[locale];
  const proof = prove(item, evidence);
  const text = item.text[locale];
  const label = address === null ? text : `[${text}](${address(item.id)})`;
  const said = proofText(proof, locale, VIEW);
  const first = `- [${proof.state === 'proved' ? 'x' : ' '}] ${label}${said === '' ? '' : ` (${said})`}`;
  if (proof.state === 'proved') return first;
  const where = item.where === null ? [] : [`${texts.where}: ${item.where[locale]}`];
  const command = item.command === null ? [] : [codeBlock(fillCommand(item.command, values), 'sh')];
  const rest = [...where, ...command, `${texts.expected}: ${item.expected[locale]}`];
  return [first, ...rest.map(indented)].join('\n\n');
}

function indented(block: string): string {
  return block.replace(/^(?=.)/gm, '  ');
}

/**
 * A code span that nothing inside can end: its fence is longer than any run of backticks in it (CommonMark §6.1).
 * Control characters would end the line, and those that cannot be seen would mislead; both become a visible mark.
 */
export function codeSpan(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\u{fffd}');
  const fence = '`'.repeat(longestRun(clean) + 1);
  const pad = longestRun(clean) > 0 || /^ .* $/.test(clean) || clean === '' ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** A fenced block whose fence is longer than any run of backticks in the code (CommonMark §4.5). */
function codeBlock(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
