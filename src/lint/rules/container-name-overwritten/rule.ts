import { removeInnermost } from '../../removal.ts';
import { defineRule } from '../../rule.ts';
import { hostUses, otherNames } from './uses.ts';

export const containerNameOverwritten = defineRule({
  id: 'container-name-overwritten',
  severity: 'info',
  facts: ['F-068'],
  prevents: ['container-name-conflict-or-orphans', 'service-hostname-not-found'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    let known: { uses: ReadonlyMap<string, string>; others: ReadonlySet<string> } | undefined;
    for (const service of file.services) {
      const entry = service.get('container_name');
      const name = service.text('container_name');
      if (!entry || name === null || name === '') continue;
      known ??= { uses: hostUses(file), others: otherNames(file) };
      const user = known.others.has(name) ? null : (known.uses.get(name) ?? null);
      yield {
        at: entry.isMerged ? service.keyRange : entry.value.range,
        path: entry.value.path,
        service: service.name,
        severity: user === null ? ('info' as const) : ('warning' as const),
        data: { service: service.name, name, user },
        // Where the name is used, the use has to change as well.
        edits: () =>
          user === null ? removeInnermost(file, { map: service.node, key: 'container_name' }) : [],
      };
    }
  },

  text: {
    en: {
      title: 'Coolify overwrites a container name',
      message: ({ service, name, user }) =>
        user === null
          ? `Coolify replaces the container name "${name}" of service "${service}".`
          : `Service "${user}" uses the container name "${name}", which Coolify replaces.`,
      hint: ({ user }) =>
        user === null
          ? 'The container is called after the service and the application, with digits that change at every deployment.'
          : 'The container gets a name that changes at every deployment, so nothing answers under the old one.',
      fix: ({ service, user }) =>
        user === null
          ? 'Delete `container_name`; other services reach it by the service name.'
          : `Use the service name "${service}" there, and delete \`container_name\`.`,
    },
    es: {
      title: 'Coolify sobrescribe un nombre de contenedor',
      message: ({ service, name, user }) =>
        user === null
          ? `Coolify sustituye el nombre de contenedor «${name}» del servicio «${service}».`
          : `El servicio «${user}» usa el nombre de contenedor «${name}», que Coolify sustituye.`,
      hint: ({ user }) =>
        user === null
          ? 'El contenedor recibe el nombre del servicio y de la aplicación, con cifras que cambian en cada despliegue.'
          : 'El contenedor recibe un nombre que cambia en cada despliegue, de modo que nada responde con el antiguo.',
      fix: ({ service, user }) =>
        user === null
          ? 'Elimine `container_name`; los demás servicios acceden por el nombre del servicio.'
          : `Use ahí el nombre del servicio, «${service}», y elimine \`container_name\`.`,
    },
  },
});
