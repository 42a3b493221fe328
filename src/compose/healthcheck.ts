import { child, scalarText, type MapEntry, type MapNode } from './node.ts';
import type { Path, Range } from './range.ts';

/** A service's `healthcheck` key. */
export interface Healthcheck {
  readonly keyRange: Range;
  readonly path: Path;
  readonly node: MapNode | null;
  /** True for `disable: true` and for `test: NONE`. */
  readonly isDisabled: boolean;
  /** How the test is run: `shell` for a string and `CMD-SHELL`, `exec` for `CMD`; null without a readable test. */
  readonly form: 'shell' | 'exec' | null;
  /** The command: one string for `shell`, its words for `exec`. */
  readonly words: readonly string[];
  /** The test's value, or the key where there is none. */
  readonly testRange: Range;
}

/** Reads `healthcheck` (Compose specification): `test` as a string, or as a list beginning with NONE, CMD or CMD-SHELL. */
export function readHealthcheck(entry: MapEntry | undefined): Healthcheck | null {
  if (!entry) return null;
  const test = child(entry.value, 'test');
  const items = test?.kind === 'list' ? test.items.map((item) => scalarText(item) ?? '') : [];
  const text = scalarText(test);
  const kind = items[0];
  const base = {
    keyRange: entry.keyRange,
    path: entry.value.path,
    node: entry.value.kind === 'map' ? entry.value : null,
    isDisabled: scalarText(child(entry.value, 'disable')) === 'true' || kind === 'NONE' || text === 'NONE',
    testRange: test?.range ?? entry.keyRange,
  };
  if (text !== null) return { ...base, form: 'shell', words: [text] };
  if (kind === 'CMD-SHELL') return { ...base, form: 'shell', words: [items.slice(1).join(' ')] };
  if (kind === 'CMD') return { ...base, form: 'exec', words: items.slice(1) };
  return { ...base, form: null, words: [] };
}
