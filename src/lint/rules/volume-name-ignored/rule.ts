import { child, scalarText, type MapNode } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { isNetworkVolume, mountedVolumes } from '../../volumes.ts';

/** The keys of the definition that would change the volume; `driver: local` is what Docker uses anyway. */
function lostKeys(definition: MapNode): string[] {
  const driver = scalarText(child(definition, 'driver'));
  const options = child(definition, 'driver_opts');
  return [
    ...(scalarText(child(definition, 'name')) === null ? [] : ['name']),
    ...(driver === null || driver === 'local' ? [] : ['driver']),
    ...(options?.kind === 'map' && options.entries.length > 0 ? ['driver_opts'] : []),
  ];
}

export const volumeNameIgnored = defineRule({
  id: 'volume-name-ignored',
  severity: 'warning',
  facts: ['F-049'],
  prevents: ['volume-recreated-data-lost'],
  since: '0.1.0',

  *check(file) {
    for (const { name, definition, path } of mountedVolumes(file)) {
      const external = scalarText(child(definition ?? undefined, 'external'));
      if (!definition || isNetworkVolume(definition)) continue;
      if (external !== null && external !== 'false') continue;
      for (const key of lostKeys(definition)) {
        const entry = definition.get(key);
        if (!entry) continue;
        yield {
          at: entry.keyRange,
          path: [...path, key],
          data: { volume: excerpt(name), key },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A volume has a name or driver options',
      message: ({ volume, key }) => `Volume "${volume}" sets \`${key}\`, which Coolify ignores.`,
      hint: ({ key }) =>
        key === 'name'
          ? 'Coolify names every volume after the application: a volume of the other name is not mounted, and its data does not appear.'
          : 'Coolify replaces the volume by one with the default driver: the data is kept on the disk of the server, wherever the options point.',
      fix: ({ key }) =>
        key === 'name'
          ? 'Remove `name`, or mount an absolute path of the server.'
          : 'Mount the storage on the server, and bind its absolute path.',
      exceptions:
        'Volumes of type `nfs` or `cifs` (see nfs-volume-with-others), and volumes that no service mounts.',
    },
    es: {
      title: 'Un volumen tiene nombre u opciones de controlador',
      message: ({ volume, key }) => `El volumen «${volume}» define \`${key}\`, que Coolify ignora.`,
      hint: ({ key }) =>
        key === 'name'
          ? 'Coolify da a cada volumen el nombre de la aplicación: no se monta el volumen del otro nombre ni aparecen sus datos.'
          : 'Coolify sustituye el volumen por otro con el controlador predeterminado: los datos quedan en el disco del servidor, digan lo que digan las opciones.',
      fix: ({ key }) =>
        key === 'name'
          ? 'Elimine `name`, o monte una ruta absoluta del servidor.'
          : 'Monte el almacenamiento en el servidor y enlace su ruta absoluta.',
      exceptions:
        'Los volúmenes de tipo `nfs` o `cifs` (véase nfs-volume-with-others) y los que ningún servicio monta.',
    },
  },
});
