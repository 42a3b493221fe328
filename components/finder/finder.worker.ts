import { incidentMarkdown } from '#src/cli/diagnose/incident-markdown.ts';
import {
  createFinder,
  decodeIndex,
  incidentOf,
  mask,
  type Diagnosis,
  type EntryFacts,
  type Finder,
  type FinderIndex,
} from '#src/diagnose/index.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { foundIn } from './found.ts';
import type { FinderAnswer, FinderProblem, FinderRequest, FinderSource, Found } from './protocol.ts';
import { countLines, excerptOf, readInput } from './read-input.ts';

interface Engine {
  readonly index: FinderIndex;
  readonly finder: Finder;
}

type FindRequest = Extract<FinderRequest, { kind: 'find' }>;
type IncidentRequest = Extract<FinderRequest, { kind: 'incident' }>;

/** A text that goes into an address is checked for secrets; a longer one never goes there. */
const LONGEST_SHARED = 500;

const loads = new Map<string, Promise<unknown>>();
const texts = new Map<number, { readonly text: string; readonly diagnosis: Diagnosis }>();

/** Fetches once; a fetch that failed is tried again the next time. */
function once<Type>(address: string, load: (response: Response) => Promise<Type>): Promise<Type> {
  const known = loads.get(address) as Promise<Type> | undefined;
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    return load(response);
  });
  loads.set(address, loading);
  loading.catch(() => loads.delete(address));
  return loading;
}

const engineFrom = ({ index }: FinderSource): Promise<Engine> =>
  once(index, async (response) => {
    const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
    const decoded = decodeIndex(new Uint8Array(await new Response(stream).arrayBuffer()));
    return { index: decoded, finder: createFinder(decoded) };
  });

const titlesFrom = ({ titles }: FinderSource): Promise<Readonly<Record<string, string>>> =>
  once(titles, (response) => response.json() as Promise<Readonly<Record<string, string>>>);

const factsFrom = ({ facts }: FinderSource): Promise<Readonly<Record<string, EntryFacts>>> =>
  once(facts, (response) => response.json() as Promise<Readonly<Record<string, EntryFacts>>>);

async function find(request: FindRequest): Promise<FinderAnswer> {
  const { id, channel, input, locale, source } = request;
  // The text is read while the index is on its way.
  const [engine, titles, read] = await Promise.all([
    engineFrom(source).catch(() => null),
    titlesFrom(source).catch(() => null),
    readInput(input).catch(() => 'unreadable' as const),
  ]);
  if (engine === null || titles === null) return problem(id, 'unavailable');
  if (read === 'unreadable') return problem(id, 'unreadable');
  if (read === null) return problem(id, 'not-text');
  const { text, bytes, isCut } = read;
  const diagnosis = engine.finder.diagnose(text, locale);
  texts.set(channel, { text, diagnosis });
  const found: Found = {
    ...foundIn(diagnosis, engine.index, (entry) => titles[entry] ?? entry, locale),
    bytes,
    lineCount: countLines(text),
    excerpt: excerptOf(text),
    isCut,
    isShareable: text.length <= LONGEST_SHARED && mask(text) === text,
  };
  return { kind: 'found', id, found };
}

async function incident(request: IncidentRequest): Promise<FinderAnswer> {
  const { id, channel, locale, source, origin } = request;
  const last = texts.get(channel);
  const [engine, facts] = await Promise.all([
    engineFrom(source).catch(() => null),
    factsFrom(source).catch(() => null),
  ]);
  if (engine === null || facts === null || last === undefined) return problem(id, 'unavailable');
  return { kind: 'incident', id, markdown: reportOf(last, engine, facts, locale, origin) };
}

function reportOf(
  { text, diagnosis }: { readonly text: string; readonly diagnosis: Diagnosis },
  { finder }: Engine,
  facts: Readonly<Record<string, EntryFacts>>,
  locale: Locale,
  origin: string,
): string {
  const matches = diagnosis.matches.map((match) => ({ ...match, url: new URL(match.url, origin).href }));
  return incidentMarkdown(
    incidentOf(text, matches, finder, (entry) => facts[entry] ?? null),
    locale,
  );
}

function problem(id: number, what: FinderProblem): FinderAnswer {
  return { kind: 'problem', id, problem: what };
}

self.onmessage = ({ data }: MessageEvent<FinderRequest>) => {
  if (data.kind === 'prepare') {
    // What fails here is asked for again, and told, when there is a text.
    void Promise.allSettled([engineFrom(data.source), titlesFrom(data.source)]);
    return;
  }
  const answer = data.kind === 'find' ? find(data) : incident(data);
  answer.then(
    (message) => self.postMessage(message),
    (error: unknown) => {
      // Outside the promise, so that the page hears of it.
      setTimeout(() => {
        throw error;
      });
    },
  );
};
