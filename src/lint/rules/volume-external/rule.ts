import { scalarText } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';
import { mountedVolumes } from '../../volumes.ts';

export const volumeExternal = defineRule({
  id: 'volume-external',
  severity: 'error',
  facts: ['F-049'],
  prevents: ['volume-recreated-data-lost'],
  since: '0.1.0',

  *check(file) {
    for (const { name, entry, definition, path } of mountedVolumes(file)) {
      const external = definition?.get('external');
      if (!external || scalarText(external.value) === 'false') continue;
      yield {
        at: external.isMerged ? entry.keyRange : external.range,
        path: [...path, 'external'],
        data: { volume: name },
      };
    }
  },

  text: {
    en: {
      title: 'An external volume is mounted',
      message: ({ volume }) => `Volume "${volume}" is external, but Coolify mounts a new one in its place.`,
      hint: () =>
        'Coolify names every volume after the application and ignores `external`: the container starts with an empty volume, and nothing says so.',
      fix: () => "Copy the data into the application's volume, or mount an absolute path of the server.",
      exceptions: 'External volumes that no service mounts.',
    },
    es: {
      title: 'Se monta un volumen externo',
      message: ({ volume }) => `El volumen «${volume}» es externo, pero Coolify monta uno nuevo en su lugar.`,
      hint: () =>
        'Coolify da a cada volumen el nombre de la aplicación e ignora `external`: el contenedor arranca con un volumen vacío y nada lo indica.',
      fix: () => 'Copie los datos en el volumen de la aplicación, o monte una ruta absoluta del servidor.',
      exceptions: 'Los volúmenes externos que ningún servicio monta.',
    },
  },
});
