import { extendedService, startReferences } from '../../service-references.ts';
import { defineRule } from '../../rule.ts';

/** The keys that F-084 names, besides `extends`. */
const KEPT: ReadonlySet<string> = new Set(['links', 'network_mode', 'volumes_from']);

export const previewReferenceKept = defineRule({
  id: 'preview-reference-kept',
  severity: 'info',
  facts: ['F-084'],
  prevents: ['service-hostname-not-found'],
  since: '0.1.0',

  *check(file) {
    for (const { key, from, to, range, path } of startReferences(file)) {
      if (!KEPT.has(key) || !file.service(to)) continue;
      yield { at: range, path, service: from.name, data: { key, service: to } };
    }
    for (const from of file.services) {
      const base = extendedService(from);
      if (!base || !file.service(base.to)) continue;
      yield {
        at: base.range,
        path: base.path,
        service: from.name,
        data: { key: base.key, service: base.to },
      };
    }
  },

  text: {
    en: {
      title: 'A reference that previews do not rename',
      message: ({ key, service }) =>
        `\`${key}\` names service "${service}", which is renamed in previews of pull requests.`,
      hint: () =>
        'In a preview every service gets another name. Coolify renames it in `depends_on`, but not here: previews are expected to fail.',
      fix: () => 'Reach the service over the network, by `${SERVICE_NAME_…}`, if previews are used.',
      exceptions:
        'Host names inside values, such as `db:5432`: nearly every file has them, and they matter in previews only.',
    },
    es: {
      title: 'Una referencia que las vistas previas no renombran',
      message: ({ key, service }) =>
        `\`${key}\` nombra el servicio «${service}», que cambia de nombre en las vistas previas.`,
      hint: () =>
        'En una vista previa cada servicio recibe otro nombre. Coolify lo cambia en `depends_on`, pero no aquí: cabe esperar que falle.',
      fix: () => 'Acceda al servicio por la red, con `${SERVICE_NAME_…}`, si usa vistas previas.',
      exceptions:
        'Los nombres de host dentro de valores, como `db:5432`: casi todos los archivos los tienen y solo importan en las vistas previas.',
    },
  },
});
