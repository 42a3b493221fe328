import { replace } from '../../change.ts';
import { isDateLike, rewrittenScalar } from '../../coolify-scalar.ts';
import { defineRule } from '../../rule.ts';
import { serviceNameAt } from '../../service-name-at.ts';

/** The top-level keys that Coolify carries into the deployed file (F-003). */
const KEPT = new Set(['services', 'volumes', 'networks', 'configs', 'secrets']);

export const yamlDateRewritten = defineRule({
  id: 'yaml-date-rewritten',
  severity: 'error',
  facts: ['F-006'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const scalar of file.scan.scalars()) {
      if (!scalar.isPlain || !isDateLike(scalar.text)) continue;
      const { text, range, path } = scalar;
      if (!isKept(path[0])) continue;
      const rewritten = rewrittenScalar(text);
      if (rewritten?.kind !== 'date') continue;
      yield {
        at: range,
        path,
        ...serviceNameAt(path),
        data: { value: text, becomes: rewritten.becomes },
        edits: () => replace(range, `"${file.text.slice(range.start, range.end)}"`),
      };
    }
  },

  text: {
    en: {
      title: 'An unquoted date becomes a number',
      message: ({ value, becomes }) =>
        `Coolify turns the unquoted date "${value}" into the number ${becomes}.`,
      hint: () =>
        'Coolify reads the file and writes it again; dates come out as seconds since 1970, and that is what the container gets.',
      fix: () => 'Put the value in quotes.',
      exceptions: 'Items such as `- KEY=2024-01-01` are text for every YAML reader.',
    },
    es: {
      title: 'Una fecha sin comillas se convierte en un número',
      message: ({ value, becomes }) =>
        `Coolify convierte la fecha sin comillas «${value}» en el número ${becomes}.`,
      hint: () =>
        'Coolify lee el archivo y lo vuelve a escribir; las fechas salen como segundos desde 1970, y eso recibe el contenedor.',
      fix: () => 'Escriba el valor entre comillas.',
      exceptions: 'Los elementos como `- CLAVE=2024-01-01` son texto para cualquier lector de YAML.',
    },
  },
});

/** Extension blocks are used through anchors. */
function isKept(section: string | number | undefined): boolean {
  return typeof section === 'string' && (KEPT.has(section) || section.startsWith('x-'));
}
