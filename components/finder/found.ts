import type { Diagnosis, Evidence, FinderIndex, Question } from '#src/diagnose/index.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { entryUrl } from '#src/site/links.ts';
import { markable, type MarkedLine } from './marks.ts';
import type { Cause, Found, QuotedLine, Way } from './protocol.ts';

/** Lines that are quoted for one cause. */
const MOST_LINES = 2;

/** Makes a diagnosis ready to be shown: titles, marked lines, and answers grouped by the command that tells. */
export function foundIn(
  { matches, question }: Diagnosis,
  index: FinderIndex,
  titleOf: (entry: string) => string,
  locale: Locale,
): Pick<Found, 'causes' | 'question'> {
  const lines = new Map<string, MarkedLine>();
  const quote = ({ line, text, why }: Evidence, entry: string): QuotedLine => {
    const marked = lines.get(text) ?? markable(text, index);
    lines.set(text, marked);
    return { line, text, why, marks: marked.marksFor(entry) };
  };
  const causes = matches.map(({ entry, score, evidence, url }): Cause => ({
    entry,
    title: titleOf(entry),
    url,
    score,
    lines: evidence.slice(0, MOST_LINES).map((line) => quote(line, entry)),
  }));
  return { causes, question: question && { text: question.text, ways: waysOf(question, titleOf, locale) } };
}

/** A command that tells several answers apart is shown once, before them. */
function waysOf({ answers }: Question, titleOf: (entry: string) => string, locale: Locale): Way[] {
  const ways = new Map<string | null, { text: string; title: string; url: string }[]>();
  for (const { text, entry, command = null } of answers) {
    const own = ways.get(command) ?? [];
    own.push({ text, title: titleOf(entry), url: entryUrl(entry, locale) });
    ways.set(command, own);
  }
  return [...ways].map(([command, own]) => ({ command, answers: own }));
}
