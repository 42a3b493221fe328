/** The changes of a service's volumes. */
import { entriesOf, entry, shown, type Change } from './change.ts';
import { changeAt, type ServicePair } from './service-pair.ts';
import { readMountText } from './mount-text.ts';
import { collect, isMap, textAt, valueAt, type CoolifyMap, type CoolifyValue } from './php-values.ts';
import type { Json } from './preview-types.ts';
import { startsWithAny } from './text.ts';

export function mountChanges(pair: ServicePair): readonly Change[] {
  const after = new Map(entriesOf(entry(pair.deployed, 'volumes')));
  return Array.from(collect(valueAt(pair.service, 'volumes'))).flatMap(([index, mount]) => {
    const deployed = after.get(index);
    const key = /^\d+$/.test(index) ? Number(index) : index;
    if (deployed === undefined) {
      const before = shown(pair.plain.of(mount));
      return [changeAt(pair, 'volume-dropped', ['volumes', key], { before, facts: ['F-050'] })];
    }
    return mountChange(pair, key, mount, deployed);
  });
}

function mountChange(
  pair: ServicePair,
  index: string | number,
  mount: CoolifyValue,
  deployed: Json,
): readonly Change[] {
  const before = shown(pair.plain.of(mount));
  const after = shown(deployed);
  if (before === after) return [];
  const { kind, facts } = isMap(mount) ? longMountChange(mount) : shortMountChange(mount);
  return [changeAt(pair, kind, ['volumes', index], { before, after, facts })];
}

interface Explained {
  readonly kind: Change['kind'];
  readonly facts: readonly string[];
}

function shortMountChange(mount: CoolifyValue): Explained {
  const text = typeof mount === 'string' ? mount : '';
  const { source } = readMountText(text);
  if (startsWithAny(source, ['./', '/', '~', '..'])) return bindChange(text, source);
  const facts = source === '.' ? ['F-039'] : source.startsWith('$') ? ['F-045'] : ['F-049'];
  return { kind: 'volume-renamed', facts };
}

function bindChange(text: string, source: string): Explained {
  if (text.startsWith('${')) return { kind: 'bind-rewritten', facts: ['F-046'] };
  if (!text.includes(':')) return { kind: 'anonymous-volume-bound', facts: ['F-043'] };
  const special =
    source === './' ? 'F-040' : source.startsWith('..') ? 'F-041' : source.startsWith('~') ? 'F-042' : null;
  return { kind: 'bind-rewritten', facts: [special ?? 'F-038'] };
}

function longMountChange(mount: CoolifyMap): Explained {
  const type = textAt(mount, 'type');
  if (type === 'bind')
    return { kind: 'mount-shortened', facts: mount.has('content') ? ['F-052', 'F-054'] : ['F-052'] };
  if (type !== 'volume') return { kind: 'extension-removed', facts: ['F-054'] };
  return { kind: 'volume-renamed', facts: [textAt(mount, 'source') === '' ? 'F-044' : 'F-049'] };
}
