/** The changes of a service's environment. */
import { entriesOf, entry, shown, type Change } from './change.ts';
import { environmentOf } from './environment.ts';
import { changeAt, type ServicePair } from './service-pair.ts';
import type { CoolifyMap } from './php-values.ts';

const PROVIDED: ReadonlySet<string> = new Set([
  'COOLIFY_BRANCH',
  'COOLIFY_RESOURCE_UUID',
  'COOLIFY_CONTAINER_NAME',
  'COOLIFY_URL',
  'COOLIFY_FQDN',
]);

export function environmentChanges(pair: ServicePair): readonly Change[] {
  const own = environmentOf(withoutBuild(pair));
  const combined = environmentOf(pair.service);
  const deployed = entriesOf(entry(pair.deployed, 'environment'));
  const names = new Set(deployed.map(([name]) => name));
  const removed = Array.from(combined.keys())
    .filter((name) => !names.has(name))
    .map((name) => {
      const before = shown(pair.plain.of(combined.get(name) ?? null));
      return changeAt(pair, 'variable-removed', ['environment', name], { before, facts: ['F-097'] });
    });
  const provided = deployed.map(([name]) => name).filter((name) => PROVIDED.has(name) && !combined.has(name));
  const added = { after: provided.join('\n'), facts: ['F-100'] };
  return [
    ...removed,
    ...deployed.flatMap(([name, value]) => {
      if (pair.shared.has(name) || provided.includes(name)) return [];
      return valueChange(pair, { own, combined, name, after: shown(value) });
    }),
    ...(provided.length > 0 ? [changeAt(pair, 'variables-added', ['environment'], added)] : []),
  ];
}

function withoutBuild({ service }: ServicePair): CoolifyMap | null {
  return service instanceof Map
    ? new Map(Array.from(service as CoolifyMap).filter(([key]) => key !== 'build'))
    : null;
}

interface Variable {
  readonly own: CoolifyMap;
  /** With build arguments. */
  readonly combined: CoolifyMap;
  readonly name: string;
  readonly after: string | null;
}

function valueChange(pair: ServicePair, { own, combined, name, after }: Variable): readonly Change[] {
  const text = (map: CoolifyMap): string | null => {
    const value = map.get(name);
    return value === undefined ? null : shown(pair.plain.of(value));
  };
  const [before, merged] = [text(own), text(combined)];
  const path = ['environment', name];
  if (before !== merged && merged === after) {
    return [changeAt(pair, 'argument-added', path, { before, after, facts: ['F-023'] })];
  }
  if (merged === after) return [];
  if (merged === '')
    return [changeAt(pair, 'value-filled', path, { before: merged, after, facts: ['F-021'] })];
  return [changeAt(pair, 'value-inlined', path, { before: merged, after, facts: ['F-024'] })];
}
