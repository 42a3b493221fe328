import { POSTGRES_NEW_LAYOUT, postgresMajor } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import { excerpt } from '../../excerpt.ts';
import { tidyPath } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

const OLD_PATH = '/var/lib/postgresql/data';
const NEW_PATH = '/var/lib/postgresql';

export const postgres18VolumePath = defineRule({
  id: 'postgres-18-volume-path',
  severity: 'error',
  facts: [],
  // Read there on 2026-11-23 (commit 6edb0a8): from 18 on PGDATA is /var/lib/postgresql/<major>/docker and VOLUME is
  // /var/lib/postgresql; docker-entrypoint.sh exits with status 1 if /var/lib/postgresql/data is a mount point and
  // PGDATA was not changed.
  specification:
    'Docker Official Image postgres, pull request 1259: https://github.com/docker-library/postgres/pull/1259',
  prevents: ['postgres-18-volume-path'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const major = service.image ? postgresMajor(service.image) : null;
      if (major === null || major === 'unknown' || (major !== 'latest' && major < POSTGRES_NEW_LAYOUT))
        continue;
      if (service.environment.some(({ name }) => name === 'PGDATA')) continue;
      for (const mount of service.mounts) {
        if (tidyPath(mount.target) !== OLD_PATH) continue;
        yield {
          at: mount.targetRange,
          path: mount.path,
          service: service.name,
          // A server that has an older `latest` already goes on with it, until the image is pulled again.
          severity: major === 'latest' ? 'warning' : 'error',
          data: {
            service: service.name,
            image: excerpt(service.image?.text ?? ''),
            isLatest: major === 'latest',
          },
          edits: () => (major === 'latest' ? [] : replace(mount.targetRange, NEW_PATH)),
        };
      }
    }
  },

  text: {
    en: {
      title: 'PostgreSQL 18 or later has its volume at the old path',
      message: ({ service, image }) =>
        `Service "${service}" mounts the volume of "${image}" on "${OLD_PATH}".`,
      hint: ({ isLatest }) =>
        isLatest
          ? 'Without a version Coolify pulls 18 or later, which exits if that path is mounted: what waits for the database does not start.'
          : 'From version 18 on the image exits if that path is mounted: the container restarts forever, and what waits for it fails.',
      fix: ({ isLatest }) =>
        isLatest
          ? `Name a version; for 18 or later mount "${NEW_PATH}".`
          : `Mount the volume on "${NEW_PATH}".`,
      exceptions: 'Services that set `PGDATA`.',
    },
    es: {
      title: 'PostgreSQL 18 o posterior tiene el volumen en la ruta antigua',
      message: ({ service, image }) =>
        `El servicio «${service}» monta el volumen de «${image}» en «${OLD_PATH}».`,
      hint: ({ isLatest }) =>
        isLatest
          ? 'Sin versión, Coolify descarga la 18 o posterior, que termina si esa ruta está montada: no arranca lo que espera a la base de datos.'
          : 'Desde la versión 18 la imagen termina si esa ruta está montada: el contenedor se reinicia sin fin y falla lo que lo espera.',
      fix: ({ isLatest }) =>
        isLatest
          ? `Indique una versión; para la 18 o posterior monte «${NEW_PATH}».`
          : `Monte el volumen en «${NEW_PATH}».`,
      exceptions: 'Los servicios que definen `PGDATA`.',
    },
  },
});
