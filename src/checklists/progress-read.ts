import { RUN_VALUES } from './checklist.ts';
import { LIMITS, oneLine, severalLines } from './progress-limits.ts';
import type { Evidence, ItemProgress, ItemState, Run, RunValues } from './progress.ts';

type Plain = Readonly<Record<string, unknown>>;

const ITEM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RUN_ID = /^[a-z0-9]{4,40}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
const STATES: readonly ItemState[] = ['done', 'not-applicable', 'open'];

/** True for what may be an id of a run; keys of the storage are made of it. */
export function isRunId(value: unknown): value is string {
  return typeof value === 'string' && RUN_ID.test(value);
}

/**
 * Reads a run from anything: a file, a link, what was stored. Unknown fields are ignored, texts are cut to their limits,
 * what is not what it should be is left out. Never throws.
 * @param now stands where a time is missing.
 * @returns null if it is no run at all.
 */
export function readRun(value: unknown, now: string): Run | null {
  if (!isPlain(value) || !isRunId(value['id'])) return null;
  const name = oneLine(textOf(value['name']), LIMITS.name);
  if (name === '') return null;
  const created = timeOf(value['created'], now);
  return {
    id: value['id'],
    name,
    values: readValues(value['values']),
    items: readItems(value['items']),
    known: readIds(value['known']),
    fresh: readIds(value['fresh']),
    created,
    changed: timeOf(value['changed'], created),
  };
}

/** The values of a run, each on one line; what cannot be seen is a blank. */
export function readValues(value: unknown): RunValues {
  if (!isPlain(value)) return {};
  const read = RUN_VALUES.map((name) => [name, oneLine(textOf(value[name]), LIMITS.value)] as const);
  return Object.fromEntries(read.filter(([, text]) => text !== ''));
}

function readItems(value: unknown): Readonly<Record<string, ItemProgress>> {
  if (!isPlain(value)) return {};
  const items: [string, ItemProgress][] = [];
  for (const id in value) {
    if (items.length >= LIMITS.items) break;
    if (!Object.hasOwn(value, id) || id.length > LIMITS.name || !ITEM_ID.test(id)) continue;
    const item = readItem(value[id]);
    if (item) items.push([id, item]);
  }
  return Object.fromEntries(items);
}

function readItem(value: unknown): ItemProgress | null {
  if (!isPlain(value)) return null;
  const reason = oneLine(textOf(value['reason']), LIMITS.reason);
  const given = STATES.find((state) => state === value['state']) ?? 'open';
  // Set aside without a reason is not set aside.
  const state = given === 'not-applicable' && reason === '' ? 'open' : given;
  const note = severalLines(textOf(value['note']), LIMITS.note);
  const evidence = readEvidence(value['provedBy'], state);
  return {
    state,
    at: timeOf(value['at'], ''),
    ...(state === 'not-applicable' && { reason }),
    ...(note.trim() !== '' && { note }),
    ...(evidence && { provedBy: evidence }),
  };
}

function readEvidence(value: unknown, state: ItemState): Evidence | null {
  if (!isPlain(value)) return null;
  const { outcome } = value;
  if (!((outcome === 'proved' && state === 'done') || (outcome === 'failed' && state === 'open')))
    return null;
  const rules = readIds(value['rules']).slice(0, LIMITS.rules);
  if (rules.length === 0) return null;
  const source = oneLine(textOf(value['source']), LIMITS.source);
  return { outcome, rules, source, fingerprint: oneLine(textOf(value['fingerprint']), 40) };
}

function readIds(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const some: readonly unknown[] = value.slice(0, LIMITS.items);
  return some.filter(
    (id): id is string => typeof id === 'string' && id.length <= LIMITS.name && ITEM_ID.test(id),
  );
}

function timeOf(value: unknown, otherwise: string): string {
  if (typeof value !== 'string' || !TIME.test(value)) return otherwise;
  return Number.isNaN(Date.parse(value)) ? otherwise : value;
}

/** Texts that are absurdly long are not even looked through. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 4 * LIMITS.note) : '';
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
