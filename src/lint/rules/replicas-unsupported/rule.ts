import { child, scalarText, withDefaults, type ComposeNode, type Service } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { removeInnermost, type Place } from '../../removal.ts';
import { defineRule } from '../../rule.ts';

/** A longer text is no count. */
const MAX_LENGTH = 200;

export const replicasUnsupported = defineRule({
  id: 'replicas-unsupported',
  severity: 'error',
  facts: ['F-069'],
  prevents: ['container-name-conflict-or-orphans'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of activeServices(file)) {
      for (const { key, value, places } of counts(service)) {
        const written = scalarText(value) ?? '';
        if (written.length > MAX_LENGTH) continue;
        const text = withDefaults(written).trim();
        if (!/^\d{1,9}$/.test(text) || Number(text) < 2) continue;
        yield {
          at: value.range,
          path: value.path,
          service: service.name,
          data: { service: service.name, key, count: text },
          edits: () => removeInnermost(file, ...places),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A service asks for more than one container',
      message: ({ service, key, count }) =>
        `Service "${service}" asks for ${count} containers with \`${key}\`.`,
      hint: () =>
        'Coolify gives every service a `container_name`, and Compose is expected to refuse one name for several containers.',
      fix: ({ key }) => `Delete \`${key}\`: Coolify runs one container a service.`,
    },
    es: {
      title: 'Un servicio pide más de un contenedor',
      message: ({ service, key, count }) =>
        `El servicio «${service}» pide ${count} contenedores con \`${key}\`.`,
      hint: () =>
        'Coolify da a cada servicio un `container_name`, y cabe esperar que Compose rechace un mismo nombre para varios contenedores.',
      fix: ({ key }) => `Elimine \`${key}\`: Coolify ejecuta un contenedor por servicio.`,
    },
  },
});

interface Count {
  readonly key: string;
  readonly value: ComposeNode;
  readonly places: readonly Place[];
}

function counts(service: Service): Count[] {
  const found: Count[] = [];
  const scale = service.get('scale');
  if (scale) found.push({ key: 'scale', value: scale.value, places: [{ map: service.node, key: 'scale' }] });
  const deploy = service.get('deploy')?.value;
  const replicas = child(deploy, 'replicas');
  if (deploy?.kind === 'map' && replicas) {
    const places = [
      { map: deploy, key: 'replicas' },
      { map: service.node, key: 'deploy' },
    ];
    found.push({ key: 'deploy.replicas', value: replicas, places });
  }
  return found;
}
