import { excerpt } from '../../excerpt.ts';
import { mountSourceKind, sourceText } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

export const homePathMounted = defineRule({
  id: 'home-path-mounted',
  severity: 'warning',
  facts: ['F-042'],
  prevents: ['bind-mount-source-missing'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        if (mountSourceKind(mount) !== 'home') continue;
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
      title: 'A path of the home directory is mounted',
      message: ({ service, source }) =>
        `Service "${service}" mounts "${source}", a path of a home directory.`,
      hint: () =>
        "Coolify replaces `~` with the application's folder on the server: the container gets an empty directory, nobody's home.",
      fix: () => 'Write the absolute path of the server, or use a named volume.',
    },
    es: {
      title: 'Se monta una ruta del directorio personal',
      message: ({ service, source }) =>
        `El servicio «${service}» monta «${source}», una ruta de un directorio personal.`,
      hint: () =>
        'Coolify sustituye `~` por la carpeta de la aplicación en el servidor: el contenedor recibe un directorio vacío, no el personal.',
      fix: () => 'Escriba la ruta absoluta del servidor, o use un volumen con nombre.',
    },
  },
});
