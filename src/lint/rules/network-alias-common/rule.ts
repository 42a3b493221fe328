import { child, listItems, scalarText, type ComposeFile, type Service } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

/** Names that many stacks give to a service. Coolify's own stack has `postgres` and `redis` on the network `coolify`. */
const COMMON = new Set([
  ...['postgres', 'postgresql', 'pg', 'mysql', 'mariadb', 'mongo', 'mongodb', 'redis', 'valkey', 'memcached'],
  ...['db', 'database', 'cache', 'queue', 'rabbitmq', 'elasticsearch', 'minio', 'clickhouse', 'soketi'],
  ...['app', 'api', 'web', 'backend', 'frontend', 'server', 'nginx', 'worker'],
]);

export const networkAliasCommon = defineRule({
  id: 'network-alias-common',
  severity: 'warning',
  facts: ['F-145'],
  specification:
    'Compose specification, networks, aliases: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#aliases',
  prevents: ['dns-alias-collision'],
  since: '0.1.0',

  *check(file) {
    const external = externalNetworks(file);
    if (external.size === 0) return;
    for (const service of activeServices(file)) {
      if (!COMMON.has(service.name.toLowerCase())) continue;
      for (const { key, at, path } of networksOf(service)) {
        const network = external.get(key);
        if (network === undefined) continue;
        yield {
          at,
          path,
          service: service.name,
          data: { service: service.name, network: excerpt(network, 30) },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A common service name on a network that other stacks share',
      message: ({ service, network }) =>
        `Service "${service}" joins the shared network "${network}" under that name.`,
      hint: ({ service }) =>
        `If another stack there has a "${service}" too, the name leads now to one, now to the other: logins fail at random.`,
      fix: () => 'Give the service a name of its own, or leave the shared network to services that need it.',
      exceptions: 'Networks of the file itself, and names that say whose they are (`shop-db`).',
    },
    es: {
      title: 'Un nombre de servicio corriente en una red que comparten otros proyectos',
      message: ({ service, network }) =>
        `El servicio «${service}» se une con ese nombre a la red compartida «${network}».`,
      hint: ({ service }) =>
        `Si otro proyecto también tiene ahí un «${service}», el nombre lleva unas veces a uno y otras al otro: los accesos fallan al azar.`,
      fix: () => 'Dé al servicio un nombre propio, o deje la red compartida a quien la necesite.',
      exceptions: 'Las redes del propio archivo y los nombres que dicen de quién son (`shop-db`).',
    },
  },
});

/** The networks that exist outside of the stack, by key, with their names. */
function externalNetworks(file: ComposeFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, value } of file.section('networks')?.entries ?? []) {
    const external = child(value, 'external');
    if (!external || !(external.kind === 'map' || /^(?:true|yes|on|y)$/i.test(scalarText(external) ?? '')))
      continue;
    found.set(key, scalarText(child(value, 'name')) ?? scalarText(child(external, 'name')) ?? key);
  }
  return found;
}

/** The networks of a service, each where it is named. */
function networksOf(service: Service) {
  const value = service.get('networks')?.value;
  if (value?.kind === 'map')
    return value.entries.map(({ key, keyRange, value: node }) => ({ key, at: keyRange, path: node.path }));
  return listItems(value).map((item) => ({ key: scalarText(item) ?? '', at: item.range, path: item.path }));
}
