import { interpolations } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { interpolatedValues } from '../../interpolated-values.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';

export const labelInterpolation = defineRule({
  id: 'label-interpolation',
  severity: 'error',
  facts: ['F-076'],
  prevents: ['custom-traefik-labels-conflict', 'env-special-characters-dollar'],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file) {
    for (const { scalar, place, service } of interpolatedValues(file)) {
      if (place !== 'label') continue;
      for (const item of interpolations(scalar.text)) {
        const isEscaped = item.kind === 'escaped';
        // `${1}` in the replacement of a redirection is what Traefik should get, and gets.
        if (!isEscaped && (item.kind !== 'variable' || !item.isBraced)) continue;
        const at = placeIn(file, scalar, item.start, item.end);
        yield {
          at,
          path: scalar.path,
          ...(service ? { service: service.name } : {}),
          data: { isEscaped, text: excerpt(scalar.text.slice(item.start, item.end), 30) },
          ...(isEscaped ? { severity: 'warning' as const } : {}),
          edits: () =>
            isEscaped && file.text.slice(at.start, at.end) === '$$'
              ? [{ start: at.start, end: at.end, insert: '$' }]
              : [],
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable or an escaped dollar sign in a label',
      message: ({ isEscaped, text }) =>
        isEscaped
          ? 'This label gets `$$` where a single `$` is meant.'
          : `Coolify does not replace "${text}" in a label: it stays as text.`,
      hint: () =>
        'By default Coolify escapes every `$` in `labels`, so that Compose neither replaces nor unescapes it.',
      fix: ({ isEscaped }) =>
        isEscaped
          ? 'Write a single `$` (plain `docker compose` needs `$$`).'
          : 'Write the value itself, or turn off the escaping of labels in Coolify.',
      exceptions: 'A single `$` and groups such as `${1}` reach the proxy as they are.',
    },
    es: {
      title: 'Una variable o un signo de dólar escapado en una etiqueta',
      message: ({ isEscaped, text }) =>
        isEscaped
          ? 'Esta etiqueta recibe `$$` donde se quiere un solo `$`.'
          : `Coolify no sustituye «${text}» en una etiqueta: queda como texto.`,
      hint: () =>
        'De forma predeterminada Coolify escapa cada `$` de `labels`, de modo que Compose no lo sustituye ni le quita el escape.',
      fix: ({ isEscaped }) =>
        isEscaped
          ? 'Escriba un solo `$` (`docker compose` por sí solo necesita `$$`).'
          : 'Escriba el valor mismo, o desactive en Coolify el escape de las etiquetas.',
      exceptions: 'Un solo `$` y los grupos como `${1}` llegan al proxy tal cual.',
    },
  },
});
