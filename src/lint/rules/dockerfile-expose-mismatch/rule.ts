import type { ComposeFile, Range, Service } from '../../../compose/index.ts';
import { containerPorts } from '../../container-ports.ts';
import { builtStages, historyOf } from '../../dockerfile/built.ts';
import type { Dockerfile, Stage } from '../../dockerfile/model.ts';
import { assignmentsOf, baseOf } from '../../dockerfile/variables.ts';
import { declaredPort, isRouted } from '../../routing.ts';
import { defineDockerfileRule, type RuleContext } from '../../rule.ts';

/**
 * Official images that expose no port: node, python, ruby and golang by their Dockerfiles (read 2026-11-23), the others
 * because they hold a distribution and no server.
 */
const WITHOUT_PORT = new Set(['node', 'python', 'ruby', 'golang', 'alpine', 'debian', 'ubuntu', 'busybox']);

export const dockerfileExposeMismatch = defineDockerfileRule({
  id: 'dockerfile-expose-mismatch',
  severity: 'warning',
  facts: ['F-066'],
  prevents: ['bad-gateway-502-wrong-port'],
  since: '0.1.0',

  *check(file, context) {
    const compose = context.project.compose?.file;
    if (!compose) return;
    for (const { stage, services } of builtStages(file, context.project)) {
      for (const service of services) {
        const doubt = isRouted(compose, service, context)
          ? doubtAbout(file, stage, compose, service, context)
          : null;
        if (!doubt) continue;
        const { at, declared, exposed } = doubt;
        const data = {
          service: service.name,
          name: service.name
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '_')
            .slice(0, 20),
          declared,
          ports: exposed.slice(0, 4).join(', '),
          lowest: exposed[0] ?? null,
        };
        yield { at, path: [], service: service.name, data };
      }
    }
  },

  text: {
    en: {
      title: 'The ports of the Dockerfile do not tell the proxy where the application listens',
      message: ({ service, declared, ports, lowest }) => {
        if (lowest === null)
          return `"${service}" has a domain, but neither it nor the Dockerfile names a port.`;
        return declared === null
          ? `The domain of "${service}" names no port, and the Dockerfile exposes several: ${ports}.`
          : `The domain of "${service}" leads to port ${declared}, but the Dockerfile exposes ${ports}.`;
      },
      hint: ({ declared, lowest }) => {
        if (lowest === null) return 'The proxy is expected to leave out a container without a port.';
        return declared === null
          ? `The proxy is expected to take the lowest, ${lowest}; if the application listens on another one, it answers 502.`
          : 'One of the two is probably wrong: a domain that leads to a port where nothing listens answers 502.';
      },
      fix: ({ name, declared }) =>
        declared === null
          ? `Declare the port: \`SERVICE_URL_${name}_<port>\`.`
          : 'Name the port on which the application listens in both places.',
      exceptions: 'A port that a variable of the service sets, and files in which `EXPOSE` holds a variable.',
    },
    es: {
      title: 'Los puertos del Dockerfile no indican al proxy dónde escucha la aplicación',
      message: ({ service, declared, ports, lowest }) => {
        if (lowest === null)
          return `«${service}» tiene un dominio, pero ni él ni el Dockerfile indican un puerto.`;
        return declared === null
          ? `El dominio de «${service}» no indica puerto y el Dockerfile expone varios: ${ports}.`
          : `El dominio de «${service}» lleva al puerto ${declared}, pero el Dockerfile expone ${ports}.`;
      },
      hint: ({ declared, lowest }) => {
        if (lowest === null) return 'Cabe esperar que el proxy deje fuera un contenedor sin puerto.';
        return declared === null
          ? `Cabe esperar que el proxy tome el más bajo, ${lowest}; si la aplicación escucha en otro, responde 502.`
          : 'Uno de los dos probablemente sea erróneo: un dominio que lleva a un puerto donde nadie escucha responde 502.';
      },
      fix: ({ name, declared }) =>
        declared === null
          ? `Declare el puerto: \`SERVICE_URL_${name}_<puerto>\`.`
          : 'Indique en ambos sitios el puerto en el que escucha la aplicación.',
      exceptions:
        'Un puerto que fija una variable del servicio y los archivos en los que `EXPOSE` tiene una variable.',
    },
  },
});

interface Doubt {
  readonly at: Range;
  readonly declared: number | null;
  /** Ascending; empty where nothing names a port. */
  readonly exposed: readonly number[];
}

function doubtAbout(
  file: Dockerfile,
  stage: Stage,
  compose: ComposeFile,
  service: Service,
  context: RuleContext,
): Doubt | null {
  const words = historyOf(stage).flatMap(({ keyword, words: own }) => (keyword === 'EXPOSE' ? own : []));
  const last = words.at(-1);
  const named = words.map(({ text }) => /^(\d{1,5})(?:\/tcp)?$/i.exec(text)?.[1]);
  if (words.some(({ text }, index) => named[index] === undefined && !/\/udp$/i.test(text))) return null;
  const exposed = [...new Set(named.flatMap((port) => (port === undefined ? [] : [Number(port)])))].sort(
    (a, b) => a - b,
  );
  const inCompose = containerPorts(service);
  const declared = declaredPort(compose, service, context);
  if (declared === null) {
    if (inCompose.length > 0) return null;
    if (exposed.length > 1 && last) return { at: last.range, declared, exposed };
    const base = baseOf(file, stage);
    const isKnown = base?.registry === null && WITHOUT_PORT.has(base.repository.replace(/^library\//, ''));
    return isKnown && words.length === 0 ? { at: stage.from.keywordRange, declared, exposed } : null;
  }
  if (exposed.length === 0 || exposed.includes(declared) || inCompose.includes(declared) || !last)
    return null;
  return isTold(stage, service, declared) ? null : { at: last.range, declared, exposed };
}

/** True if a variable or a command names the port: then the application may well listen there. */
function isTold(stage: Stage, service: Service, port: number): boolean {
  const digits = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  const names = (value: string | null): boolean => value !== null && digits.test(value);
  return (
    service.environment.some(({ name, value }) => names(value) || (/PORT$/.test(name) && value !== null)) ||
    service.get('command') !== undefined ||
    service.get('entrypoint') !== undefined ||
    historyOf(stage).some(
      (instruction) =>
        assignmentsOf(instruction).some(({ value }) => names(value)) ||
        (['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(instruction.keyword) && names(instruction.text)),
    )
  );
}
