import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const mountTargetShared = defineRule({
  id: 'mount-target-shared',
  severity: 'warning',
  facts: ['F-053'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    const first = new Map<string, { readonly service: string; readonly source: string }>();
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const { source, target } = mount;
        if (source === null || target.includes('$') || !isFileMount(mount.type, source)) continue;
        const known = first.get(target);
        if (!known) first.set(target, { service: service.name, source });
        else if (known.service !== service.name && known.source !== source) {
          yield {
            at: mount.targetRange,
            path: mount.path,
            service: service.name,
            data: { service: service.name, other: known.service, target: excerpt(target, 30) },
          };
        }
      }
    }
  },

  text: {
    en: {
      title: 'Two services mount different sources at the same container path',
      message: ({ service, other, target }) =>
        `"${service}" and "${other}" mount different sources at "${target}".`,
      hint: () =>
        'Coolify keeps one storage record a container path: its content and its kind, file or directory, apply to one of them only.',
      fix: () => 'Mount one of them at another path, or copy the files into the images.',
      exceptions: 'Named volumes, and paths that Coolify leaves as they are, such as `/var/run/docker.sock`.',
    },
    es: {
      title: 'Dos servicios montan orígenes distintos en la misma ruta del contenedor',
      message: ({ service, other, target }) =>
        `«${service}» y «${other}» montan orígenes distintos en «${target}».`,
      hint: () =>
        'Coolify guarda un registro de almacenamiento por ruta del contenedor: su contenido y su tipo se aplican solo a uno de ellos.',
      fix: () => 'Monte uno de ellos en otra ruta o copie los archivos en las imágenes.',
      exceptions:
        'Los volúmenes con nombre y las rutas que Coolify deja como están, como `/var/run/docker.sock`.',
    },
  },
});

/** A source that Coolify keeps a file record of: a path of the server, the two that it leaves alone excepted (F-056). */
function isFileMount(type: string, source: string): boolean {
  const isKept = source === '/tmp' || source.startsWith('/tmp/') || source === '/var/run/docker.sock';
  return type === 'bind' && !isKept && !source.includes('$');
}
