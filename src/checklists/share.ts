import type { ListId } from './checklist.ts';
import { FILE_VERSION, readRuns, type ReadRuns } from './progress-file.ts';
import { RUN_PREFIX } from './run-fragment.ts';
import type { ItemProgress, Run } from './progress.ts';

/** Characters of a fragment; a run of a full list with long notes is a tenth of it. */
const LONGEST = 200_000;

/** Packs a run for the fragment of an address, without the `#`. Notes stay here unless they are asked for. */
export function encodeRun(list: ListId, run: Run, withNotes: boolean): string {
  const items = Object.entries(run.items).map(([id, item]) => [id, withNotes ? item : withoutNote(item)]);
  const shared = {
    version: FILE_VERSION,
    list,
    runs: [{ ...run, items: Object.fromEntries(items) as unknown }],
  };
  return RUN_PREFIX + toBase64Url(JSON.stringify(shared));
}

function withoutNote(item: ItemProgress): ItemProgress {
  const { note, ...rest } = item;
  return note === undefined ? item : rest;
}

/** Unpacks a fragment (with or without `#`). Never throws: anyone can type one. */
export function decodeRun(fragment: string, list: ListId, now: string): ReadRuns {
  const packed = withoutHash(fragment).slice(RUN_PREFIX.length);
  if (packed.length > LONGEST) return { ok: false, problem: 'too-large', list: null };
  const text = fromBase64Url(packed);
  try {
    return readRuns(text === null ? null : JSON.parse(text), list, now);
  } catch {
    return { ok: false, problem: 'not-json', list: null };
  }
}

function withoutHash(fragment: string): string {
  return fragment.startsWith('#') ? fragment.slice(1) : fragment;
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
