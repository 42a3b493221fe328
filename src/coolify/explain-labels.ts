/** The changes of a service's labels. */
import { entriesOf, entry, shown, type Change } from './change.ts';
import { changeAt, type ServicePair } from './service-pair.ts';
import { collect, isAssociative, textOf, valueAt, type CoolifyValue } from './php-values.ts';
import { startsWithAny } from './text.ts';

const PROXY_LABELS: readonly string[] = ['traefik.', 'caddy'];

export function labelChanges(pair: ServicePair): readonly Change[] {
  const own = collect(valueAt(pair.service, 'labels'));
  const isNamed = isAssociative(own);
  const labels = entriesOf(entry(pair.deployed, 'labels')).map(([, label]) => shown(label) ?? '');
  const rewritten = Array.from(own).flatMap(([key, value], index): readonly Change[] => {
    const after = labels[index] ?? null;
    const before = isNamed ? `${key}=${scalarText(value)}` : shown(pair.plain.of(value));
    if (before === after) return [];
    const facts = typeof value === 'boolean' ? ['F-077'] : ['F-076'];
    return [changeAt(pair, 'label-rewritten', ['labels', isNamed ? key : index], { before, after, facts })];
  });
  const added = labels.slice(own.size);
  const proxies = added.filter((label) => startsWithAny(label, PROXY_LABELS));
  const others = added.filter((label) => !startsWithAny(label, PROXY_LABELS));
  return [
    ...rewritten,
    ...labelGroup(pair, 'labels-added', others, ['F-124']),
    ...labelGroup(pair, 'proxy-labels-added', proxies, ['F-142']),
  ];
}

/** As the file has it; PHP shows true as 1 and false as nothing. */
function scalarText(value: CoolifyValue): string {
  return typeof value === 'boolean' ? String(value) : textOf(value);
}

function labelGroup(
  pair: ServicePair,
  kind: Change['kind'],
  labels: readonly string[],
  facts: readonly string[],
): readonly Change[] {
  return labels.length === 0 ? [] : [changeAt(pair, kind, ['labels'], { after: labels.join('\n'), facts })];
}
