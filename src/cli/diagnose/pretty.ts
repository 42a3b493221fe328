import { siteAddress } from 'coolify-playbook:bundle';
import type { Diagnosis, Evidence, Match, Question } from '../../diagnose/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Output } from '../output.ts';
import { printable, wrap } from '../terminal.ts';
import { DIAGNOSE_TEXTS, type DiagnoseTexts } from './texts.ts';

type View = Pick<Output, 'paint' | 'width'>;

/** What a terminal shows at once; `json` has the rest. */
const MOST_MATCHES = 5;
const MOST_EVIDENCE = 2;
const MOST_CHARACTERS = 200;

/** The diagnosis for a terminal: the question first, if there is one, then the entries with the lines that speak for them. */
export function prettyDiagnosis(
  { matches, question }: Diagnosis,
  titleOf: (entry: string) => string,
  locale: Locale,
  view: View,
): string {
  const texts = DIAGNOSE_TEXTS[locale];
  if (matches.length === 0) return `${wrap(texts.nothing, view.width).join('\n')}\n`;
  const asked = question === null ? '' : `${questionText(question, texts, view)}\n`;
  return (
    asked +
    matches
      .slice(0, MOST_MATCHES)
      .map((match) => matchText(match, titleOf, texts, view))
      .join('\n')
  );
}

function questionText({ text, answers }: Question, texts: DiagnoseTexts, view: View): string {
  const lines = answers.flatMap(({ text: answer, entry, command }) => [
    ...indented(`- ${answer}`, 2, view),
    ...(command === undefined ? [] : [`    ${view.paint('code', command)}`]),
    `    ${texts.explain(entry)}`,
  ]);
  return [...indented(text, 0, view).map((line) => view.paint('strong', line)), ...lines, ''].join('\n');
}

function matchText(
  { entry, score, evidence, url }: Match,
  titleOf: (entry: string) => string,
  texts: DiagnoseTexts,
  view: View,
): string {
  const percent = `${Math.round(score * 100)} %`;
  const address = siteAddress === null ? texts.explain(entry) : `${texts.page}: ${siteAddress}${url}`;
  return [
    ...indented(titleOf(entry), 0, view).map((line) => view.paint('strong', line)),
    `  ${view.paint('faint', `${entry} · ${percent}`)}`,
    ...evidence.slice(0, MOST_EVIDENCE).map((item) => evidenceText(item, texts, view)),
    `  ${address}`,
    '',
  ].join('\n');
}

function evidenceText({ line, text, why }: Evidence, texts: DiagnoseTexts, view: View): string {
  const shown = printable(text.slice(0, MOST_CHARACTERS));
  return `  ${view.paint('faint', `${texts.line(line)}, ${texts.why[why]}:`)} ${shown}${text.length > MOST_CHARACTERS ? '…' : ''}`;
}

function indented(text: string, indent: number, { width }: View): string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + line);
}
