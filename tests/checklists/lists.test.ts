import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIST_IDS, PLACEHOLDERS } from '#src/checklists/checklist.ts';
import { isFillable, partsOf } from '#src/checklists/fill.ts';
import { checklists } from '#src/checklists/index.ts';
import { allItems, itemsPreventing } from '#src/checklists/relations.ts';
import { repositoryRules } from '#src/cli/repository.ts';
import { GLOSSARY, SPANISH_STYLE } from '#src/i18n/glossary.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { rules } from '#src/lint/index.ts';
import { relationsOf } from '#src/catalog/relations.ts';
import { topicCoverage } from '#src/lint/topic-coverage.ts';
import { hasShellcheck } from '../../scripts/shellcheck.ts';
import { readPages } from '../content/pages.ts';

/** Items and sections that were published: progress in browsers and links from pull requests depend on their ids. */
const published = readFileSync('tests/checklists/ids.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [list: string, kind: string, id: string]);

const items = allItems().map(({ list, item }) => [`${list.id}/${item.id}`, item, list] as const);
const lists = Object.values(checklists);

const allRules = [...rules, ...repositoryRules];
const ruleIds = new Set(allRules.map(({ id }) => id));
const factIds = new Set(
  globSync('content/facts/*.json')
    .filter((file) => !file.endsWith('ledger.json'))
    .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]).map(({ id }) => id)),
);
const entryPages = readPages().filter(({ locale, frontmatter }) => locale === 'en' && 'error' in frontmatter);
const entryIds = new Set(entryPages.map(({ path }) => path.slice('errors/'.length)));

describe('the lists', () => {
  it('are all there, in order, with enough items', () => {
    expect(lists.map(({ id }) => id)).toEqual(LIST_IDS);
    const sizes = Object.fromEntries(
      LIST_IDS.map((id) => [id, checklists[id].sections.flatMap((section) => section.items).length]),
    );
    expect(sizes['pre-push']).toBeGreaterThanOrEqual(16);
    expect(sizes['post-deploy']).toBeGreaterThanOrEqual(12);
    for (const id of LIST_IDS) expect(sizes[id], id).toBeGreaterThanOrEqual(9);
  });

  it.each(lists)('$id has ids that are unique on its page', ({ sections, retired }) => {
    const own = sections.flatMap(({ id, items: each }) => [id, ...each.map((item) => item.id)]);
    const former = sections.flatMap(({ items: each }) => each.flatMap((item) => item.formerIds ?? []));
    const all = [...own, ...former, ...retired];
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('keep every id that was published, or say what became of it', () => {
    expect(published.length).toBeGreaterThan(100);
    for (const [listId, kind, id] of published) {
      const list = lists.find((candidate) => candidate.id === listId);
      expect(list, `the list "${listId}" is gone`).toBeDefined();
      const sections = list?.sections ?? [];
      const known =
        kind === 'section'
          ? sections.map((section) => section.id)
          : [
              ...sections.flatMap((section) =>
                section.items.flatMap((item) => [item.id, ...(item.formerIds ?? [])]),
              ),
              ...(list?.retired ?? []),
            ];
      expect(known, `${listId}: "${id}" needs an item, \`formerIds\` or \`retired\``).toContain(id);
    }
  });

  it('record every id: add new ones to tests/checklists/ids.txt', () => {
    const recorded = new Set(published.map((line) => line.join(' ')));
    for (const { id, sections } of lists) {
      for (const section of sections) {
        expect(recorded, 'ids.txt').toContain(`${id} section ${section.id}`);
        for (const item of section.items) expect(recorded, 'ids.txt').toContain(`${id} item ${item.id}`);
      }
    }
  });

  it.each(lists)('$id has sections of two to six items', ({ sections }) => {
    for (const { items: own } of sections) {
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.length).toBeLessThanOrEqual(6);
    }
  });
});

describe('relations', () => {
  it.each(items)('%s names entries, rules and facts that exist', (_, item) => {
    for (const entry of item.prevents) expect(entryIds).toContain(entry);
    for (const rule of item.rules) expect(ruleIds).toContain(rule);
    for (const fact of item.facts) expect(factIds).toContain(fact);
    expect(item.facts.length, 'each statement rests on a fact').toBeGreaterThan(0);
    for (const ids of [item.prevents, item.rules, item.facts]) expect(new Set(ids).size).toBe(ids.length);
  });

  it('let the list before the push stand on every rule whose finding breaks a deployment', () => {
    const proving = new Set(
      checklists['pre-push'].sections.flatMap((section) => section.items.flatMap((item) => item.rules)),
    );
    const errors = allRules.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    expect(errors.length).toBeGreaterThan(80);
    expect(errors.filter((id) => !proving.has(id))).toEqual([]);
  });

  it('give every critical or high entry a rule, an item or a reason', () => {
    const prevented = relationsOf(allRules);
    const explained = new Set(
      topicCoverage(rules).flatMap(({ topic, reason }) => (reason === null ? [] : [topic])),
    );
    const grave = entryPages.filter(({ frontmatter }) =>
      ['critical', 'high'].includes((frontmatter['error'] as { severity: string }).severity),
    );
    expect(grave.length).toBeGreaterThan(40);
    for (const { path, frontmatter } of grave) {
      const id = path.slice('errors/'.length);
      const { topics } = frontmatter['error'] as { topics: string[] };
      const hasReason = topics.some((topic) => explained.has(topic));
      expect(prevented.has(id) || itemsPreventing(id).length > 0 || hasReason, id).toBe(true);
    }
  });

  it('lead from an entry to its items', () => {
    const found = itemsPreventing('volume-recreated-data-lost').map(
      ({ list, item }) => `${list.id}/${item.id}`,
    );
    expect(found).toContain('pre-push/data-in-named-volumes');
    expect(found).toContain('post-deploy/same-volumes');
    expect(itemsPreventing('no-such-entry')).toEqual([]);
  });
});

describe.each(items)('%s', (_, item) => {
  it('is said in both languages, within its budgets', () => {
    for (const locale of LOCALES) {
      expect(item.text[locale].length, item.text[locale]).toBeLessThanOrEqual(110);
      expect(item.why[locale].length, item.why[locale]).toBeLessThanOrEqual(160);
      expect(item.expected[locale].length, item.expected[locale]).toBeLessThanOrEqual(110);
      expect(item.text[locale]).toMatch(/^[A-ZÁÉÍÓÚÑ].*[.`]$/u);
      expect(item.why[locale]).toMatch(/^\S.*\.$/u);
      for (const text of [item.text, item.why, item.expected, ...(item.where ? [item.where] : [])]) {
        // Pairs of backticks are the only markup, and nothing may look like more.
        expect((text[locale].match(/`/g) ?? []).length % 2).toBe(0);
        expect(text[locale].replace(/`[^`]*`/g, '')).not.toMatch(/[[\]<>*_|~\n]|\b(?:can't|don't|it's)\b/);
      }
    }
    expect(item.text.en).not.toBe(item.text.es);
  });

  it('shows itself by a command or at a place', () => {
    expect(item.command ?? item.where?.en).toBeTruthy();
  });
});

describe('Spanish text of the lists', () => {
  const forbidden = [...GLOSSARY.flatMap(({ avoid = [] }) => avoid), ...SPANISH_STYLE];
  const texts = [
    ...lists.flatMap(({ id, title, summary, sections }): [string, string][] => [
      [id, `${title.es}\n${summary.es}\n${sections.map((section) => section.title.es).join('\n')}`],
    ]),
    ...items.map(([id, item]): [string, string] => [
      id,
      [item.text, item.why, item.expected, item.where].map((text) => text?.es ?? '').join('\n'),
    ]),
  ];

  it.each(texts)('%s uses the terms of the glossary', (_, text) => {
    // Code, names on a screen, and the path to a setting of Coolify are not Spanish.
    const prose = text.replace(/`[^`]*`|«[^»]*»|Coolify ›.*/g, '');
    expect(forbidden.filter(({ pattern }) => pattern.test(prose)).map(({ word }) => word)).toEqual([]);
  });
});

describe('commands', () => {
  const commands = items.flatMap(([id, { command }]) => (command === null ? [] : [[id, command] as const]));

  it.each(commands)('%s keeps placeholders inside single quotes', (_, command) => {
    const parts = partsOf(command);
    expect(parts.map(({ text }) => text).join('')).toBe(command);
    for (const { text, isQuoted } of parts) if (!isQuoted) expect(text).not.toMatch(/<[A-Z_]+>/);
  });

  it('take the values of a run', () => {
    const used = Object.values(PLACEHOLDERS).filter((placeholder) =>
      commands.some(([, command]) => command.includes(placeholder)),
    );
    expect(used).toEqual(expect.arrayContaining(['<BRANCH>', '<SHA>', '<DOMAIN>', '<SERVICE>', '<UUID>']));
    expect(isFillable('shop.example.com')).toBe(true);
  });

  it.skipIf(!hasShellcheck()).each(commands)('%s passes ShellCheck', (_, command) => {
    const { stdout, stderr } = spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '-'], {
      input: command,
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toBe('');
  });
});
