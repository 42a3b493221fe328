import type { ComposeFile, Path, Range, Service } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { dockerfileOf, targetOf } from '../../dockerfile/built.ts';
import { lastOf } from '../../dockerfile/model.ts';
import { creatingMention } from '../../routing.ts';
import { defineRule, type Project } from '../../rule.ts';
import { workerOf } from '../../worker-process.ts';

interface Expectation {
  /** check: the healthcheck asks over HTTP · inherited: that of the Dockerfile does · domain: the service has a domain. */
  readonly kind: 'check' | 'inherited' | 'domain';
  readonly at: Range;
  readonly path: Path;
}

/** An address of the container itself. */
const OWN_ADDRESS =
  /(?:https?:\/\/|\b(?:curl|wget)\s[^|;&]{0,200}?)(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])/;

/** The port of `sidekiq_alive`, a server beside Sidekiq for such checks. */
const ALIVE = /:7433\b/;

export const workerExpectedToServe = defineRule({
  id: 'worker-expected-to-serve',
  severity: 'warning',
  facts: ['F-158', 'F-075', 'F-147'],
  prevents: ['worker-no-http-port-unhealthy'],
  since: '0.1.0',

  *check(file, { project }) {
    let awaited: ReadonlySet<string> | undefined;
    for (const service of activeServices(file)) {
      const worker = workerOf(service);
      if (worker === null) continue;
      awaited ??= awaitedServices(file);
      for (const { kind, at, path } of expectations(file, service, project)) {
        const isAwaited = kind !== 'domain' && awaited.has(service.name);
        yield {
          at,
          path,
          service: service.name,
          // A deployment ends where another service waits for the health of this one.
          severity: isAwaited ? ('error' as const) : ('warning' as const),
          data: { service: service.name, worker, kind, isAwaited },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A worker is asked over HTTP, or has a domain',
      message: ({ service, worker, kind }) => {
        if (kind === 'domain') return `Service "${service}" has a domain but runs \`${worker}\`, a worker.`;
        return kind === 'check'
          ? `The healthcheck of "${service}" asks over HTTP, but \`${worker}\` is a worker.`
          : `"${service}" runs \`${worker}\`; the healthcheck of its Dockerfile asks over HTTP.`;
      },
      hint: ({ kind, isAwaited }) => {
        if (kind === 'domain')
          return 'A worker listens on no port: the proxy finds nothing there, and visitors of the domain get an error.';
        return isAwaited
          ? 'Nothing answers, so it never becomes healthy: what waits for it does not start, and the deployment is expected to fail.'
          : 'Nothing answers, so it never becomes healthy, and the whole application is shown as unhealthy.';
      },
      fix: ({ kind }) =>
        kind === 'domain'
          ? 'Give the domain to the service that serves the web.'
          : 'Check the process instead, or write `healthcheck: { disable: true }`.',
      exceptions:
        'Workers with a port for checks of their own, and commands that also start something in the background.',
    },
    es: {
      title: 'A un proceso de trabajo se le pregunta por HTTP, o tiene dominio',
      message: ({ service, worker, kind }) => {
        if (kind === 'domain')
          return `El servicio «${service}» tiene dominio, pero ejecuta \`${worker}\`, un proceso de trabajo.`;
        return kind === 'check'
          ? `La comprobación de «${service}» pregunta por HTTP, pero \`${worker}\` es un proceso de trabajo.`
          : `«${service}» ejecuta \`${worker}\`; la comprobación de su Dockerfile pregunta por HTTP.`;
      },
      hint: ({ kind, isAwaited }) => {
        if (kind === 'domain')
          return 'Un proceso de trabajo no escucha en ningún puerto: el proxy no encuentra nada y los visitantes del dominio reciben un error.';
        return isAwaited
          ? 'Nada responde, así que nunca llega a estar sano: lo que lo espera no se inicia y cabe esperar que el despliegue falle.'
          : 'Nada responde, así que nunca llega a estar sano, y toda la aplicación aparece como no sana.';
      },
      fix: ({ kind }) =>
        kind === 'domain'
          ? 'Dé el dominio al servicio que atiende la web.'
          : 'Compruebe el proceso, o escriba `healthcheck: { disable: true }`.',
      exceptions:
        'Los procesos con un puerto propio para comprobaciones, y las órdenes que además inician algo en segundo plano.',
    },
  },
});

function* expectations(file: ComposeFile, service: Service, project: Project): Generator<Expectation> {
  const mention = creatingMention(file, service);
  if (mention?.as === 'key' && mention.service === service) {
    yield { kind: 'domain', at: mention.range, path: mention.entry.path };
  }
  const { healthcheck } = service;
  if (healthcheck?.isDisabled) return;
  if (healthcheck && healthcheck.form !== null) {
    const text = healthcheck.words.join(' ');
    const { testRange: at, path } = healthcheck;
    if (OWN_ADDRESS.test(text) && !ALIVE.test(text)) yield { kind: 'check', at, path };
    return;
  }
  const dockerfile = dockerfileOf(service, project)?.file;
  const stage = dockerfile && targetOf(dockerfile, service);
  const inherited = stage && lastOf(stage, 'HEALTHCHECK')?.text;
  const command = service.get('command') ?? service.get('entrypoint');
  if (command && inherited && OWN_ADDRESS.test(inherited.replace(/[",]+/g, ' ')) && !ALIVE.test(inherited)) {
    yield { kind: 'inherited', at: command.value.range, path: command.value.path };
  }
}

/** The services that others wait for until they are healthy. */
function awaitedServices(file: ComposeFile): ReadonlySet<string> {
  const waiting = file.services.flatMap(({ dependencies }) => dependencies);
  return new Set(
    waiting.filter(({ condition }) => condition === 'service_healthy').map(({ service }) => service),
  );
}
