import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { getCollection } from 'astro:content';
import { pageIn } from '#components/catalog/entry.ts';
import { firstFix } from '#src/catalog/first-fix.ts';
import type { EntryFacts } from '#src/diagnose/index.ts';
import { LOCALES, type Locale } from '#src/i18n/locale.ts';
import type { FinderSource } from './protocol.ts';

/** Written by `npm run build:cli`. */
const INDEX_FILE = 'dist/finder/index.bin';
/** Below the root of the site. */
const FOLDER = 'finder';

/** A file that the finder fetches; its name follows from its content, so that it can be kept for ever. */
interface FinderFile {
  readonly name: string;
  readonly body: Uint8Array<ArrayBuffer> | string;
}

interface FinderFiles {
  readonly index: FinderFile;
  readonly titles: Readonly<Record<Locale, FinderFile>>;
  readonly facts: Readonly<Record<Locale, FinderFile>>;
}

let made: Promise<FinderFiles> | null = null;

/** The files of the finder. A build makes them once; while pages are being written they follow the pages. */
export function finderFiles(): Promise<FinderFiles> {
  if (!import.meta.env.PROD) return makeFiles();
  made ??= makeFiles();
  return made;
}

/** Where a page finds the files in its language. */
export async function finderSource(locale: Locale): Promise<FinderSource> {
  const { index, titles, facts } = await finderFiles();
  const root = `${import.meta.env.BASE_URL}${FOLDER}/`;
  return {
    index: `${root}${index.name}.bin`,
    titles: `${root}${titles[locale].name}.json`,
    facts: `${root}${facts[locale].name}.json`,
  };
}

async function makeFiles(): Promise<FinderFiles> {
  const facts = await factsOfEntries();
  const perLocale = (name: string, content: (locale: Locale) => unknown): Record<Locale, FinderFile> => {
    const file = (locale: Locale): FinderFile => named(`${name}.${locale}`, JSON.stringify(content(locale)));
    return { en: file('en'), es: file('es') };
  };
  return {
    index: named('index', compressedIndex()),
    titles: perLocale('titles', (locale) =>
      Object.fromEntries(Object.entries(facts[locale]).map(([entry, { title }]) => [entry, title])),
    ),
    facts: perLocale('facts', (locale) => facts[locale]),
  };
}

/** Compressed here, because few servers compress a file of which they do not know the kind. */
function compressedIndex(): Uint8Array<ArrayBuffer> {
  if (!existsSync(INDEX_FILE)) throw new Error(`${INDEX_FILE} is missing: run \`npm run build:cli\` first.`);
  return Uint8Array.from(gzipSync(readFileSync(INDEX_FILE), { level: 9 }));
}

function named(name: string, body: FinderFile['body']): FinderFile {
  return { name: `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}`, body };
}

/** What the catalog says about each entry. Facts live on the page in the source language. */
async function factsOfEntries(): Promise<Record<Locale, Record<string, EntryFacts>>> {
  const pages = new Map((await getCollection('docs')).map((page) => [page.id, page]));
  const facts: Record<Locale, Record<string, EntryFacts>> = { en: {}, es: {} };
  for (const { id, data } of pages.values()) {
    if (data.error === undefined) continue;
    const { severity, phase } = data.error;
    for (const locale of LOCALES) {
      const page = pages.get(pageIn(locale, id));
      const { title, description = '' } = page?.data ?? data;
      facts[locale][id.slice('errors/'.length)] = {
        title,
        description,
        severity,
        phase,
        fix: firstFix(page?.body ?? '', locale),
      };
    }
  }
  return facts;
}
