import type { MapEntry } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import { excerpt } from '../../excerpt.ts';
import { scalarKind } from '../../schema/scalar-kind.ts';
import { defineRule } from '../../rule.ts';

export const labelBoolean = defineRule({
  id: 'label-boolean',
  severity: 'warning',
  facts: ['F-077'],
  prevents: ['custom-traefik-labels-conflict'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const labels = service.get('labels')?.value;
      if (labels?.kind !== 'map') continue;
      for (const entry of labels.entries) {
        const { value } = entry;
        if (value.kind !== 'scalar' || scalarKind(value) !== 'boolean') continue;
        const isTrue = value.text.toLowerCase() === 'true';
        yield {
          at: value.range,
          path: value.path,
          service: service.name,
          data: { label: excerpt(entry.key, 36), becomes: isTrue ? '1' : '' },
          edits: () => (isOwn(entry) ? replace(value.range, `"${value.text.toLowerCase()}"`) : []),
        };
      }
    }
  },

  text: {
    en: {
      title: 'An unquoted truth value in a label',
      message: ({ label, becomes }) =>
        `Coolify writes the label "${label}" as \`${becomes === '' ? '(empty)' : becomes}\`.`,
      hint: () =>
        'Coolify reads an unquoted `true` as 1 and `false` as nothing; who reads the label then finds another value.',
      fix: () => 'Put the value in quotes.',
    },
    es: {
      title: 'Un valor lógico sin comillas en una etiqueta',
      message: ({ label, becomes }) =>
        `Coolify escribe la etiqueta «${label}» como \`${becomes === '' ? '(vacío)' : becomes}\`.`,
      hint: () =>
        'Coolify lee `true` sin comillas como 1 y `false` como nada; quien lee la etiqueta encuentra entonces otro valor.',
      fix: () => 'Ponga el valor entre comillas.',
    },
  },
});

/** True if the value is written beside its key, and not behind an alias or a merge key. */
function isOwn({ isMerged, range, value }: MapEntry): boolean {
  return !isMerged && range.start <= value.range.start && value.range.end <= range.end;
}
