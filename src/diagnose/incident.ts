import type { Finder } from './diagnose.ts';
import { mask } from './mask.ts';
import type { Match } from './result.ts';
import { stageOf } from './structure.ts';

/** What the catalog says about an entry, in the reader's language. */
export interface EntryFacts {
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly phase: string;
  /** What to do at once: Markdown, one paragraph. */
  readonly fix: string;
}

/** An incident as it is handed on; secrets and addresses are masked. */
export interface Incident {
  readonly version: 1;
  /** Follows from the text: the same text gives the same id. */
  readonly id: string;
  /** The earliest time in the text (ISO 8601); null if it names none. */
  readonly started_at: string | null;
  /** The step that failed: clone, build, pull, start, health, route, run, or the phase of the entry. */
  readonly stage: string;
  /** The likeliest cause; null if nothing in the catalog fits. */
  readonly root_cause: {
    readonly entry: string;
    readonly summary: string;
    readonly score: number;
    readonly url: string;
  } | null;
  readonly severity: string;
  readonly recommended_fix: string | null;
  /** The lines that tell, as they stand in the text. */
  readonly last_logs_sample: readonly string[];
  /** Services and containers that the text names, and the other entries that may fit. */
  readonly related_resources: readonly string[];
}

const MOST_LINES = 12;
const MOST_CHARACTERS = 400;
const MOST_RESOURCES = 10;

/** Makes the incident report of a text from its diagnosis. Nothing in it depends on the clock. */
export function incidentOf(
  text: string,
  matches: readonly Match[],
  finder: Finder,
  factsOf: (entry: string) => EntryFacts | null,
): Incident {
  const lines = finder.tellingLines(text);
  const [first, ...others] = matches;
  const facts = first ? factsOf(first.entry) : null;
  const stage = stageOf(lines);
  return {
    version: 1,
    id: `incident-${fingerprint(text)}`,
    started_at: firstTime(text),
    stage: stage === 'run' ? (facts?.phase ?? stage) : stage,
    root_cause: first
      ? {
          entry: first.entry,
          summary: facts ? `${facts.title}. ${facts.description}` : first.entry,
          score: first.score,
          url: first.url,
        }
      : null,
    severity: facts?.severity ?? 'unknown',
    recommended_fix: facts?.fix ?? null,
    last_logs_sample: lines.slice(-MOST_LINES).map((line) => mask(line.text).slice(0, MOST_CHARACTERS)),
    related_resources: [...resourcesOf(text).map(mask), ...others.slice(0, 2).map(({ url }) => url)],
  };
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const TIME = /\b(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d{1,9})?(Z|[+-]\d\d:\d\d)?/;
/** Characters; the earliest time stands at the beginning of a log. */
const BEGINNING = 100_000;

function firstTime(text: string): string | null {
  const [, day = '', time = '', zone = 'Z'] = TIME.exec(text.slice(0, BEGINNING)) ?? [];
  const date = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

const RESOURCES: readonly RegExp[] = [
  /^([\w.-]{1,80})\s{0,40}\|\s/gm,
  /\bcontainer (?:name )?["'/]{0,2}([\w.-]{2,80})/gi,
  /\bservice ["']?([\w.-]{2,80})/gi,
];
/** Words that follow "container" or "service" in a sentence. */
const NO_NAME =
  /^(?:is|in|to|on|has|was|with|not|and|or|for|the|that|exited|name|names|already|running|failed|networking|runtime|keeps|started|stopped|cannot|does|unavailable|shows|logs?|from|but|into|over)$/i;

function resourcesOf(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of RESOURCES) {
    for (const [, name = ''] of text.slice(0, BEGINNING).matchAll(pattern)) {
      if (!NO_NAME.test(name) && /[a-z]/i.test(name)) found.add(name);
      if (found.size >= MOST_RESOURCES) return [...found];
    }
  }
  return [...found];
}
