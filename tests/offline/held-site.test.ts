import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  HeldSite,
  manifestPath,
  type Fetch,
  type Held,
  type HeldStore,
  type Manifest,
} from '#src/offline/index.ts';

/** A `CacheStorage` in memory; what is put can be limited, as a full disk does. */
class Store implements HeldStore {
  readonly caches = new Map<string, Map<string, string>>();
  room = Infinity;

  open(name: string): Promise<Held> {
    const files = this.caches.get(name) ?? new Map<string, string>();
    this.caches.set(name, files);
    return Promise.resolve({
      match: (path) => Promise.resolve(files.has(path) ? new Response(files.get(path)) : undefined),
      put: async (path, response) => {
        if (files.size >= this.room) throw new DOMException('full', 'QuotaExceededError');
        files.set(path, await response.text());
      },
    });
  }
  keys = (): Promise<string[]> => Promise.resolve([...this.caches.keys()]);
  delete = (name: string): Promise<boolean> => Promise.resolve(this.caches.delete(name));
}

const integrityOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A server with one version of the site, which a deployment changes; it refuses what does not match, as browsers do. */
class Server {
  readonly asked: string[] = [];
  files: Record<string, string> = {};
  isUp = true;

  deploy(version: string, files: Record<'common' | 'en' | 'es', Record<string, string>>): void {
    const parts = Object.fromEntries(
      Object.entries(files).map(([part, content]) => [
        part,
        Object.fromEntries(Object.entries(content).map(([path, text]) => [path, integrityOf(text)])),
      ]),
    ) as unknown as Manifest['parts'];
    this.files = {
      ...files.common,
      ...files.en,
      ...files.es,
      [manifestPath(version)]: JSON.stringify({ version, parts }),
    };
  }

  fetch: Fetch = (path, { integrity }) => {
    this.asked.push(path);
    if (!this.isUp) return Promise.reject(new TypeError('Failed to fetch'));
    const text = this.files[path];
    if (text === undefined) return Promise.resolve(new Response('not found', { status: 404 }));
    if (integrity !== undefined && integrity !== integrityOf(text))
      return Promise.reject(new TypeError('integrity'));
    return Promise.resolve(new Response(text));
  };
}

const ONE = {
  common: { '/_astro/a.1.js': 'script one', '/favicon.svg': 'icon' },
  en: { '/': 'home one', '/errors/': 'errors one' },
  es: { '/es/': 'inicio uno' },
};
const TWO = {
  common: { '/_astro/a.2.js': 'script two', '/favicon.svg': 'icon' },
  en: { '/': 'home two', '/errors/': 'errors one' },
  es: { '/es/': 'inicio dos' },
};
const VERSION = { one: '1111111111111111', two: '2222222222222222', three: '3333333333333333' };

const text = async (site: HeldSite, path: string): Promise<string | undefined> =>
  (await site.answer(path))?.text();

async function withOne(): Promise<{ store: Store; server: Server; one: HeldSite }> {
  const store = new Store();
  const server = new Server();
  server.deploy(VERSION.one, ONE);
  const one = new HeldSite(VERSION.one, store, server.fetch);
  await one.install();
  await one.activate(1);
  return { store, server, one };
}

describe('a version on the device', () => {
  it('holds what everybody needs at once, and a language when it is asked for', async () => {
    const { one } = await withOne();
    expect(await one.heldParts()).toEqual(['common']);
    expect(await text(one, '/errors/')).toBeUndefined();
    expect(await one.hold('en')).toBe(true);
    expect(await one.heldParts()).toEqual(['common', 'en']);
    expect(await text(one, '/errors/')).toBe('errors one');
    expect(await text(one, '/es/')).toBeUndefined();
  });

  it('fetches each file once, however often it is asked to hold a part', async () => {
    const { one, server } = await withOne();
    expect(await Promise.all([one.hold('en'), one.hold('en')])).toEqual([true, true]);
    expect(await one.hold('en')).toBe(true);
    expect(server.asked.filter((path) => path === '/errors/')).toHaveLength(1);
  });

  it('is not installed while the server has no list of its files', async () => {
    const store = new Store();
    const server = new Server();
    const site = new HeldSite(VERSION.one, store, server.fetch);
    await expect(site.install()).rejects.toThrow();
    server.deploy(VERSION.one, ONE);
    await expect(new HeldSite(VERSION.one, store, server.fetch).install()).resolves.toBeUndefined();
  });

  it('finds in another version what its address names by content, where that version has no list', async () => {
    const { store, server, one } = await withOne();
    store.caches.get([...store.caches.keys()][0]!)?.delete(manifestPath(VERSION.one));
    server.deploy(VERSION.two, TWO);
    const two = new HeldSite(VERSION.two, store, server.fetch);
    await two.install();
    expect(await text(two, '/_astro/a.1.js')).toBe('script one');
    expect(await text(two, '/_astro/a.9.js')).toBeUndefined();
    expect(await text(one, '/favicon.svg')).toBe('icon');
  });

  it('goes on where it was interrupted', async () => {
    const { one, server, store } = await withOne();
    server.isUp = false;
    expect(await one.hold('en')).toBe(false);
    server.isUp = true;
    store.room = 0;
    expect(await one.hold('en')).toBe(false);
    store.room = Infinity;
    expect(await one.hold('en')).toBe(true);
    expect(await text(one, '/')).toBe('home one');
  });

  it('rejects its installation if a file is missing, so that the version in use stays', async () => {
    const { server, store } = await withOne();
    server.deploy(VERSION.two, TWO);
    delete server.files['/_astro/a.2.js'];
    await expect(new HeldSite(VERSION.two, store, server.fetch).install()).rejects.toThrow('common');
  });
});

describe('two versions', () => {
  it('never mix: after a deployment nothing of the new one is kept under the old', async () => {
    const { one, server } = await withOne();
    server.deploy(VERSION.two, TWO);
    expect(await one.hold('es')).toBe(false);
    expect(await text(one, '/es/')).toBeUndefined();
    expect(await one.heldParts()).toEqual(['common']);
  });

  it('the new one brings the languages that the old one held, and fetches only what changed', async () => {
    const { one, server, store } = await withOne();
    await one.hold('en');
    server.deploy(VERSION.two, TWO);
    server.asked.length = 0;
    const two = new HeldSite(VERSION.two, store, server.fetch);
    await two.install();
    expect(await two.heldParts()).toEqual(['common', 'en']);
    expect([...server.asked].sort()).toEqual(['/', '/_astro/a.2.js', manifestPath(VERSION.two)]);
    expect([await text(one, '/'), await text(two, '/')]).toEqual(['home one', 'home two']);
  });

  it('pages of the old one still find files whose address follows from the content, and no others', async () => {
    const { one, server, store } = await withOne();
    await one.hold('en');
    await one.hold('es');
    server.deploy(VERSION.two, { ...TWO, en: { '/': 'home two' } });
    const two = new HeldSite(VERSION.two, store, server.fetch);
    await two.install();
    await two.activate(2);
    expect(await text(two, '/_astro/a.1.js')).toBe('script one');
    expect(await text(two, '/errors/')).toBeUndefined();
  });

  it('of those before, the one that was in use last stays until the next', async () => {
    const { server, store } = await withOne();
    // Two was never used: it had not taken over when three came.
    server.deploy(VERSION.two, TWO);
    await new HeldSite(VERSION.two, store, server.fetch).install();
    server.deploy(VERSION.three, TWO);
    const three = new HeldSite(VERSION.three, store, server.fetch);
    await three.install();
    await three.activate(2);
    expect(await store.keys()).toEqual([
      `coolify-playbook/${VERSION.one}`,
      `coolify-playbook/${VERSION.three}`,
    ]);
  });

  it('leaves what belongs to others alone', async () => {
    const { one, store } = await withOne();
    await store.open('another-application');
    await one.activate(5);
    expect(await store.keys()).toContain('another-application');
  });
});
