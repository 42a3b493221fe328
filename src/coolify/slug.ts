/** Laravel's `Str::slug()`. */

/** Letters that are no base letter with a mark. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ð', 'd'],
  ['Ð', 'd'],
  ['ħ', 'h'],
  ['Ħ', 'h'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ŋ', 'n'],
  ['Ŋ', 'n'],
  ['þ', 'th'],
  ['Þ', 'th'],
  ['ŧ', 't'],
  ['Ŧ', 't'],
]);

const SPACES = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Latin letters with marks. */
const MARKED = /[\u00c0-\u017f\u01cd-\u01dc\u0218-\u021b\u1ea0-\u1ef9]/g;

/** What comes out as it is: most names of services. */
const IS_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Latin text in ASCII; other scripts are dropped, since Compose allows them in no name. */
function toAscii(text: string): string {
  return text
    .replaceAll(SPACES, ' ')
    .replaceAll(MARKED, (letter) => SPELLINGS.get(letter) ?? letter.normalize('NFD').charAt(0))
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/[^\0-\x7f]/g, '');
}

/** Small letters, digits and single hyphens. */
export function slug(text: string): string {
  if (IS_SLUG.test(text)) return text;
  const ascii = /[^\0-\x7f]/.test(text) ? toAscii(text) : text;
  return ascii
    .replaceAll(/_+/g, '-')
    .replaceAll('@', '-at-')
    .toLowerCase()
    .replaceAll(/[^-a-z0-9\s]+/g, '')
    .replaceAll(/[-\s]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
