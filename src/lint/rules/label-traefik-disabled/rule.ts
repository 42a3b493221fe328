import type { Path, Range, Service } from '../../../compose/index.ts';
import { isRouted } from '../../routing.ts';
import { defineRule } from '../../rule.ts';

export const labelTraefikDisabled = defineRule({
  id: 'label-traefik-disabled',
  severity: 'info',
  facts: ['F-078'],
  prevents: ['custom-traefik-labels-conflict'],
  since: '0.1.0',

  *check(file, context) {
    for (const service of file.services) {
      const place = disabling(service);
      if (!place || !isRouted(file, service, context)) continue;
      yield { at: place.range, path: place.path, service: service.name, data: { service: service.name } };
    }
  },

  text: {
    en: {
      title: '`traefik.enable=false` on a service with a domain',
      message: ({ service }) => `The label does not turn off the route of service "${service}".`,
      hint: () =>
        'The service has a domain, so Coolify adds `traefik.enable=true` after this label, and the later one wins.',
      fix: () => 'Remove its `SERVICE_URL_…` name, or its entry on the Domains page, instead.',
      exceptions: 'Services without a domain: there the label does what it says.',
    },
    es: {
      title: '`traefik.enable=false` en un servicio con dominio',
      message: ({ service }) => `La etiqueta no desactiva la ruta del servicio «${service}».`,
      hint: () =>
        'El servicio tiene un dominio: Coolify añade `traefik.enable=true` después de esta etiqueta, y prevalece la última.',
      fix: () => 'Elimine en su lugar su nombre `SERVICE_URL_…` o su entrada en la página Domains.',
      exceptions: 'Los servicios sin dominio: ahí la etiqueta hace lo que dice.',
    },
  },
});

const LABEL = 'traefik.enable';

/** The label that turns the route off, in list or map form. */
function disabling(service: Service): { readonly range: Range; readonly path: Path } | undefined {
  const labels = service.get('labels')?.value;
  if (labels?.kind === 'list') {
    return labels.items.find((item) => item.kind === 'scalar' && /^traefik\.enable=false$/i.test(item.text));
  }
  const value = labels?.kind === 'map' ? labels.get(LABEL)?.value : undefined;
  return value?.kind === 'scalar' && value.text.toLowerCase() === 'false' ? value : undefined;
}
