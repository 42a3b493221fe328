import { defineRule } from '../../rule.ts';
import { findCycles } from './cycles.ts';

export const dependencyCycle = defineRule({
  id: 'dependency-cycle',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, depends_on: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { closing, names, others } of findCycles(file)) {
      yield {
        at: closing.range,
        path: closing.path,
        service: closing.from.name,
        data: { way: names.join(' → '), others },
      };
    }
  },

  text: {
    en: {
      title: 'Services wait for each other in a circle',
      message: ({ way }) => `These services wait for each other: ${way}.`,
      hint: () =>
        'None of them can start first: Compose refuses the whole file, so Coolify cannot deploy any service.',
      fix: ({ others }) =>
        others === 0
          ? 'Remove one of the references; let that service retry its connection instead.'
          : `Remove this reference and ${others} more that close circles; let the services retry.`,
      exceptions: 'Services that a profile keeps from starting.',
    },
    es: {
      title: 'Unos servicios se esperan mutuamente en círculo',
      message: ({ way }) => `Estos servicios se esperan entre sí: ${way}.`,
      hint: () =>
        'Ninguno puede iniciarse primero: Compose rechaza el archivo entero y Coolify no puede desplegar ningún servicio.',
      fix: ({ others }) =>
        others === 0
          ? 'Quite una de las referencias; deje que ese servicio reintente la conexión.'
          : `Quite esta referencia y otras ${others} que cierran círculos; deje que los servicios reintenten.`,
      exceptions: 'Los servicios que un perfil impide iniciar.',
    },
  },
});
