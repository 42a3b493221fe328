import type { ComposeFile, Mount, Service } from '../../../compose/index.ts';
import { isShared, replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { removeMount } from '../../mount-removal.ts';
import { isAtOrBelow, tidyPath } from '../../mount-source.ts';
import { declareVolume, freeVolumeName } from '../../named-volume.ts';
import { defineRule } from '../../rule.ts';

export const anonymousVolumeMounted = defineRule({
  id: 'anonymous-volume-mounted',
  severity: 'error',
  facts: ['F-043'],
  prevents: ['mount-overrides-image-code'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        if (mount.form !== 'short' || mount.source !== null || !mount.target.startsWith('/')) continue;
        const keepsData = holdsData(service, mount);
        yield {
          at: mount.range,
          path: mount.path,
          service: service.name,
          data: { service: service.name, target: excerpt(mount.target), keepsData },
          edits: () => (keepsData ? nameVolume(file, service, mount) : removeMount(file, service, mount)),
        };
      }
    }
  },

  text: {
    en: {
      title: 'An anonymous volume is mounted',
      message: ({ service, target }) => `Service "${service}" mounts "${target}" without naming a volume.`,
      hint: ({ target }) =>
        `Coolify takes the path for one of the server: it creates "${target}" there and mounts the empty folder over what the image has.`,
      fix: ({ keepsData }) =>
        keepsData
          ? 'Name the volume, and declare it under `volumes`.'
          : 'Remove the entry, or name a volume for it.',
    },
    es: {
      title: 'Se monta un volumen anónimo',
      message: ({ service, target }) =>
        `El servicio «${service}» monta «${target}» sin dar nombre al volumen.`,
      hint: ({ target }) =>
        `Coolify la toma por una ruta del servidor: crea «${target}» allí y monta la carpeta vacía sobre lo que contiene la imagen.`,
      fix: ({ keepsData }) =>
        keepsData
          ? 'Dé nombre al volumen y declárelo en `volumes`.'
          : 'Elimine la entrada, o asígnele un volumen con nombre.',
    },
  },
});

/** True for the data of a database: without the volume it would be lost. */
function holdsData(service: Service, mount: Mount): boolean {
  const target = tidyPath(mount.target);
  return service.database?.dataPaths.some((path) => isAtOrBelow(target, path)) ?? false;
}

function nameVolume(file: ComposeFile, service: Service, mount: Mount): readonly Edit[] {
  const entry = service.get('volumes');
  if (!entry || entry.isMerged || isShared(file, entry.keyRange, entry.value.range)) return [];
  const name = freeVolumeName(file, service);
  const declared = declareVolume(file, name);
  const { start } = mount.targetRange;
  return declared.length === 0 ? [] : [...replace({ start, end: start }, `${name}:`), ...declared];
}
