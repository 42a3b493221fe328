import type { ChecklistItem } from '../../checklists/checklist.ts';
import { fillCommand } from '../../checklists/fill.ts';
import { countStates } from '../../checklists/markdown.ts';
import { proofText } from '../../checklists/proof-text.ts';
import { prove, type Evidence, type ItemState } from '../../checklists/prove.ts';
import { CHECKLIST_TEXTS } from '../../checklists/texts.ts';
import type { Output } from '../output.ts';
import { paintCode, printable, wrap, type Style } from '../terminal.ts';
import { itemUrl } from './item-url.ts';
import type { ChecklistRequest } from './request.ts';

const MARKS: Readonly<Record<ItemState, string>> = { open: '[ ]', proved: '[x]', failed: '[!]' };
const STYLES: Readonly<Record<ItemState, Style>> = { open: 'strong', proved: 'good', failed: 'error' };
const INDENT = '    ';

type View = ChecklistRequest & Pick<Output, 'paint' | 'width'> & { readonly evidence: Evidence | null };

/** A list for a person: what is proved on two lines, everything else with its reason, its command and what to expect. */
export function* prettyChecklist(
  request: ChecklistRequest,
  evidence: Evidence | null,
  { paint, width }: Pick<Output, 'paint' | 'width'>,
): Generator<string> {
  const view: View = { ...request, paint, width, evidence };
  const { list, locale } = request;
  yield `${paint('strong', list.title[locale])}\n`;
  yield `${wrap(list.summary[locale], width).join('\n')}\n`;
  for (const { title, items } of list.sections) {
    yield `\n${paint('info', title[locale])}\n`;
    for (const item of items) yield `${itemLines(item, view).join('\n')}\n`;
  }
  if (evidence === null) return;
  const counts = countStates(list, evidence);
  const style = counts.failed > 0 ? 'error' : counts.open > 0 ? 'warning' : 'good';
  yield `\n${paint(style, CHECKLIST_TEXTS[locale].counts(counts))}\n`;
}

function itemLines(item: ChecklistItem, view: View): string[] {
  const { locale, paint, evidence, site } = view;
  const proof = prove(item, evidence);
  const head = sentence(item.text[locale], `${paint(STYLES[proof.state], MARKS[proof.state])} `, view);
  const said = proofText(proof, locale, {
    rule: (id) => `\`${id}\``,
    place: (path, line) => printable(`${path}:${line}`),
  });
  const proofLines = said === '' ? [] : sentence(said, INDENT, view);
  if (proof.state === 'proved') return [...head, ...proofLines];
  return [
    ...head,
    ...proofLines,
    ...details(item, view),
    ...(site === null ? [] : [INDENT + paint('faint', itemUrl(view, item.id))]),
  ];
}

function details(item: ChecklistItem, view: View): string[] {
  const { locale, paint, values } = view;
  const texts = CHECKLIST_TEXTS[locale];
  const labels = [texts.why, texts.where, texts.command, texts.expected];
  const longest = Math.max(...labels.map((label) => label.length));
  const label = (text: string): string => `${INDENT}${paint('faint', text.padEnd(longest))}  `;
  const rest = ' '.repeat(INDENT.length + longest + 2);
  const command = item.command === null ? '' : fillCommand(item.command, values);
  // A command is copied: it is never broken.
  const commandLines = command
    .split('\n')
    .map((line, index) => (index === 0 ? label(texts.command) : rest) + paint('code', line));
  return [
    ...sentence(item.why[locale], label(texts.why), view, rest),
    ...(item.where === null ? [] : sentence(item.where[locale], label(texts.where), view, rest)),
    ...(command === '' ? [] : commandLines),
    ...sentence(item.expected[locale], label(texts.expected), view, rest),
  ];
}

function sentence(text: string, first: string, { paint, width }: View, rest = INDENT): string[] {
  return wrap(text, width - rest.length).map(
    (line, index) => (index === 0 ? first : rest) + paintCode(line, paint),
  );
}
