import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  adoptFiles,
  FAIL_ON,
  PARTS,
  PLATFORMS,
  readOptions,
  SOURCES,
  templateItems,
  type AdoptFile,
  type AdoptOptions,
  type Materials,
} from '#src/adopt/index.ts';
import { checklists } from '#src/checklists/index.ts';
import { LOCALES, type Locale } from '#src/i18n/locale.ts';

export const SITE = 'https://playbook.example.com';
export const SCRIPT = readFileSync('scripts/action/run.sh', 'utf8');

const itemsOf = (locale: Locale): Materials['items'][Locale] => ({
  'pre-push': templateItems(checklists['pre-push'], locale),
  'post-deploy': templateItems(checklists['post-deploy'], locale),
});

export const materials: Materials = { script: SCRIPT, items: { en: itemsOf('en'), es: itemsOf('es') } };

/** The options of an address, and the files for them. */
export function choose(
  query: string,
  locale: Locale = 'en',
): { options: AdoptOptions; files: readonly AdoptFile[] } {
  const { options } = readOptions(new URLSearchParams(query), SITE, locale);
  return { options, files: adoptFiles(options, materials) };
}

/** The text of a file of a choice; throws if it has none of this path. */
export function textOf(query: string, path: string): string {
  const file = choose(query).files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`No ${path} for ${query}`);
  return file.text;
}

/** Every combination of what can be chosen, with the texts as they are at first. */
export const combination: fc.Arbitrary<URLSearchParams> = fc
  .record({
    platform: fc.constantFrom(...PLATFORMS),
    parts: fc.subarray([...PARTS]).map((parts) => parts.join(',')),
    source: fc.constantFrom(...SOURCES),
    failOn: fc.constantFrom(...FAIL_ON),
    language: fc.constantFrom(...LOCALES),
    action: fc.constant('example/coolify-playbook@v1'),
  })
  .map((given) => new URLSearchParams(given));
