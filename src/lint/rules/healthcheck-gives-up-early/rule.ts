import { activeServices } from '../../active-services.ts';
import { insertEntry } from '../../change.ts';
import { defineRule } from '../../rule.ts';
import { patienceOf, startTime } from '../../patience.ts';

export const healthcheckGivesUpEarly = defineRule({
  id: 'healthcheck-gives-up-early',
  severity: 'warning',
  facts: ['F-075', 'F-123'],
  specification:
    'Dockerfile reference, HEALTHCHECK: https://docs.docker.com/reference/dockerfile/#healthcheck',
  prevents: ['healthcheck-start-period-too-short'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const waiting = new Map<string, string>();
    for (const service of activeServices(file)) {
      for (const { service: target, condition } of service.dependencies) {
        if (condition === 'service_healthy' && !waiting.has(target)) waiting.set(target, service.name);
      }
    }
    for (const service of activeServices(file)) {
      const { healthcheck } = service;
      const waiter = waiting.get(service.name);
      if (!healthcheck || waiter === undefined) continue;
      const seconds = patienceOf(healthcheck);
      if (seconds === null || seconds >= startTime(service)) continue;
      const node = healthcheck.node;
      yield {
        at: healthcheck.keyRange,
        path: healthcheck.path,
        service: service.name,
        data: { service: service.name, waiter, seconds: Math.round(seconds * 10) / 10 },
        edits: () =>
          node && !node.get('start_period') && !service.get('healthcheck')?.isMerged
            ? insertEntry(file, node, ['start_period: 30s'], node.entries.at(-1)?.key)
            : [],
      };
    }
  },

  text: {
    en: {
      title: 'A healthcheck that others wait for gives up before the service can be ready',
      message: ({ service, seconds }) => `The healthcheck of "${service}" gives up after ${seconds} s.`,
      hint: ({ waiter }) =>
        `Coolify has removed the old containers by then: if the first start takes longer, "${waiter}" is not started, and the deployment fails.`,
      fix: () => 'Add `start_period: 30s`: a check that succeeds earlier still counts at once.',
      exceptions: 'Checks that no service waits for: their container becomes healthy a little later.',
    },
    es: {
      title: 'Una comprobación de la que otros dependen se rinde antes de que el servicio esté listo',
      message: ({ service, seconds }) =>
        `La comprobación de estado de «${service}» se rinde a los ${String(seconds).replace('.', ',')} s.`,
      hint: ({ waiter }) =>
        `Para entonces Coolify ya eliminó los contenedores anteriores: si el primer arranque tarda más, «${waiter}» no se inicia y el despliegue falla.`,
      fix: () => 'Añada `start_period: 30s`: una comprobación que acierta antes cuenta enseguida.',
      exceptions: 'Las comprobaciones que nadie espera: su contenedor llega a estar sano un poco después.',
    },
  },
});
