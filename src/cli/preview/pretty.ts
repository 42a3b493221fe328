import type { Locale } from '../../i18n/locale.ts';
import type {
  ChangeGroup,
  ChangeView,
  DataView,
  PreviewView,
  Remark,
  RouteView,
  VariableView,
} from '../../preview/index.ts';
import type { Output } from '../output.ts';
import { paintCode, printable, wrap } from '../terminal.ts';
import { PREVIEW_COMMAND_TEXTS, type PreviewCommandTexts } from './texts.ts';

type View = Pick<Output, 'paint' | 'width'>;

/** Characters of a value before and after a change. */
const MOST_CHARACTERS = 200;

interface Printer {
  readonly texts: PreviewCommandTexts;
  readonly view: View;
}

/** The view for a terminal: surprises, routes, data, variables and start order, section by section. */
export function* prettyPreview(preview: PreviewView, locale: Locale, view: View): Generator<string> {
  const texts = PREVIEW_COMMAND_TEXTS[locale];
  const printer = { texts, view };
  if (preview.refusal !== null) {
    const { sentence, message, facts } = preview.refusal;
    yield heading(printer, texts.nothing) + remark(printer, { sentence, facts }, 2);
    yield `  ${texts.message} ${printable(message)}\n`;
    return;
  }
  const { enter, lost } = preview.summary;
  for (const [title, remarks] of [
    [texts.enter, enter],
    [texts.lost, lost],
  ] as const) {
    yield heading(printer, title);
    for (const item of remarks) yield remark(printer, { ...item, sentence: `- ${item.sentence}` }, 2);
  }
  yield heading(printer, texts.surprises);
  if (preview.surprises.length === 0) yield sentence(printer, texts.noSurprises, 2);
  for (const group of [...preview.surprises, ...preview.furtherSurprises]) yield surprise(printer, group);
  yield heading(printer, texts.routine);
  for (const group of preview.routine) {
    const count = group.others.length;
    const more = count > 0 ? [texts.more(count)] : [];
    yield sentence(printer, `- ${group.sentence} (${[...more, ...group.facts].join(', ')})`, 2);
  }
  yield* section(
    printer,
    texts.routes,
    preview.routes.map((item) => route(printer, item)),
    texts.noRoutes,
  );
  yield* section(
    printer,
    texts.data,
    preview.data.map((item) => mount(printer, item)),
    texts.noData,
  );
  const variables = preview.variables.map((item) => variable(printer, item));
  yield* section(printer, texts.variables, variables, texts.noVariables);
  yield* order(printer, preview);
}

function* section(
  printer: Printer,
  title: string,
  items: readonly string[],
  empty: string,
): Generator<string> {
  yield heading(printer, title);
  if (items.length === 0) yield sentence(printer, empty, 2);
  yield* items;
}

function heading({ view }: Printer, title: string): string {
  return `\n${view.paint('strong', title)}\n`;
}

/** A sentence with `code`, broken to the width of the terminal. */
function sentence({ view }: Printer, text: string, indent: number): string {
  const lines = wrap(printable(text), view.width - indent);
  return lines.map((line) => `${' '.repeat(indent)}${paintCode(line, view.paint)}\n`).join('');
}

function remark(printer: Printer, { sentence: text, facts }: Remark, indent: number): string {
  return sentence(printer, facts.length === 0 ? text : `${text} (${facts.join(', ')})`, indent);
}

function surprise(printer: Printer, group: ChangeGroup): string {
  const rest = group.others.map((change) => beforeAfter(printer, change));
  return (
    remark(printer, { sentence: `- ${group.sentence}`, facts: group.facts }, 2) +
    beforeAfter(printer, group) +
    (rest.length === 0 ? '' : sentence(printer, printer.texts.more(rest.length), 4)) +
    rest.join('')
  );
}

function beforeAfter({ texts, view }: Printer, { before, after, service, line }: ChangeView): string {
  const short = (text: string): string => {
    const shown = printable(text.slice(0, MOST_CHARACTERS));
    return text.length > MOST_CHARACTERS ? `${shown}…` : shown;
  };
  const sides = [
    ...(before === null ? [] : [view.paint('removed', `- ${short(before)}`)]),
    ...(after === null ? [] : [view.paint('added', `+ ${short(after)}`)]),
  ];
  const place = [service === null ? '' : printable(service), line === null ? '' : texts.line(line)];
  const where = place.filter((part) => part !== '').join(', ');
  const head = where === '' ? '' : `    ${view.paint('faint', where)}\n`;
  return head + sides.map((side) => `      ${side}\n`).join('');
}

function route(printer: Printer, { service, address, port, remarks }: RouteView): string {
  const target = port === null ? printable(service) : `${printable(service)}, ${printer.texts.port(port)}`;
  const head = address === null ? target : `${printable(address)} → ${target}`;
  return `  ${head}\n${remarks.map((item) => remark(printer, item, 4)).join('')}`;
}

function mount(printer: Printer, item: DataView): string {
  const { texts } = printer;
  const shared = item.sharedWith.length === 0 ? '' : ` (${texts.sharedWith(item.sharedWith.map(printable))})`;
  const source = item.source === null ? '' : `: ${printable(item.source)}`;
  const fates = [
    [texts.redeploy, item.redeploy],
    [texts.pullRequest, item.pullRequest],
    [texts.deletion, item.deletion],
  ] as const;
  const rows = [
    ...fates.map(([name, fate]) => [`${name} (${texts.survival[fate.survival]})`, fate] as const),
    [texts.backup, item.backup] as const,
  ];
  return (
    `  ${printable(item.service)} ${printable(item.target)}\n    ${item.kindName}${source}${shared}\n` +
    rows
      .map(([name, fate]) => remark(printer, { sentence: `${name}: ${fate.sentence}`, facts: fate.facts }, 4))
      .join('')
  );
}

function variable(printer: Printer, { name, value, originName, isMissing, remarks }: VariableView): string {
  const { texts, view } = printer;
  const shown = value === null ? '' : printable(value.slice(0, MOST_CHARACTERS));
  const notes = [originName, ...(isMissing ? [view.paint('warning', texts.toFillIn)] : [])];
  return (
    `  ${printable(name)}=${shown}  ${view.paint('faint', '·')} ${notes.join(', ')}\n` +
    remarks.map((item) => remark(printer, item, 4)).join('')
  );
}

function* order(printer: Printer, { order: view }: PreviewView): Generator<string> {
  yield heading(printer, printer.texts.order);
  for (const [index, { sentence: text }] of view.services.entries()) {
    yield sentence(printer, `${index + 1}. ${text}`, 2);
  }
  for (const problem of view.deadEnds) yield remark(printer, problem, 4);
  for (const cycle of view.cycles) {
    yield sentence(printer, `${printer.texts.cycle} ${cycle.join(' → ')}`, 4);
  }
}
