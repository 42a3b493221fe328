import type { ComposeFile, Mount, Service } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { mountSourceKind } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

interface Unnamed {
  readonly service: Service;
  readonly mount: Mount;
}

function unnamedVolumes(file: ComposeFile): Unnamed[] {
  return file.services.flatMap((service) =>
    service.mounts
      .filter(({ form, hasType, type, source }) => form === 'long' && hasType && type === 'volume' && !source)
      .map((mount) => ({ service, mount })),
  );
}

export const volumeLongUnnamed = defineRule({
  id: 'volume-long-unnamed',
  severity: 'warning',
  facts: ['F-044', 'F-039'],
  prevents: ['volume-recreated-data-lost'],
  since: '0.1.0',

  *check(file) {
    const unnamed = unnamedVolumes(file);
    if (unnamed.length === 0) return;
    const projects = file.services.flatMap(({ mounts }) =>
      mounts.filter((mount) => mount.form === 'short' && mountSourceKind(mount) === 'project'),
    );
    const isShared = unnamed.length + projects.length > 1;
    for (const { service, mount } of unnamed) {
      yield {
        at: mount.range,
        path: mount.path,
        service: service.name,
        severity: isShared ? 'error' : 'warning',
        data: { service: service.name, target: excerpt(mount.target), isShared },
      };
    }
  },

  text: {
    en: {
      title: 'A volume in long syntax has no source',
      message: ({ service, target }) => `Service "${service}" mounts a volume without a name on "${target}".`,
      hint: ({ isShared }) =>
        isShared
          ? 'Coolify gives every unnamed volume of the file the same name: the mounts share one volume and overwrite each other.'
          : 'Coolify names it after the application alone: the next unnamed volume of the file would be the same one.',
      fix: () => 'Add `source:` with a name, and declare it under `volumes`.',
    },
    es: {
      title: 'Un volumen en sintaxis larga no tiene origen',
      message: ({ service, target }) =>
        `El servicio «${service}» monta un volumen sin nombre en «${target}».`,
      hint: ({ isShared }) =>
        isShared
          ? 'Coolify da el mismo nombre a todos los volúmenes sin nombre del archivo: los montajes comparten un volumen y se sobrescriben.'
          : 'Coolify le da solo el nombre de la aplicación: el siguiente volumen sin nombre del archivo sería el mismo.',
      fix: () => 'Añada `source:` con un nombre y declárelo en `volumes`.',
    },
  },
});
