/** The changes of one service. */
import { entriesOf, entry, shown, type Change } from './change.ts';
import { environmentChanges } from './explain-environment.ts';
import { labelChanges } from './explain-labels.ts';
import { mountChanges } from './explain-mounts.ts';
import { isMap, valueAt } from './php-values.ts';
import { changeAt, written, type ServicePair } from './service-pair.ts';
import { ENV_FILE, SERVICE_EXTENSIONS } from './version-4-3.ts';

/** Keys whose changes have kinds of their own. */
const EXPLAINED: ReadonlySet<string> = new Set([
  'container_name',
  'environment',
  'env_file',
  'labels',
  'networks',
  'restart',
  'volumes',
  ...SERVICE_EXTENSIONS,
]);

export function serviceChanges(pair: ServicePair): readonly Change[] {
  return [
    ...settingChanges(pair),
    ...envFileChanges(pair),
    ...networkChanges(pair),
    ...mountChanges(pair),
    ...environmentChanges(pair),
    ...labelChanges(pair),
    ...otherChanges(pair),
  ];
}

function settingChanges(pair: ServicePair): readonly Change[] {
  const after = (key: string): string | null => shown(entry(pair.deployed, key));
  const before = (key: string): string | null => shown(written(pair, key) ?? undefined);
  const container = { before: before('container_name'), after: after('container_name'), facts: ['F-068'] };
  const changes = [changeAt(pair, 'container-name-set', ['container_name'], container)];
  const restart = before('restart');
  if (restart === null) {
    changes.push(
      changeAt(pair, 'restart-defaulted', ['restart'], { after: after('restart'), facts: ['F-070'] }),
    );
  } else if (restart !== after('restart')) {
    const values = { before: restart, after: after('restart'), facts: ['F-070'] };
    changes.push(changeAt(pair, 'value-rewritten', ['restart'], values));
  }
  for (const key of SERVICE_EXTENSIONS) {
    const value = written(pair, key);
    if (value !== undefined) {
      changes.push(changeAt(pair, 'extension-removed', [key], { before: shown(value), facts: ['F-071'] }));
    }
  }
  return changes;
}

function envFileChanges(pair: ServicePair): readonly Change[] {
  const before = written(pair, 'env_file') ?? undefined;
  const after = shown(entry(pair.deployed, 'env_file'));
  if (before === undefined)
    return [changeAt(pair, 'env-file-added', ['env_file'], { after, facts: ['F-037'] })];
  const names = typeof before === 'object' ? entriesOf(before).map(([, file]) => file) : [before];
  if (names.length > 0 && names.every((file) => file === ENV_FILE)) return [];
  return [
    changeAt(pair, 'env-file-replaced', ['env_file'], { before: shown(before), after, facts: ['F-013'] }),
  ];
}

function networkChanges(pair: ServicePair): readonly Change[] {
  if ((valueAt(pair.service, 'network_mode') ?? null) !== null) return [];
  const networks = valueAt(pair.service, 'networks') ?? null;
  const deployed = entry(pair.deployed, 'networks');
  const listed = isMap(networks) ? [...networks.entries()] : [];
  const names = new Set(listed.map(([key, value]) => (typeof value === 'string' ? value : key)));
  if (typeof networks === 'string') names.add(networks);
  const dropped = listed
    .filter(([key, value]) => typeof value !== 'string' && entry(deployed, key) === undefined)
    .map(([key, value]) => {
      const before = shown(pair.plain.of(value));
      return changeAt(pair, 'network-dropped', ['networks', key], { before, facts: ['F-058'] });
    });
  const joined = entriesOf(deployed)
    .filter(([name]) => !names.has(name))
    .map(([name]) => changeAt(pair, 'network-joined', ['networks', name], { after: name, facts: ['F-060'] }));
  return [...dropped, ...joined];
}

/** Keys that Coolify passes on, except for what it adds to them. */
function otherChanges(pair: ServicePair): readonly Change[] {
  return entriesOf(pair.deployed).flatMap(([key, value]) => {
    if (EXPLAINED.has(key)) return [];
    const before = written(pair, key);
    if (JSON.stringify(before) === JSON.stringify(value)) return [];
    const values = { before: shown(before), after: shown(value) };
    if (key === 'image' && (before ?? null) === null) {
      return [changeAt(pair, 'image-tagged', [key], { ...values, facts: ['F-074'] })];
    }
    if (key === 'build')
      return [changeAt(pair, 'build-secrets-added', [key], { ...values, facts: ['F-112'] })];
    return [changeAt(pair, 'value-rewritten', [key], { ...values, facts: ['F-119'] })];
  });
}
