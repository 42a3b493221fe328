import { describe, expect, it } from 'vitest';
import { isContentAddressed, isLive, localeOfPath, partOf } from '#src/offline/index.ts';

describe('the part of a file', () => {
  it.each([
    ['/', 'en'],
    ['/errors/', 'en'],
    ['/es/', 'es'],
    ['/es/tools/validator/', 'es'],
    ['/404.html', 'common'],
    ['/offline/', 'common'],
    ['/es/offline/', 'common'],
    ['/_astro/common.CV2G.css', 'common'],
    ['/finder/index.52f7c04cb1.bin', 'common'],
    ['/finder/titles.es.1cf05fbe1f.json', 'es'],
    ['/pagefind/0a1b2c3d4e/pagefind.js', 'common'],
    ['/pagefind/0a1b2c3d4e/wasm.en.pagefind', 'en'],
    ['/pagefind/0a1b2c3d4e/pagefind.es_2174647123.pf_meta', 'es'],
    ['/pagefind/0a1b2c3d4e/fragment/en_00a1b2.pf_fragment', 'en'],
    ['/scripts/postgres-dump.sh', 'common'],
    ['/recipes/static-nginx.zip', 'common'],
    ['/favicon.svg', 'common'],
    ['/sitemap-0.xml', null],
    ['/schema/config.json', null],
    ['/version.json', null],
    ['/sw.js', null],
    ['/downloads/coolify-playbook-site.zip', null],
  ])('%s belongs to %s', (path, part) => {
    expect(partOf(path)).toBe(part);
  });
});

describe('addresses', () => {
  it('that follow from the content are told apart', () => {
    const paths = ['/_astro/a.1.js', '/pagefind/0a1b/pagefind.js', '/offline/0123456789abcdef.json'];
    expect(paths.map(isContentAddressed)).toEqual([true, true, true]);
    const others = ['/offline/', '/offline/index.html', '/favicon.svg', '/errors/', '/finder/'];
    expect(others.map(isContentAddressed)).toEqual([false, false, false, false, false]);
  });

  it('that only the server can answer are told apart', () => {
    expect(['/health', '/version.json', '/sw.js'].map(isLive)).toEqual([true, true, true]);
    expect(['/errors/health/', '/health/', '/'].map(isLive)).toEqual([false, false, false]);
  });

  it('name their language', () => {
    expect(['/', '/es/', '/escape/', '/es/errors/'].map(localeOfPath)).toEqual(['en', 'es', 'en', 'es']);
  });
});
