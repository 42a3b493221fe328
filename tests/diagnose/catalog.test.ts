import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtFinder } from './finder.ts';

interface ErrorFacts {
  readonly symptoms: readonly { readonly match: string; readonly sample: string }[];
  readonly nearMisses?: readonly { readonly sample: string; readonly entry: string }[];
}

const pages = globSync('content/docs/errors/*.mdx')
  .filter((path) => basename(path) !== 'index.mdx')
  .sort()
  .map((path) => {
    const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path, 'utf8')) ?? [];
    const { error } = parse(frontmatter) as { error: ErrorFacts };
    return { entry: basename(path, '.mdx'), error };
  });

const samples = pages.flatMap(({ entry, error }) => error.symptoms.map(({ sample }) => ({ entry, sample })));
const nearMisses = pages.flatMap(({ entry, error }) =>
  (error.nearMisses ?? []).map(({ sample, entry: other }) => ({ entry, sample, other })),
);

describe('the catalog', () => {
  it('has pages', () => {
    expect(pages.length).toBeGreaterThan(4);
    expect(samples.length).toBeGreaterThan(10);
  });

  it.each(samples)('finds $entry among the first three: $sample', ({ entry, sample }) => {
    const { matches } = builtFinder().diagnose(sample, 'en');
    expect(matches.slice(0, 3).map((match) => match.entry)).toContain(entry);
  });

  it.each(nearMisses)('leads from $entry to $other: $sample', ({ entry, sample, other }) => {
    const ranked = builtFinder()
      .diagnose(sample, 'en')
      .matches.map((match) => match.entry);
    expect(ranked).toContain(other);
    const own = ranked.indexOf(entry);
    if (own !== -1) expect(ranked.indexOf(other)).toBeLessThan(own);
  });

  it('is what every match leads to, once a page exists', () => {
    const { matches } = builtFinder().diagnose(samples[0]?.sample ?? '', 'es');
    for (const { entry, url, topics } of matches) {
      expect(url).toBe(`/es/errors/${entry}/`);
      expect(topics).toContain(entry);
      expect(existsSync(`content/symptoms/${entry}.json`)).toBe(true);
    }
  });
});
