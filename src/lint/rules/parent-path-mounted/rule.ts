import { excerpt } from '../../excerpt.ts';
import { mountSourceKind, sourceText } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

export const parentPathMounted = defineRule({
  id: 'parent-path-mounted',
  severity: 'error',
  facts: ['F-041'],
  prevents: ['bind-mount-source-missing'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        if (mountSourceKind(mount) !== 'parent') continue;
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          data: { service: service.name, source: excerpt(sourceText(mount)) },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A path above the compose file is mounted',
      message: ({ service, source }) =>
        `Service "${service}" mounts "${source}", which is outside the folder of the compose file.`,
      hint: () =>
        "Coolify rewrites the path to one beside the application's folder on the server: the container gets an empty directory.",
      fix: () => 'Move it below the base directory, or copy it into the image.',
    },
    es: {
      title: 'Se monta una ruta por encima del archivo Compose',
      message: ({ service, source }) =>
        `El servicio «${service}» monta «${source}», fuera de la carpeta del archivo Compose.`,
      hint: () =>
        'Coolify la reescribe como una ruta junto a la carpeta de la aplicación en el servidor: el contenedor recibe un directorio vacío.',
      fix: () => 'Muévala por debajo del directorio base, o copie su contenido en la imagen.',
    },
  },
});
