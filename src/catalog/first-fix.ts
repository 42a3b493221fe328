import type { Locale } from '../i18n/locale.ts';
import { SECTION_TITLES } from '../i18n/sections.ts';

/**
 * What an entry says to do at once: the first step of the part on the fix, or its first paragraph, without the cautions
 * and the commands around it.
 * @param body the page as it was written, in this language.
 * @returns one line of Markdown; empty if the page has no such part.
 */
export function firstFix(body: string, locale: Locale): string {
  const [, part = ''] = body.split(`\n## ${SECTION_TITLES[locale].fix}\n`);
  const [own = ''] = part.split('\n## ');
  const blocks = own
    .replace(/^[ \t]*```[\s\S]*?^[ \t]*```[ \t]*$/gm, '')
    .replace(/^:::[\s\S]*?^:::[ \t]*$/gm, '')
    .split(/\n{2,}|\n(?=\d+\. )/)
    .map((block) => block.trim());
  const first = blocks.find((block) => block.startsWith('1. ')) ?? blocks.find((block) => block !== '') ?? '';
  return first.replace(/^1\. /, '').replace(/\s+/g, ' ');
}
