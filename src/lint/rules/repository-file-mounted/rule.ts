import { excerpt } from '../../excerpt.ts';
import { mountPurpose } from '../../mount-purpose.ts';
import { sourceText } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

export const repositoryFileMounted = defineRule({
  id: 'repository-file-mounted',
  severity: 'error',
  facts: ['F-038'],
  prevents: ['bind-mount-source-missing'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const purpose = mountPurpose(service, mount);
        if (purpose !== 'file' && purpose !== 'content' && purpose !== 'folder') continue;
        yield {
          at: mount.range,
          path: mount.path,
          service: service.name,
          // A folder that a program needs to find filled breaks it; of any other it is not known whether it does.
          severity: purpose === 'folder' ? 'warning' : 'error',
          data: {
            service: service.name,
            source: excerpt(sourceText(mount), 26),
            target: excerpt(mount.target, 20),
            isFile: purpose === 'file',
          },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A file or folder of the repository is mounted',
      message: ({ service, source, target, isFile }) =>
        `Service "${service}" mounts the ${isFile ? 'file' : 'folder'} "${source}" of the repository at "${target}".`,
      hint: ({ isFile }) =>
        isFile
          ? 'The repository is not on the server: Coolify creates a folder of that name, and mounting it over a file is expected to fail.'
          : 'The repository is not on the server: Coolify creates an empty folder, which hides what the image has there.',
      fix: () => 'Copy it into the image, use `content:`, or turn on Preserve repository.',
      exceptions:
        'Entries with `content:`, and folders whose name or target says that the container writes them (see data-in-relative-bind).',
    },
    es: {
      title: 'Se monta un archivo o una carpeta del repositorio',
      message: ({ service, source, target, isFile }) =>
        `El servicio «${service}» monta ${isFile ? 'el archivo' : 'la carpeta'} «${source}» del repositorio en «${target}».`,
      hint: ({ isFile }) =>
        isFile
          ? 'El repositorio no está en el servidor: Coolify crea una carpeta con ese nombre, y cabe esperar que montarla sobre un archivo falle.'
          : 'El repositorio no está en el servidor: Coolify crea una carpeta vacía, que oculta lo que la imagen tiene allí.',
      fix: () => 'Cópielo en la imagen, use `content:` o active Preserve repository.',
      exceptions:
        'Las entradas con `content:` y las carpetas cuyo nombre o destino indica que las escribe el contenedor (véase data-in-relative-bind).',
    },
  },
});
