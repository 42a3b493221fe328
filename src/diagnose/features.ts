import { CONCEPTS } from './concepts.ts';
import { words } from './words.ts';

const LONGEST_PHRASE = 5;

/** Words of both languages that tell nothing about a fault. `no`, `not` and `sin` do, and are none of them. */
const STOP_WORDS = new Set(
  (
    'a al an and are as at be by con como cuando da de del do does el en es esta este esto for from ha hay has have he i if in is it ' +
    'its la las le les lo los me mi mis my o of on or para pero por que se si so su sus te than that the their then there this to tu u ' +
    'un una unas uno unos was we were when where which will with y ya yo you your mas muy tengo he estoy estan'
  ).split(' '),
);

let phrases: ReadonlyMap<string, string> | null = null;

/** Every phrase of the table as stems, joined by blanks, with its concept. Made by the first use: few commands need it. */
function conceptPhrases(): ReadonlyMap<string, string> {
  if (phrases !== null) return phrases;
  const made = new Map<string, string>();
  for (const [concept, list] of CONCEPTS) {
    for (const phrase of list) {
      const key = words(phrase).join(' ');
      if (key !== '' && !made.has(key)) made.set(key, `@${concept}`);
    }
  }
  phrases = made;
  return made;
}

/** A place in the sequence of words: a concept, which stands for one or more words, or a stem. */
interface Unit {
  readonly name: string;
  readonly stems: readonly string[];
}

/** The words of a text, with the longest phrases of the table put together as concepts. */
function units(stems: readonly string[]): Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < stems.length;) {
    const unit = unitAt(stems, at);
    found.push(unit);
    at += unit.stems.length;
  }
  return found;
}

function unitAt(stems: readonly string[], at: number): Unit {
  for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 0; length -= 1) {
    const own = stems.slice(at, at + length);
    const concept = conceptPhrases().get(own.join(' '));
    if (concept !== undefined) return { name: concept, stems: own };
  }
  const stem = stems[at] ?? '';
  return { name: stem, stems: [stem] };
}

/** What the ranker looks at in a text, each once: stems, concepts and pairs of neighbours. */
export function features(text: string): Set<string> {
  const found = new Set<string>();
  const content = units(words(text)).filter(({ name }) => !STOP_WORDS.has(name));
  for (const [index, { name, stems }] of content.entries()) {
    found.add(name);
    for (const stem of stems) if (!STOP_WORDS.has(stem)) found.add(stem);
    const next = content[index + 1]?.name;
    if (next !== undefined && next !== name) found.add(`${name} ${next}`);
  }
  return found;
}
