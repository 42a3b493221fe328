import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#src/i18n/locale.ts';

/** A page of the site as its author wrote it. */
export interface Page {
  /** The file, from the root of the repository. */
  readonly file: string;
  /** The page's path without language and extension: `errors/port-published`. */
  readonly path: string;
  readonly locale: Locale;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A fenced block of code. */
export interface Fence {
  readonly language: string;
  /** What follows the language: `lint="ok" title="…"`. */
  readonly attributes: string;
  readonly code: string;
  /** Line in the file, from 1. */
  readonly line: number;
}

const ROOT = 'content/docs/';

/** Every page, sorted by file. */
export function readPages(): Page[] {
  return globSync(`${ROOT}**/*.{md,mdx}`)
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const local = file.slice(ROOT.length).replace(/\.mdx?$/, '');
      const locale =
        LOCALES.find((code) => code !== SOURCE_LOCALE && local.startsWith(`${code}/`)) ?? SOURCE_LOCALE;
      return {
        file,
        locale,
        path: locale === SOURCE_LOCALE ? local : local.slice(locale.length + 1),
        frontmatter: (parse(yaml) ?? {}) as Record<string, unknown>,
        body,
      };
    });
}

/** The fences of a page, in order. */
export function fencesOf(page: Page): Fence[] {
  const text = readFileSync(page.file, 'utf8');
  const fences: Fence[] = [];
  const opening = /^( *)(`{3,})([\w-]*)[ \t]*([^\n]*)\n([\s\S]*?)\n?^\1\2[ \t]*$/gm;
  for (const match of text.matchAll(opening)) {
    const [, indent = '', , language = '', attributes = '', code = ''] = match;
    fences.push({
      language,
      attributes,
      code: `${code
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n')}\n`,
      line: text.slice(0, match.index).split('\n').length,
    });
  }
  return fences;
}

/** The prose of a page: fences, components, imports and link targets taken out. */
export function proseOf(markdown: string): string {
  return markdown
    .replace(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2[ \t]*$/gm, '')
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}
