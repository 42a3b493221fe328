import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factSchema, ledgerSchema, repositoryPlace, sourceUrl, type Fact } from '#src/catalog/ledger.ts';

const files = globSync('content/facts/*.json').filter((file) => !file.endsWith('ledger.json'));
const ledger = ledgerSchema.parse(JSON.parse(readFileSync('content/facts/ledger.json', 'utf8')));
const facts: Fact[] = files.flatMap((file) =>
  factSchema.array().parse(JSON.parse(readFileSync(file, 'utf8'))),
);

describe('the ledger of facts', () => {
  it('has every id once, in order within its area', () => {
    const ids = facts.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    for (const file of files) {
      const inFile = factSchema
        .array()
        .parse(JSON.parse(readFileSync(file, 'utf8')))
        .map(({ id }) => id);
      expect(inFile).toEqual([...inFile].sort());
    }
  });

  it('says inferred things as expected, not as certain', () => {
    for (const { id, status, claim } of facts) {
      if (status !== 'inferred') continue;
      expect(claim.en, id).toMatch(/expect/i);
      expect(claim.es, id).toMatch(/esper|prev/i);
    }
  });

  it('links to lines of the repository at the commit it was read at', () => {
    expect(sourceUrl('app/Jobs/A.php:12-14', ledger)).toBe(
      `https://github.com/${ledger.repository}/blob/${ledger.commit}/app/Jobs/A.php#L12-L14`,
    );
    expect(sourceUrl('moby/moby#4737', ledger)).toBeNull();
  });

  it('has text to look for in every fact that was read in the repository', () => {
    const bare = facts.filter(
      ({ source, anchor }) => anchor === undefined && source.some((place) => repositoryPlace(place) !== null),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('names no real domain or address', () => {
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const [address] of text.matchAll(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g)) {
      expect(address).toMatch(/^(?:127\.|0\.0\.0\.0|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/);
    }
  });
});

describe('what cites the ledger', () => {
  /** Rules, entries and pages, in the language in which facts are cited first; and the data of generated tables. */
  const files = globSync([
    'content/docs/**/*.mdx',
    'src/lint/**/*.ts',
    'src/i18n/**/*.ts',
    'src/preview/**/*.ts',
    'src/site/**/*.ts',
    'src/catalog/triage/*.ts',
    'src/cli/repository/**/*.ts',
  ]);
  const citedIn = new Map<string, string>();
  for (const file of files) {
    for (const [id] of readFileSync(file, 'utf8').matchAll(/\bF-\d{3}\b/g)) citedIn.set(id, file);
  }

  it('cites only facts that are there', () => {
    const known = new Set(facts.map(({ id }) => id));
    const unknown = [...citedIn].filter(([id]) => !known.has(id));
    expect(unknown).toEqual([]);
  });

  it('leaves no fact unused', () => {
    expect(facts.map(({ id }) => id).filter((id) => !citedIn.has(id))).toEqual([]);
  });

  it('links each fact of a page to that fact', () => {
    for (const file of globSync('content/docs/**/*.mdx')) {
      const links = readFileSync(file, 'utf8').matchAll(
        /\[(F-\d{3})\]\([^)#]*\/coolify-facts\/#(f-\d{3})\)/g,
      );
      for (const [, id, target] of links) expect(target, file).toBe(id?.toLowerCase());
    }
  });
});
