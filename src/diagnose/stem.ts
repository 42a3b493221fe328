/**
 * Endings of English and Spanish that carry no meaning for a search, longest first. One list for both languages: a
 * reader mixes them in one sentence, and many technical words differ in their ending alone (image, imagen).
 */
const ENDINGS = [
  'aciones', 'iciones', 'amente', 'ciones', 'aremos', 'ieron', 'iendo', 'acion', 'icion', 'mente', 'ments', 'aron',
  'ando', 'adas', 'ados', 'idas', 'idos', 'cion', 'ment', 'ings', 'aban', 'ada', 'ado', 'ida', 'ido', 'aba', 'ing',
  'ies', 'ed', 'es', 'er', 'ar', 'ir', 'an', 'en', 'as', 'os', 'ly', 'a', 'e', 'o', 's', 'y',
]; // prettier-ignore

const SHORTEST_STEM = 4;
/** What is left of a long word tells it apart from the others; the rest is inflection. */
const LONGEST_STEM = 9;

/**
 * The stem of a word: without its ending, and cut where it is long.
 * @param word lower case, without accents; a word with a digit or a sign stays as it is.
 */
export function stem(word: string): string {
  if (word.length <= SHORTEST_STEM || !/^[a-z]+$/.test(word)) return word;
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) {
      return word.slice(0, Math.min(word.length - ending.length, LONGEST_STEM));
    }
  }
  return word.slice(0, LONGEST_STEM);
}
