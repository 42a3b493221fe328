import type { CheckId, Status } from '../../verify/check-ids.ts';
import type { Locale } from '../../i18n/locale.ts';
import { VERIFY_TEXTS } from '../../verify/texts.ts';
import type { Output } from '../output.ts';
import { displayWidth, printable, wrap, type Style } from '../terminal.ts';
import { countsOf, type ReportedCheck, type VerifyReport } from './report.ts';
import { VERIFY_COMMAND_TEXTS } from './texts.ts';

const STYLES: Readonly<Record<Status, Style>> = {
  pass: 'good',
  fail: 'error',
  warn: 'warning',
  skip: 'faint',
};

interface View extends Pick<Output, 'paint' | 'width'> {
  readonly locale: Locale;
  readonly site: string | null;
}

/** What is said before the first check. */
export function prettyHead(address: string, { locale, paint }: View): string {
  return `${paint('strong', VERIFY_COMMAND_TEXTS[locale].title(printable(address)))}\n\n`;
}

/** What was not measured for a reason that many checks share is told together at the end. */
const TOGETHER: readonly string[] = ['not-asked', 'not-reached', 'not-started', 'api-not-read'];

/** One check: its word, its name, what was measured, and for trouble the page that explains it. */
export function prettyCheck(check: ReportedCheck, view: View): string {
  if (TOGETHER.includes(check.code)) return '';
  const { locale, paint, width } = view;
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const words = Object.values(texts.words);
  const widest = (items: readonly string[]): number => Math.max(...items.map(displayWidth));
  const word = texts.words[check.status];
  const name = VERIFY_TEXTS[locale].checks[check.id];
  const [first, second] = [widest(words), widest(Object.values(VERIFY_TEXTS[locale].checks))];
  const lead = `  ${paint(STYLES[check.status], word)}${' '.repeat(first - displayWidth(word))}  ${name}${' '.repeat(second - displayWidth(name))}  `;
  const indent = ' '.repeat(first + second + 6);
  const wrapped = (text: string): string[] => wrap(text, width - indent.length);
  const faintly = (line: string): string => paint('faint', line);
  const lines = wrapped(printable(check.detail)).map(check.status === 'skip' ? faintly : (line) => line);
  const page = check.url === null ? [] : wrapped(pageOf(check, check.url, view)).map(faintly);
  return `${[...lines, ...page].map((line, index) => (index === 0 ? lead : indent) + line).join('\n')}\n`;
}

function pageOf({ entry }: ReportedCheck, url: string, { site, locale }: View): string {
  const { page } = VERIFY_COMMAND_TEXTS[locale];
  if (site !== null) return `${page}: ${site}${url}`;
  return `${page}: ${url}${entry === null ? '' : ` (coolify-playbook explain ${entry})`}`;
}

/** The verdict, and what else could have been measured. */
export function prettyEnd(report: VerifyReport, { locale, paint, width }: View): string {
  const counts = countsOf(report.checks);
  const style: Style = counts.fail > 0 ? 'error' : counts.warn > 0 ? 'warning' : 'good';
  const faint = notesOf(report, locale).flatMap((note) => [
    ...wrap(note, width).map((line) => paint('faint', line)),
    '',
  ]);
  return ['', ...faint, ...wrap(verdictOf(report, locale), width).map((line) => paint(style, line)), ''].join(
    '\n',
  );
}

/** What was not measured, by its reason. */
function notesOf({ checks }: VerifyReport, locale: Locale): string[] {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const names = (ids: readonly CheckId[]): string =>
    ids.map((id) => VERIFY_TEXTS[locale].checks[id]).join(', ');
  const options = new Map<string, CheckId[]>();
  for (const { code, data, id } of checks) {
    if (code !== 'not-asked' || !('option' in data)) continue;
    options.set(data.option, [...(options.get(data.option) ?? []), id]);
  }
  const of = (code: ReportedCheck['code']): CheckId[] =>
    checks.filter((check) => check.code === code).map(({ id }) => id);
  const [unread, unreached, unstarted] = [of('api-not-read'), of('not-reached'), of('not-started')];
  const asked = [...options].map(([option, ids]) => texts.unasked(names(ids), option));
  return [
    ...(unread.length > 0 ? [texts.notRead(names(unread))] : []),
    ...(unreached.length > 0 ? [texts.notReached(names(unreached))] : []),
    ...(unstarted.length > 0 ? [texts.notStarted(names(unstarted))] : []),
    ...(asked.length > 0 ? [texts.notAsked(asked.join('; '))] : []),
  ];
}

/** One sentence on the whole run. */
export function verdictOf({ checks, isStopped }: VerifyReport, locale: Locale): string {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const counts = countsOf(checks);
  const [first] = checks.filter(({ status }) => status === 'fail');
  const verdict =
    first === undefined
      ? texts.met(counts.pass + counts.warn, counts.warn)
      : texts.failed(
          counts.fail,
          counts.pass + counts.warn + counts.fail,
          VERIFY_TEXTS[locale].checks[first.id],
        );
  return isStopped ? `${verdict} ${texts.stopped}` : verdict;
}
