import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentPolicy, withPolicy } from '#src/site/content-policy.ts';
import { crawlerFiles } from '#src/site/crawler-files.ts';
import { offline, writeOffline } from '#src/site/offline.ts';
import { portableFiles, portablePage, portableScript, portableSite } from '#src/site/portable.ts';
import { recipeIds, recipeZip, recipeZipUrl } from '#src/site/recipes.ts';
import { recipeZips } from '#src/site/recipe-zips.ts';
import { searchIndex } from '#src/site/search-index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coolify-playbook-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** Runs what an integration does with a built site. @returns the lines that it logged. */
async function finish(integration: AstroIntegration): Promise<string[]> {
  const lines: string[] = [];
  const logger = { info: (line: string) => lines.push(line) };
  await integration.hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`), logger } as never);
  return lines;
}

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"/>${head}<title>Ports | Coolify Playbook</title><meta name="description" content="Which are open."/></head><body>${body}</body></html>`;
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  it('names the scripts and the styles that are in it, and no data', async () => {
    const html = page(
      '<script>go()</script><script>go()</script><script src="/a.js"></script><script type="application/ld+json">{}</script>',
      '<style>p { margin: 0 }</style>',
    );
    write('errors/index.html', html);
    write('robots.txt', 'User-agent: *\n');
    expect(await finish(contentPolicy())).toEqual(['1 pages']);
    const policy =
      /<meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(
        read('errors/index.html'),
      )?.[1];
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('go()')};`);
    expect(policy).toContain(`style-src 'self' ${hashOf('p { margin: 0 }')};`);
    expect(read('robots.txt')).toBe('User-agent: *\n');
  });

  it('fails the build on a handler or a page without a charset', () => {
    expect(() => withPolicy(page('<p onclick="go()">'), 'a.html')).toThrow('a.html has a handler');
    expect(() => withPolicy('<html></html>', 'a.html')).toThrow('a.html has no charset');
    expect(withPolicy(page('<script>"<p onclick=\'x\'>"</script>'), 'a.html')).toContain('script-src');
  });
});

describe('the files for programs that visit the site', () => {
  it.each([
    ['https://playbook.example.com', '/', 'https://playbook.example.com'],
    ['https://example.com', '/playbook/', 'https://example.com/playbook'],
    [undefined, '/', 'http://localhost'],
  ])('lead to the pages at %s%s', async (site, base, address) => {
    write('errors/ports/index.html', page(''));
    write('es/errors/ports/index.html', page(''));
    write('moved/index.html', '<title>Moved</title>');
    const integration = crawlerFiles();
    await integration.hooks['astro:config:done']?.({ config: { site, base } } as never);
    expect(await finish(integration)).toEqual(['2 pages listed']);
    expect(read('robots.txt')).toContain(`Sitemap: ${address}/sitemap-index.xml\n`);
    expect(read('llms.txt')).toContain(`- [Ports](${address}/errors/ports/): Which are open.`);
    expect(read('es/llms.txt')).toContain(`- [Ports](${address}/es/errors/ports/): Which are open.`);
    expect(read('llms.txt')).not.toContain('Moved');
  });
});

describe('the site without a connection', () => {
  const COMMIT = '4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d';
  interface Version {
    readonly commit: string | null;
    readonly content: string;
  }
  const version = (): Version => JSON.parse(read('version.json')) as Version;

  it('has the same version for the same files, and another for others', async () => {
    write('index.html', page('Home'));
    write('es/index.html', page('Inicio'));
    const first = await writeOffline(folder);
    expect(Object.keys(first.parts.en)).toEqual(['/']);
    expect(Object.keys(first.parts.es)).toEqual(['/es/']);
    expect(read('sw.js')).toContain(first.version);
    expect(version().content).toBe(first.version);
    for (const name of ['sw.js', 'version.json', 'offline']) rmSync(join(folder, name), { recursive: true });
    expect((await writeOffline(folder)).version).toBe(first.version);
    for (const name of ['sw.js', 'version.json', 'offline']) rmSync(join(folder, name), { recursive: true });
    write('index.html', page('Another home'));
    const lines = await finish(offline());
    expect(lines).toEqual([`version ${version().content}: common 0, en 1, es 1 files`]);
    expect(version().content).not.toBe(first.version);
  });

  it('names the commit that the build was told, and otherwise that of the repository', async () => {
    vi.stubEnv('SOURCE_COMMIT', COMMIT);
    await writeOffline(folder);
    expect(version().commit).toBe(COMMIT);
    vi.stubEnv('SOURCE_COMMIT', 'HEAD');
    await writeOffline(folder);
    const own = version().commit;
    expect(own === null || /^[0-9a-f]{40}$/.test(own)).toBe(true);
    vi.stubEnv('PATH', folder);
    await writeOffline(folder);
    expect(version().commit).toBeNull();
  });
});

describe('the copy for any path', () => {
  it('holds the site without what belongs to a domain', async () => {
    for (const path of ['sw.js', 'robots.txt', 'sitemap-0.xml', 'es/offline/v.json', 'downloads/other.zip'])
      write(path, 'x');
    write('index.html', page('<a href="/errors/">Errors</a>'));
    write('_astro/app.js', 'import"/_astro/part.js"');
    write('_astro/app.css', 'p { margin: 0 }');
    write('adopt.sh', '#!/bin/sh\n');
    const files = await portableFiles(folder);
    expect([...files.keys()].sort()).toEqual(
      ['_astro/app.css', '_astro/app.js', 'adopt.sh', 'index.html', 'portable-links.js'].sort(),
    );
    const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8');
    expect(text('_astro/app.js')).toBe('import"./part.js"');
    expect(text('_astro/app.css')).toBe('p { margin: 0 }');
    expect(text('index.html')).toContain('<a href="./errors/">');
    expect(text('portable-links.js')).toContain('composedPath');
    const [line] = await finish(portableSite());
    expect(line).toMatch(/^5 files, \d\.\d MiB$/);
    expect(readdirSync(join(folder, 'downloads')).length).toBe(2);
  });

  it('makes the addresses of a page relative to where it is', () => {
    const html = page(
      '<a href="/es/"><a href="//example.com/"><finder-box data-index="/finder/a.bin /finder/b.bin"><offline-status class="x">',
    );
    const copy = portablePage(html, 'errors/ports/index.html');
    expect(copy).toContain('<a href="../../es/"><a href="//example.com/">');
    expect(copy).toContain('data-index="../finder/a.bin ../finder/b.bin"');
    expect(copy).toContain('<offline-status data-portable class="x">');
    expect(copy).toContain('<script src="../../portable-links.js"></script></head>');
    const choice = '<script>window.location.pathname=e.currentTarget.value</script>';
    expect(portablePage(page(choice), 'index.html')).toContain('window.location.href=e.currentTarget.value');
    expect(() =>
      portablePage(page('<script>location.pathname=e.currentTarget.id</script>'), 'a.html'),
    ).toThrow('a.html: the choice of language has changed');
  });

  it('fails the build on a script that would look for files at the root', () => {
    expect(portableScript('function(e){return"/"+e}', '_astro/a.js')).toBe(
      'function(e){return new URL(`../`+e,import.meta.url).href}',
    );
    expect(() => portableScript('function(e){let n="/"+e}', '_astro/a.js')).toThrow(
      '_astro/a.js: it would look for files at the root',
    );
  });
});

describe('the search index', () => {
  it('is named after its content, and the pages ask for it by that name', async () => {
    const body = '<main data-pagefind-body><h1>Ports</h1>Which are open.</main>';
    write('index.html', page(`${body}<search-box data-bundle="/pagefind/pagefind.js">`));
    write('pagefind/old.js', 'x');
    expect(await finish(searchIndex())).toEqual(['1 pages indexed']);
    const [name, ...others] = readdirSync(join(folder, 'pagefind'));
    expect(others).toEqual([]);
    expect(name).toMatch(/^[0-9a-f]{10}$/);
    expect(read('index.html')).toContain(`data-bundle="/pagefind/${String(name)}/pagefind.js"`);
    const files = readdirSync(join(folder, 'pagefind', String(name)));
    expect(files).toContain('pagefind.js');
    expect(files.filter((file) => /ui|highlight/.test(file))).toEqual([]);
  });
});

describe('the archives of recipes', () => {
  it('lie beside the pages', async () => {
    const [id] = recipeIds();
    expect(await finish(recipeZips())).toEqual([`${String(recipeIds().length)} recipes archived`]);
    for (const each of recipeIds()) expect(existsSync(join(folder, recipeZipUrl(each)))).toBe(true);
    expect(readFileSync(join(folder, recipeZipUrl(String(id))))).toEqual(Buffer.from(recipeZip(String(id))));
  });

  it('are answered while the site is being developed, and nothing else is', async () => {
    type Answer = (request: object, response: object, next: () => void) => void;
    let answer: Answer = () => undefined;
    const server = { middlewares: { use: (handler: Answer) => (answer = handler) } };
    await recipeZips().hooks['astro:server:setup']?.({ server } as never);
    const ask = (url: string): { type: string; bytes: number; isPassedOn: boolean } => {
      const said = { type: '', bytes: 0, isPassedOn: false };
      const response = {
        setHeader: (_: string, value: string) => (said.type = value),
        end: (body: Uint8Array) => (said.bytes = body.length),
      };
      answer({ url }, response, () => (said.isPassedOn = true));
      return said;
    };
    const id = String(recipeIds()[0]);
    expect(ask(recipeZipUrl(id))).toEqual({
      type: 'application/zip',
      bytes: recipeZip(id).length,
      isPassedOn: false,
    });
    expect(ask('/recipes/none.zip')).toEqual({ type: '', bytes: 0, isPassedOn: true });
  });
});
