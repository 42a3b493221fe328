import type { Diagram } from './diagram.ts';

/** From the data to a restored copy; F-181, F-182. */
export const backupFlow: Diagram = {
  title: {
    en: 'From the data to a backup that is known to work',
    es: 'De los datos a una copia que se sabe que funciona',
  },
  rows: [
    {
      boxes: [
        {
          id: 'database',
          name: { en: 'Database', es: 'Base de datos' },
          note: { en: 'named volume', es: 'volumen con nombre' },
        },
        {
          id: 'files',
          name: { en: 'Uploaded files', es: 'Archivos subidos' },
          note: { en: 'named volume', es: 'volumen con nombre' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'dump',
          name: { en: 'Scheduled dump', es: 'Volcado programado' },
          note: { en: 'consistent while it runs', es: 'coherente en marcha' },
          tone: 'accent',
        },
        {
          id: 'archive',
          name: { en: 'Backups in Coolify', es: 'Backups en Coolify' },
          note: { en: 'archive of files', es: 'archiva un volumen' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'local',
          name: { en: 'Copy on the server', es: 'Copia en el servidor' },
          note: {
            en: 'checksum, retention; dies with the server',
            es: 'suma, retención; muere con el servidor',
          },
          tone: 'risk',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'remote',
          name: { en: 'Copy off the server', es: 'Copia fuera del servidor' },
          note: { en: 'other provider, other key', es: 'otro proveedor, otra clave' },
        },
      ],
    },
    {
      caption: { en: 'at least every quarter', es: 'al menos cada trimestre' },
      boxes: [
        {
          id: 'drill',
          name: { en: 'Restore into an empty database', es: 'Restaurar en una base vacía' },
          note: { en: 'never over the one in use', es: 'nunca sobre la que está en uso' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'proof',
          name: { en: 'Compare and record', es: 'Comparar y anotar' },
          note: { en: 'row counts, duration, date, who', es: 'número de filas, duración, fecha, quién' },
          tone: 'ready',
        },
      ],
    },
  ],
  arrows: [
    { from: 'database', to: 'dump' },
    { from: 'files', to: 'archive' },
    { from: 'dump', to: 'local' },
    { from: 'archive', to: 'local' },
    { from: 'local', to: 'remote' },
    { from: 'remote', to: 'drill' },
    { from: 'drill', to: 'proof' },
  ],
  inWords: {
    en: [
      'The database lies in a named volume. A scheduled dump copies it in a consistent state while it runs.',
      'Uploaded files lie in another named volume. Backups in Coolify archives the files of a volume.',
      'Both leave a copy on the server, with a checksum and a retention. It dies with the server.',
      'A second copy goes off the server, to another provider and with another key.',
      'At least every quarter it is restored into an empty database, never over the one in use.',
      'The result is compared with the original and recorded: row counts, duration, date, and who did it.',
    ],
    es: [
      'La base de datos está en un volumen con nombre. Un volcado programado la copia en estado coherente mientras funciona.',
      'Los archivos subidos están en otro volumen con nombre. Backups, en Coolify, archiva los datos de un volumen.',
      'Ambos dejan una copia en el servidor, con suma de comprobación y retención. Muere con el servidor.',
      'Una segunda copia sale del servidor, a otro proveedor y con otra clave.',
      'Al menos cada trimestre se restaura en una base de datos vacía, nunca sobre la que está en uso.',
      'El resultado se compara con el original y se anota: número de filas, duración, fecha y quién lo hizo.',
    ],
  },
};
