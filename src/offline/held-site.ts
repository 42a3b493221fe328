import { isContentAddressed, manifestPath, PARTS, type Manifest, type Part } from './manifest.ts';

/** As much of a `Cache` as is used, so that tests can stand in for a browser. */
export interface Held {
  match(path: string): Promise<Response | undefined>;
  put(path: string, response: Response): Promise<void>;
}

/** As much of a `CacheStorage` as is used. */
export interface HeldStore {
  open(name: string): Promise<Held>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<boolean>;
}

export type Fetch = (
  path: string,
  options: { integrity?: string; cache: 'no-cache' | 'default' },
) => Promise<Response>;

const PREFIX = 'coolify-playbook/';
/** Entries that are no files of the site; a path of the site has no colon. */
const COMPLETE = (part: Part): string => `/:complete/${part}`;
const ACTIVATED = '/:activated';
/** So many files are fetched at a time: the reader's own requests come first. */
const AT_A_TIME = 6;

/**
 * One version of the site, kept on the reader's device. It holds files of that version only: each is fetched with the
 * hash that the manifest of the version states, and what does not match is not kept. A part is complete or unfinished;
 * an unfinished one is taken up again where it was left.
 */
export class HeldSite {
  readonly #version: string;
  readonly #store: HeldStore;
  readonly #fetch: Fetch;
  readonly #running = new Map<Part, Promise<boolean>>();
  #manifest: Promise<Manifest> | undefined;

  constructor(version: string, store: HeldStore, fetchFile: Fetch) {
    this.#version = version;
    this.#store = store;
    this.#fetch = fetchFile;
  }

  get #name(): string {
    return `${PREFIX}${this.#version}`;
  }

  /** Gets what every reader needs, and the languages that an earlier version holds. Rejects if any file is missing. */
  async install(): Promise<void> {
    const parts: readonly Part[] = ['common', ...(await this.#earlierLanguages())];
    for (const part of parts) {
      if (!(await this.hold(part))) throw new Error(`${part} of ${this.#version} cannot be held`);
    }
  }

  /** Gets what is missing of a part. @returns whether all of it is held then; false if the server has another version. */
  hold(part: Part): Promise<boolean> {
    const running = this.#running.get(part) ?? this.#hold(part);
    this.#running.set(part, running);
    void running.then(() => this.#running.delete(part));
    return running;
  }

  /** The parts of which nothing is missing. */
  async heldParts(): Promise<readonly Part[]> {
    return completeParts(await this.#store.open(this.#name));
  }

  /**
   * The answer to a path, without its query: a file of this version, or, where the address follows from the content,
   * of an earlier one for pages that are still open. Undefined if none is held.
   */
  async answer(path: string): Promise<Response | undefined> {
    const own = await (await this.#store.open(this.#name)).match(path);
    if (own || !isContentAddressed(path)) return own;
    for (const name of await this.#others()) {
      const found = await (await this.#store.open(name)).match(path);
      if (found) return found;
    }
    return undefined;
  }

  /** Takes over: of the other versions, only the one that was in use last stays, for pages that are still open. */
  async activate(now: number): Promise<void> {
    const others = await Promise.all(
      (await this.#others()).map(async (name) => {
        const stamp = await (await this.#store.open(name)).match(ACTIVATED);
        return { name, activated: Number((await stamp?.text()) ?? 0) };
      }),
    );
    others.sort((one, other) => other.activated - one.activated);
    for (const { name } of others.slice(1)) await this.#store.delete(name);
    await (await this.#store.open(this.#name)).put(ACTIVATED, new Response(String(now)));
  }

  async #hold(part: Part): Promise<boolean> {
    try {
      const held = await this.#store.open(this.#name);
      if (await held.match(COMPLETE(part))) return true;
      const { parts } = await this.#readManifest(held);
      const earlier = await this.#earlierFiles();
      const waiting = Object.entries(parts[part]);
      const work = async (): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const [path, integrity] = next;
          if (await held.match(path)) continue;
          await held.put(path, (await earlier(path, integrity)) ?? (await this.#get(path, integrity)));
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
      await held.put(COMPLETE(part), new Response(''));
      return true;
    } catch {
      // No connection, no room, or another version on the server: the next visit goes on from here.
      this.#manifest = undefined;
      return false;
    }
  }

  async #get(path: string, integrity: string): Promise<Response> {
    const response = await this.#fetch(path, {
      integrity,
      cache: isContentAddressed(path) ? 'default' : 'no-cache',
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  #readManifest(held: Held): Promise<Manifest> {
    this.#manifest ??= (async () => {
      const path = manifestPath(this.#version);
      const kept = await held.match(path);
      const response = kept ?? (await this.#fetch(path, { cache: 'default' }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      if (!kept) await held.put(path, response.clone());
      return (await response.json()) as Manifest;
    })();
    return this.#manifest;
  }

  async #others(): Promise<string[]> {
    return (await this.#store.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
  }

  async #earlierLanguages(): Promise<Part[]> {
    const languages = new Set<Part>();
    for (const name of await this.#others()) {
      for (const part of await completeParts(await this.#store.open(name))) languages.add(part);
    }
    languages.delete('common');
    return [...languages];
  }

  /** Looks for a file with the same hash in the versions that are held already, so that it is not fetched again. */
  async #earlierFiles(): Promise<(path: string, integrity: string) => Promise<Response | undefined>> {
    const earlier: { readonly held: Held; readonly hashes: Readonly<Record<string, string>> }[] = [];
    for (const name of await this.#others()) {
      const held = await this.#store.open(name);
      const manifest = await held.match(manifestPath(name.slice(PREFIX.length)));
      if (!manifest) continue;
      const { parts } = (await manifest.json()) as Manifest;
      earlier.push({
        held,
        hashes: Object.assign({}, ...PARTS.map((part) => parts[part])) as Record<string, string>,
      });
    }
    return async (path, integrity) =>
      earlier.find(({ hashes }) => hashes[path] === integrity)?.held.match(path);
  }
}

async function completeParts(held: Held): Promise<readonly Part[]> {
  const complete = await Promise.all(PARTS.map((part) => held.match(COMPLETE(part))));
  return PARTS.filter((_, index) => complete[index] !== undefined);
}
