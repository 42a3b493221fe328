import type { Locale } from '../i18n/locale.ts';
import { HUBS, type Hub, type HubAnswer } from './hubs.ts';
import { literal } from './patterns.ts';
import type { Answer, Question } from './result.ts';

const MOST_ANSWERS = 4;
/** From this share on, one cause is clear and nothing needs to be asked. */
const CLEAR = 0.93;
/** A second cause that is this much less likely than the first is no rival. */
const RIVAL = 0.03;
/** A cause that is less likely than this is not offered unless nothing else fills the question. */
const LEAST_SHARE = 0.004;

/** A longer text says more than a name. */
const LONGEST_NAME = 100;

/** The hub whose name is all that the text says. */
export function bareHub(text: string): Hub | null {
  if (text.length > LONGEST_NAME) return null;
  const words = literal(text).replace(/^[\s"'([{¿¡]+|[\s"')\]}.!?:;,]+$/g, '');
  return HUBS.find(({ bare }) => bare.includes(words)) ?? null;
}

/**
 * The question that separates the likely causes; null if one is clear or no hub knows the likely ones.
 * @param shareOf how likely each entry is.
 * @param bare the hub whose name is all that the text says: then the question is asked in any case.
 */
export function questionFor(
  shareOf: ReadonlyMap<string, number>,
  bare: Hub | null,
  locale: Locale,
): Question | null {
  const share = (answer: HubAnswer): number => shareOf.get(answer.entry) ?? 0;
  const hub = bare ?? fittingHub(shareOf);
  if (hub === null) return null;
  const ranked = hub.answers
    .map((answer, order) => ({ answer, order }))
    .sort((a, b) => share(b.answer) - share(a.answer) || a.order - b.order)
    .filter(({ answer }, order) => bare !== null || order < 2 || share(answer) >= LEAST_SHARE)
    .slice(0, MOST_ANSWERS);
  return {
    hub: hub.id,
    text: hub.question[locale],
    answers: ranked.map(({ answer: { entry, text, command } }): Answer => ({
      text: text[locale],
      entry,
      topics: [entry],
      ...(command === undefined ? {} : { command }),
    })),
  };
}

/** The hub that holds the likeliest cause and most of its rivals. */
function fittingHub(shareOf: ReadonlyMap<string, number>): Hub | null {
  const [first, ...others] = [...shareOf].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] >= CLEAR) return null;
  const rivals = others.filter(([, share]) => share >= first[1] * RIVAL);
  let best: Hub | null = null;
  let most = 0;
  for (const hub of HUBS) {
    const entries = new Set(hub.answers.map(({ entry }) => entry));
    if (!entries.has(first[0])) continue;
    const covered = rivals.reduce((sum, [entry, share]) => sum + (entries.has(entry) ? share : 0), 0);
    if (covered > most) [best, most] = [hub, covered];
  }
  return best;
}
