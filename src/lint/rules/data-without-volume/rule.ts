import { unmountedData } from '../../application-storage.ts';
import { excerpt } from '../../excerpt.ts';
import { mountNamedVolume } from '../../named-volume.ts';
import { defineRule } from '../../rule.ts';

export const dataWithoutVolume = defineRule({
  id: 'data-without-volume',
  // What Coolify does differently from Docker shows at the second deployment, which is expected to lose the data.
  severity: 'warning',
  facts: ['F-125'],
  prevents: ['uploads-not-persisted'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const found = unmountedData(service);
      if (!found) continue;
      const { path, kind, variable } = found;
      yield {
        at: variable?.valueRange ?? service.keyRange,
        path: variable?.path ?? service.path,
        service: service.name,
        data: {
          service: service.name,
          path: path === null ? null : excerpt(path),
          variable: variable ? excerpt(variable.name, 24) : null,
        },
        // A directory that holds the program as well must not become a volume: only that of a known image is safe.
        edits: () => (kind === 'image' && path !== null ? mountNamedVolume(file, service, path) : []),
      };
    }
  },

  text: {
    en: {
      title: 'An application keeps data where no volume is mounted',
      message: ({ service, path, variable }) =>
        variable === null
          ? `Service "${service}" mounts no volume on "${path}", where it keeps its data.`
          : `The SQLite file of \`${variable}\` in service "${service}" is in no volume.`,
      hint: () =>
        'Coolify removes the container on each deployment: what users entered or uploaded is expected to be gone after the next.',
      fix: ({ path }) =>
        `Mount a named volume on ${path === null ? 'the directory of the file' : `"${path}"`}.`,
      exceptions:
        'Images whose data directory is not known, other programs of the same image, and files whose path a variable gives.',
    },
    es: {
      title: 'Una aplicación guarda datos donde no hay montado ningún volumen',
      message: ({ service, path, variable }) =>
        variable === null
          ? `El servicio «${service}» no monta ningún volumen en «${path}», donde guarda sus datos.`
          : `El archivo SQLite de \`${variable}\` en el servicio «${service}» no está en un volumen.`,
      hint: () =>
        'Coolify elimina el contenedor en cada despliegue: cabe esperar que lo que los usuarios guardaron desaparezca con el siguiente.',
      fix: ({ path }) =>
        `Monte un volumen con nombre en ${path === null ? 'el directorio del archivo' : `«${path}»`}.`,
      exceptions:
        'Las imágenes cuyo directorio de datos no se conoce, otros programas de la misma imagen y los archivos cuya ruta da una variable.',
    },
  },
});
