import { missingStorage } from '../../database-storage.ts';
import { excerpt } from '../../excerpt.ts';
import { mountNamedVolume } from '../../named-volume.ts';
import { defineRule } from '../../rule.ts';

export const dbVolumeMissing = defineRule({
  id: 'db-volume-missing',
  severity: 'error',
  facts: ['F-125'],
  // Why a mount above the directory does not help, in the words of the image's own documentation (read 2026-11-23).
  specification: 'Docker Official Image postgres, PGDATA: https://github.com/docker-library/docs/pull/2582',
  prevents: ['volume-recreated-data-lost'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const missing = missingStorage(service);
      if (!missing) continue;
      const { database, path, above, isDeclared } = missing;
      yield {
        at: above?.targetRange ?? service.keyRange,
        path: above?.path ?? service.path,
        service: service.name,
        // The first deployment is in order and a restart keeps the data: what Coolify does differently from Docker shows
        // at the second, which leaves the anonymous volume of the image behind on the server (F-125, inferred). That is
        // a warning. An error is what is gone with the container, for an image without such a volume, and a mount
        // above the directory: the file then says that the data is kept, and it is not.
        severity: isDeclared && !above ? 'warning' : 'error',
        data: {
          service: service.name,
          isDeclared,
          database,
          path,
          above: above ? excerpt(above.target) : null,
        },
        // A mount above the path is left: what else the author keeps there is not known.
        edits: () => mountNamedVolume(file, service, path),
      };
    }
  },

  text: {
    en: {
      title: 'A database has no volume for its data',
      message: ({ service, database, path, above }) =>
        above === null
          ? `Service "${service}" (${database}) mounts no volume on "${path}".`
          : `Service "${service}" mounts "${above}", but ${database} keeps its data in "${path}".`,
      hint: ({ above, isDeclared }) => {
        if (above === null && isDeclared)
          return 'Each deployment is expected to begin with an empty database: the old data stays behind in a volume without a name.';
        return above === null
          ? 'Coolify removes the container on each deployment: the data is expected to be gone after the next one.'
          : 'The image puts a volume of its own there, which a mount above does not replace: each deployment is expected to begin with an empty one.';
      },
      fix: ({ path }) => `Mount a named volume on "${path}".`,
      exceptions:
        'Caches such as Redis, data in `tmpfs`, containers that run another program than the server, and images whose data directory is not known.',
    },
    es: {
      title: 'Una base de datos no tiene volumen para sus datos',
      message: ({ service, database, path, above }) =>
        above === null
          ? `El servicio «${service}» (${database}) no monta ningún volumen en «${path}».`
          : `El servicio «${service}» monta «${above}», pero ${database} guarda sus datos en «${path}».`,
      hint: ({ above, isDeclared }) => {
        if (above === null && isDeclared)
          return 'Cabe esperar que cada despliegue empiece con una base vacía: los datos anteriores quedan en un volumen sin nombre.';
        return above === null
          ? 'Coolify elimina el contenedor en cada despliegue: cabe esperar que los datos desaparezcan con el siguiente.'
          : 'La imagen crea allí un volumen propio, que un montaje superior no sustituye: cabe esperar que cada despliegue empiece con uno vacío.';
      },
      fix: ({ path }) => `Monte un volumen con nombre en «${path}».`,
      exceptions:
        'Las cachés como Redis, los datos en `tmpfs`, los contenedores que ejecutan otro programa y las imágenes cuyo directorio de datos no se conoce.',
    },
  },
});
