import type { ComposeFile, Service } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { removeInnermost } from '../../removal.ts';
import { defineRule } from '../../rule.ts';

export const buildWithImage = defineRule({
  id: 'build-with-image',
  severity: 'info',
  facts: ['F-074'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file) {
    for (const service of activeServices(file)) {
      const entry = service.get('image');
      if (!entry || !service.hasBuild || service.text('image') === null) continue;
      yield {
        at: entry.isMerged ? service.keyRange : entry.keyRange,
        path: entry.value.path,
        service: service.name,
        data: { service: service.name },
        edits: () =>
          isReused(file, service) ? [] : removeInnermost(file, { map: service.node, key: 'image' }),
      };
    }
  },

  text: {
    en: {
      title: 'A service that is built also names an image',
      message: ({ service }) => `Service "${service}" is built, but also names its image.`,
      hint: () =>
        'Coolify then does not tag the build with the commit: it is missing from the Rollback page, and a clean-up may remove it.',
      fix: () => 'Delete `image`, unless another service uses the same image.',
    },
    es: {
      title: 'Un servicio que se construye indica además una imagen',
      message: ({ service }) => `El servicio «${service}» se construye, pero además indica su imagen.`,
      hint: () =>
        'Coolify no etiqueta entonces la imagen con el commit: falta en la página Rollback y una limpieza puede eliminarla.',
      fix: () => 'Elimine `image`, salvo que otro servicio use la misma imagen.',
    },
  },
});

/** True if another service runs the image that this one builds. */
function isReused(file: ComposeFile, service: Service): boolean {
  const name = service.text('image');
  return file.services.some((other) => other.name !== service.name && other.text('image') === name);
}
