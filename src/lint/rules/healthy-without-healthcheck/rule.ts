import type { Service } from '../../../compose/index.ts';
import { addHealthcheck } from '../../add-healthcheck.ts';
import { bringsHealthcheck } from '../../image-tools.ts';
import { defineRule } from '../../rule.ts';

export const healthyWithoutHealthcheck = defineRule({
  id: 'healthy-without-healthcheck',
  severity: 'error',
  facts: ['F-075'],
  prevents: ['depends-on-readiness-or-migrations'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const dependency of service.dependencies) {
        if (dependency.condition !== 'service_healthy' || !dependency.isRequired) continue;
        const target = file.service(dependency.service);
        const lack = target ? lackOf(target) : null;
        if (!target || lack === null) continue;
        yield {
          at: dependency.conditionRange,
          path: dependency.path,
          service: service.name,
          data: { service: service.name, target: target.name, lack },
          ...(lack === 'unknown' ? { severity: 'warning' as const } : {}),
          edits: () => (lack === 'none' ? addHealthcheck(file, target) : []),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A service waits for the health of one that has no healthcheck',
      message: ({ service, target, lack }) =>
        lack === 'disabled'
          ? `"${service}" waits until "${target}" is healthy, but its healthcheck is disabled.`
          : `"${service}" waits until "${target}" is healthy, but "${target}" has no \`healthcheck\`.`,
      hint: ({ lack }) =>
        lack === 'unknown'
          ? 'Unless its image brings a healthcheck, the start fails after the old containers have been removed: an outage.'
          : 'Compose cannot wait for a health that nobody measures: the start fails, after the old containers have been removed.',
      fix: ({ target }) => `Add a \`healthcheck\` to "${target}".`,
      exceptions: 'Images that are known to bring a healthcheck, and dependencies with `required: false`.',
    },
    es: {
      title: 'Un servicio espera la salud de otro que no tiene comprobación',
      message: ({ service, target, lack }) =>
        lack === 'disabled'
          ? `«${service}» espera a que «${target}» esté sano, pero su \`healthcheck\` está desactivado.`
          : `«${service}» espera a que «${target}» esté sano, pero «${target}» no tiene \`healthcheck\`.`,
      hint: ({ lack }) =>
        lack === 'unknown'
          ? 'Salvo que su imagen traiga una comprobación de estado, el inicio falla con los contenedores anteriores ya eliminados.'
          : 'Compose no puede esperar una salud que nadie mide: el inicio falla, con los contenedores anteriores ya eliminados.',
      fix: ({ target }) => `Añada un \`healthcheck\` a «${target}».`,
      exceptions:
        'Las imágenes que se sabe que traen una comprobación y las dependencias con `required: false`.',
    },
  },
});

/** What is wrong with a service's health; null if it has one. `unknown`: its image may bring a healthcheck. */
function lackOf(target: Service): 'disabled' | 'none' | 'unknown' | null {
  const { healthcheck } = target;
  if (healthcheck?.isDisabled) return 'disabled';
  if (healthcheck && healthcheck.form !== null) return null;
  const brings = bringsHealthcheck(target);
  if (brings === true) return null;
  return brings === false ? 'none' : 'unknown';
}
