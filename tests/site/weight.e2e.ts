import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { builtPages } from './built.ts';

/** What a reader's browser fetches before it does anything, in KiB of brotli: HTML, style sheets and scripts, by kind of page. */
const BUDGETS = [
  { kind: 'a catalog entry', pages: /^(?:\/es)?\/errors\/[^/]+\/$/, limit: 35 },
  { kind: 'a chapter', pages: /^(?:\/es)?\/playbook\/[^/]+\/$/, limit: 45 },
  { kind: 'the home page', pages: /^(?:\/es)?\/$/, limit: 45 },
  { kind: 'the validator before its editor', pages: /^(?:\/es)?\/tools\/validator\/$/, limit: 60 },
  { kind: 'a checklist', pages: /^(?:\/es)?\/tools\/checklists\/[^/]+\/$/, limit: 45 },
  { kind: 'the generator of files', pages: /^(?:\/es)?\/tools\/adopt\/$/, limit: 60 },
  { kind: 'a reference', pages: /^(?:\/es)?\/reference\/[^/]+\/$/, limit: 110 },
] as const;

const sizes = new Map<string, number>();

function compressed(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const size = brotliCompressSync(readFileSync(`dist/site${path}`), options).byteLength;
  sizes.set(path, size);
  return size;
}

/** The files that a page names: style sheets, scripts, and what those scripts import. */
function filesOf(html: string): Set<string> {
  const files = new Set<string>();
  const add = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    if (!path.endsWith('.js')) return;
    const script = readFileSync(`dist/site${path}`, 'utf8');
    for (const found of script.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g))
      add(`/_astro/${(found[1] ?? '').slice(2)}`);
  };
  for (const found of html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)) add(found[1] ?? '');
  return files;
}

for (const { kind, pages, limit } of BUDGETS) {
  test(`${kind} weighs at most ${String(limit)} KiB`, () => {
    const found = builtPages().filter(({ url }) => pages.test(url));
    expect(found.length).toBeGreaterThan(0);
    for (const { url, html } of found) {
      const bytes = [...filesOf(html)].reduce(
        (sum, file) => sum + compressed(file),
        compressed(`${url}index.html`),
      );
      expect(bytes / 1024, url).toBeLessThanOrEqual(limit);
    }
  });
}
