import type { ComposeFile, Mount, Service } from '../../../compose/index.ts';
import { isShared, replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { mountPurpose } from '../../mount-purpose.ts';
import { sourceText, tidySource } from '../../mount-source.ts';
import { declareVolume, freeVolumeName } from '../../named-volume.ts';
import { defineRule } from '../../rule.ts';
import { isSharedFolder } from '../../shared-folders.ts';

export const dataInRelativeBind = defineRule({
  id: 'data-in-relative-bind',
  severity: 'warning',
  facts: ['F-038', 'F-183'],
  prevents: ['volume-permission-denied-uid'],
  since: '0.1.0',
  // Not safe: what a running application has in the folder does not move into the volume.
  fixSafety: 'unsafe',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        if (mountPurpose(service, mount) !== 'data') continue;
        yield {
          at: mount.range,
          path: mount.path,
          service: service.name,
          data: { service: service.name, source: excerpt(sourceText(mount)) },
          edits: () => nameVolume(file, service, mount),
        };
      }
    }
  },

  text: {
    en: {
      title: 'Data is kept in a folder beside the compose file',
      message: ({ service, source }) =>
        `Service "${service}" keeps data in "${source}", a folder of the application on the server.`,
      hint: () =>
        'The folder starts empty, whatever the repository holds. It outlives deployments, but deleting the application in Coolify deletes it too.',
      fix: () => 'Use a named volume: it starts empty, and what the folder holds is not moved.',
      exceptions: 'Named volumes, absolute paths, and folders that do not look like data.',
    },
    es: {
      title: 'Los datos se guardan en una carpeta junto al archivo Compose',
      message: ({ service, source }) =>
        `El servicio «${service}» guarda datos en «${source}», una carpeta de la aplicación en el servidor.`,
      hint: () =>
        'La carpeta empieza vacía, contenga lo que contenga el repositorio. Se conserva entre despliegues, pero se borra al eliminar la aplicación en Coolify.',
      fix: () => 'Use un volumen con nombre: empieza vacío, y lo que contiene la carpeta no se traslada.',
      exceptions: 'Los volúmenes con nombre, las rutas absolutas y las carpetas que no parecen datos.',
    },
  },
});

/**
 * Only the short syntax, where the source alone makes the difference; only folders that nothing else of the file mounts,
 * because the others would keep the folder; and only what the container may write, because nobody fills a volume by hand.
 */
function nameVolume(file: ComposeFile, service: Service, mount: Mount): readonly Edit[] {
  const entry = service.get('volumes');
  const isOwn = entry && !entry.isMerged && !isShared(file, entry.keyRange, entry.value.range);
  if (!isOwn || mount.form !== 'short' || mount.sourceRange === mount.range) return [];
  if (isSharedFolder(file, mount) || mount.mode?.split(',').includes('ro')) return [];
  const folder = /[^/]*$/.exec(tidySource(mount))?.[0] ?? '';
  const purpose = /^[a-z0-9][a-z0-9-]{0,30}$/.test(folder) ? folder : 'data';
  const name = freeVolumeName(file, service, purpose);
  const declared = declareVolume(file, name);
  return declared.length === 0 ? [] : [...replace(mount.sourceRange, name), ...declared];
}
