import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relationsOf } from '#src/catalog/relations.ts';
import { errorSchema } from '#src/catalog/schema.ts';
import { SOURCE_LOCALE } from '#src/i18n/locale.ts';
import { ENTRY_SECTIONS, SECTION_TITLES } from '#src/i18n/sections.ts';
import { repositoryRules } from '#src/cli/repository.ts';
import { rules } from '#src/lint/index.ts';
import { TOPICS } from '#src/lint/topic-coverage.ts';
import { fencesOf, proseOf, readPages, type Page } from './pages.ts';

const pages = readPages();
const entries = pages.filter(({ path }) => /^errors\/(?!index$)/.test(path));
const ids = new Set(entries.map(({ path }) => path.slice('errors/'.length)));
const relations = relationsOf([...rules, ...repositoryRules]);
const ledger = new Set(
  globSync('content/facts/*.json').flatMap((file) => {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(content) ? (content as { id: string }[]).map(({ id }) => id) : [];
  }),
);

function facts(page: Page): ReturnType<typeof errorSchema.parse> {
  const source = entries.find(({ path, locale }) => path === page.path && locale === SOURCE_LOCALE);
  return errorSchema.parse(source?.frontmatter['error']);
}

function section(page: Page, index: number): string {
  const titles = ENTRY_SECTIONS.map((name) => `## ${SECTION_TITLES[page.locale][name]}`);
  const from = page.body.indexOf(titles[index]!);
  const next = titles[index + 1];
  return page.body.slice(from, next === undefined ? undefined : page.body.indexOf(next));
}

function words(text: string): number {
  return proseOf(text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

describe('the catalog', () => {
  it('knows every entry and fact that a rule names', () => {
    expect(ids.size).toBeGreaterThanOrEqual(5);
    for (const entry of relations.keys()) expect(ids, `a rule prevents "${entry}"`).toContain(entry);
    for (const { id, facts: cited } of rules) {
      for (const fact of cited) expect(ledger, `${id} cites ${fact}`).toContain(fact);
    }
  });

  it('has a rule for every entry that can be seen before the push, or says why none can', () => {
    for (const page of entries.filter(({ locale }) => locale === SOURCE_LOCALE)) {
      if (!['critical', 'high'].includes(facts(page).severity)) continue;
      // A topic that is not listed has no cause in a file of the repository.
      const unexplained = facts(page).topics.filter((topic) => Array.isArray(TOPICS[topic]));
      const found = relations.get(page.path.slice('errors/'.length))?.rules.length ?? 0;
      expect(found > 0 || unexplained.length === 0, page.path).toBe(true);
    }
  });
});

describe.each(entries.map((page) => [page.file, page] as const))('%s', (_, page) => {
  it('has the five sections in order, and no other', () => {
    const headings = [...page.body.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(ENTRY_SECTIONS.map((name) => SECTION_TITLES[page.locale][name]));
    for (let index = 0; index < ENTRY_SECTIONS.length; index += 1)
      expect(words(section(page, index))).toBeGreaterThan(15);
  });

  it('keeps its budgets', () => {
    const title = page.frontmatter['title'];
    expect(typeof title === 'string' && title.length).toBeLessThanOrEqual(70);
    // Spanish says the same in about a fifth more words.
    const allowance = page.locale === SOURCE_LOCALE ? 1 : 1.2;
    expect(words(section(page, 0))).toBeLessThanOrEqual(120 * allowance);
    expect(words(section(page, 1))).toBeLessThanOrEqual(120 * allowance);
    const commands = fencesOf(page).filter(({ language, line }) => {
      const start = page.body.indexOf(section(page, 2));
      const before = readFileSync(page.file, 'utf8').indexOf(page.body) + start;
      const firstLine = readFileSync(page.file, 'utf8').slice(0, before).split('\n').length;
      const lastLine = firstLine + section(page, 2).split('\n').length;
      return language === 'sh' && line >= firstLine && line < lastLine;
    });
    expect(commands.length).toBeLessThanOrEqual(3);
    expect([...section(page, 3).matchAll(/^\d+\. /gm)].length).toBeLessThanOrEqual(6);
  });

  it('names only entries and facts that exist', () => {
    const { near, nearMisses, facts: cited } = facts(page);
    for (const entry of [...near, ...nearMisses.map(({ entry }) => entry)]) expect(ids).toContain(entry);
    for (const fact of cited) expect(ledger).toContain(fact);
  });

  it('recognises its own samples, and no entry that looks alike claims them', () => {
    const { near, symptoms } = facts(page);
    for (const { match, sample } of symptoms) {
      expect(sample).toContain(match);
      for (const sibling of near) {
        const twin = entries.find(
          ({ path, locale }) => path === `errors/${sibling}` && locale === SOURCE_LOCALE,
        );
        for (const { match: other } of facts(twin!).symptoms) expect(sample, sibling).not.toContain(other);
      }
    }
  });
});
