/** Which changes a preview holds. */
import { readCompose, readCoolifyYaml } from '../compose/index.ts';
import { entriesOf, entry, shown, type Change } from './change.ts';
import { serviceChanges } from './explain-service.ts';
import { scalarChanges } from './explain-scalars.ts';
import type { PreviewOptions } from './options.ts';
import { isMap, valueAt, type CoolifyValue } from './php-values.ts';
import { PlainValues } from './plain.ts';
import type { Json, Preview, PreviewVariable } from './preview-types.ts';
import { SECTIONS } from './version-4-3.ts';

/**
 * The differences between a compose file and what Coolify deploys, in the order: top level, values, services,
 * variables, domains. `options` are those of the preview: what the user set is no change. Empty when nothing is
 * deployed.
 */
export function explain(text: string, preview: Preview, options: PreviewOptions = {}): readonly Change[] {
  const { compose } = preview.deploy;
  const reading = preview.ok && compose !== undefined ? readCoolifyYaml(text) : null;
  if (reading?.ok !== true) return [];
  const document = reading.value;
  return [
    ...topLevelChanges(document, compose),
    ...scalarChanges(readCompose(text).root, document),
    ...allServiceChanges(document, compose, preview),
    ...variableChanges(preview.env_vars, options),
    ...domainChanges(preview, options),
  ];
}

function topLevelChanges(document: CoolifyValue, compose: Json | undefined): readonly Change[] {
  if (!isMap(document)) return [];
  const plain = new PlainValues();
  const kept: readonly string[] = SECTIONS;
  const dropped = Array.from(document)
    .filter(([key]) => !kept.includes(key))
    .map(([key, value]): Change => {
      const facts = [key === 'include' ? 'F-003' : 'F-004'];
      return {
        kind: 'top-level-dropped',
        path: [key],
        service: null,
        before: shown(plain.of(value)),
        after: null,
        facts,
      };
    });
  const networks = valueAt(document, 'networks') ?? null;
  const declared = entriesOf(entry(compose, 'networks'))
    .filter(([name]) => !isMap(networks) || !networks.has(name))
    .map(([name, value]): Change => {
      const path = ['networks', name];
      return {
        kind: 'network-declared',
        path,
        service: null,
        before: null,
        after: shown(value),
        facts: ['F-060'],
      };
    });
  return [...dropped, ...declared];
}

function allServiceChanges(
  document: CoolifyValue,
  compose: Json | undefined,
  preview: Preview,
): readonly Change[] {
  const services = valueAt(document, 'services') ?? null;
  if (!isMap(services)) return [];
  const plain = new PlainValues();
  const deployed = entry(compose, 'services');
  const names = sharedVariables([...services.keys()], preview);
  const shared: Change = {
    kind: 'variables-added',
    path: ['services'],
    service: null,
    before: null,
    after: [...names].join('\n'),
    facts: entriesOf(preview.domains).length > 0 ? ['F-093', 'F-098'] : ['F-098'],
  };
  const changes = Array.from(services).flatMap(([name, service]) =>
    serviceChanges({ name, service, plain, deployed: entry(deployed, name) ?? null, shared: names }),
  );
  return names.size === 0 ? changes : [shared, ...changes];
}

/** Names of the variables that every service gets: those of the services and of the domains. */
function sharedVariables(services: readonly string[], { domains }: Preview): ReadonlySet<string> {
  const suffix = (service: string): string => service.replaceAll(/[-.]/g, '_').toUpperCase();
  const addresses = entriesOf(domains).flatMap(([service]) => [
    `SERVICE_URL_${suffix(service)}`,
    `SERVICE_FQDN_${suffix(service)}`,
  ]);
  return new Set([...services.map((service) => `SERVICE_NAME_${suffix(service)}`), ...addresses]);
}

function variableChanges(
  variables: readonly PreviewVariable[],
  { env = {} }: PreviewOptions,
): readonly Change[] {
  return variables
    .filter(({ key }) => !Object.hasOwn(env, key))
    .map((variable): Change => {
      const { key, value } = variable;
      return {
        kind: 'variable-created',
        path: ['env_vars', key],
        service: null,
        before: null,
        after: value ?? '',
        facts: variableFacts(variable),
      };
    });
}

function variableFacts({ key, value, is_required }: PreviewVariable): readonly string[] {
  if (key.startsWith('SERVICE_URL_') || key.startsWith('SERVICE_FQDN_')) return ['F-093'];
  if (key.startsWith('SERVICE_')) return [value === null ? 'F-027' : 'F-091'];
  if (is_required) return [value === null || value === '' ? 'F-016' : 'F-015'];
  return ['F-019'];
}

function domainChanges({ domains, application_fqdn }: Preview, options: PreviewOptions): readonly Change[] {
  const attached = entriesOf(domains)
    .filter(([service]) => !Object.hasOwn(options.domains ?? {}, service))
    .map(([service, value]): Change => {
      const after = shown(entry(value, 'domain') ?? '');
      return {
        kind: 'domain-attached',
        path: ['domains', service],
        service,
        before: null,
        after,
        facts: ['F-094', 'F-095'],
      };
    });
  if (application_fqdn === null) return attached;
  const made: Change = {
    kind: 'application-domain-made',
    path: [],
    service: null,
    before: null,
    after: application_fqdn,
    facts: ['F-033'],
  };
  return [...attached, made];
}
