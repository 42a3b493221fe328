import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLOSSARY, SPANISH_STYLE } from '#src/i18n/glossary.ts';
import { proseOf, readPages } from './pages.ts';

const FORBIDDEN = [...GLOSSARY.flatMap(({ avoid = [] }) => avoid), ...SPANISH_STYLE];

/** Spanish text by where it stands: pages, rules, facts and interface strings. */
function spanishTexts(): [string, string][] {
  const pages = readPages()
    .filter(({ locale }) => locale === 'es')
    .map(({ file, body, frontmatter }): [string, string] => [
      file,
      `${String(frontmatter['title'])}\n${String(frontmatter['description'])}\n${proseOf(body)}`,
    ]);
  const rules = globSync('src/lint/rules/*/rule.ts').map((file): [string, string] => {
    const text = readFileSync(file, 'utf8');
    const start = text.lastIndexOf('    es: {');
    return [file, sentences(text.slice(start, text.indexOf('\n});', start)))];
  });
  const facts = globSync('content/facts/*.json')
    .filter((file) => !file.endsWith('ledger.json'))
    .map((file): [string, string] => [
      file,
      (JSON.parse(readFileSync(file, 'utf8')) as { claim: { es: string } }[])
        .map(({ claim }) => claim.es)
        .join('\n'),
    ]);
  const strings = [...globSync('src/**/texts/es.ts'), 'content/i18n/es.json'].map(
    // The keys of an object are names of the code.
    (file): [string, string] => [file, readFileSync(file, 'utf8').replace(/^ *\w+:/gm, '')],
  );
  return [...pages, ...rules, ...facts, ...strings];
}

/** The sentences of TypeScript source: `code` in them is taken out, the backticks around a template are not code. */
function sentences(source: string): string {
  return source
    .replace(/\\`[^`]*\\`/g, '')
    .split('\n')
    .map((line) => (/'[^']*`[^']*'/.test(line) ? line : line.replaceAll('`', '')))
    .join('\n');
}

/** Without code, quotes of what a program prints, and names of keys. */
function withoutCode(text: string): string {
  return text
    .replace(/`[^`]*`/g, '')
    .replace(/\*\*[^*]*\*\*/g, '')
    .replace(/«[^»]*»|"[^"\n]*"|“[^”]*”/g, (quoted) => (quoted.length > 60 ? quoted : ''));
}

const texts = spanishTexts();

describe('Spanish text', () => {
  it('is there', () => {
    expect(texts.length).toBeGreaterThan(80);
  });

  it.each(texts)('%s uses the terms of the glossary', (_, text) => {
    const prose = withoutCode(text);
    const found = FORBIDDEN.flatMap(({ word, pattern }) => {
      const match = pattern.exec(prose);
      return match
        ? [`${word}: …${prose.slice(Math.max(0, match.index - 40), match.index + 40).replace(/\s+/g, ' ')}…`]
        : [];
    });
    expect(found).toEqual([]);
  });
});
