import { interpolations, type ComposeFile, type Interpolation } from '../../../compose/index.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { interpolatedValues, type InterpolatedValue } from '../../interpolated-values.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { registration, variableEntries } from '../../variables.ts';

export const interpolationInvalid = defineRule({
  id: 'interpolation-invalid',
  severity: 'error',
  facts: [],
  // The pattern in template/template.go of compose-go, read 2026-07-21: invalid is what follows `${`, nothing else.
  specification:
    'Compose specification, interpolation: https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md',
  prevents: ['env-special-characters-dollar'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const refused = refusedValues(file);
    for (const value of interpolatedValues(file)) {
      const { place, scalar, key, service } = value;
      if (place === 'label' || place === 'mount' || refused.has(scalar.range.start)) continue;
      const invalid = invalidIn(interpolations(scalar.text));
      const [first] = invalid;
      if (!first) continue;
      yield {
        at: placeIn(file, scalar, first.start, first.end),
        path: scalar.path,
        ...(service ? { service: service.name } : {}),
        data: {
          key,
          text: excerpt(scalar.text.slice(first.start, Math.max(first.end, first.start + 12)), 16),
        },
        edits: () => escape(file, value, invalid),
      };
    }
  },

  text: {
    en: {
      title: 'A reference that Compose cannot read',
      message: ({ key, text }) => `Compose cannot read the reference "${text}" in \`${key}\`.`,
      hint: () =>
        'Compose takes every `${` for the start of a variable; it refuses the whole file, so the deployment ends at the build.',
      fix: () => 'Write `$${` where it is meant for the container, or `${NAME}` for a variable.',
      exceptions:
        'Not in `labels`, where Coolify escapes each `$` itself, nor in `volumes`, which has rules of its own.',
    },
    es: {
      title: 'Una referencia que Compose no puede leer',
      message: ({ key, text }) => `Compose no puede leer la referencia «${text}» en \`${key}\`.`,
      hint: () =>
        'Compose toma cada `${` por el inicio de una variable; rechaza el archivo entero y el despliegue termina en la construcción.',
      fix: () => 'Escriba `$${` si va dirigido al contenedor, o `${NOMBRE}` para una variable.',
      exceptions:
        'Un `$` ante otros caracteres (`$1`, `$(`) queda como está. No en `labels`, donde Coolify escapa cada `$`, ni en `volumes`, que tiene reglas propias.',
    },
  },
});

type Invalid = Extract<Interpolation, { kind: 'invalid' }>;

/** Where the values begin that Coolify refuses before Compose sees them: they are reported by rules of their own. */
function refusedValues(file: ComposeFile): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const service of file.services) {
    for (const entry of variableEntries(service)) {
      if (entry.scalar && registration(entry).kind === 'refused') starts.add(entry.scalar.range.start);
    }
  }
  return starts;
}

function invalidIn(found: readonly Interpolation[]): Invalid[] {
  return found.flatMap((item) => {
    if (item.kind === 'invalid') return [item];
    return item.kind === 'variable' ? invalidIn(item.nested) : [];
  });
}

/** Doubles the dollar signs where all of them are evidently meant for a shell of the container. */
function escape(file: ComposeFile, value: InterpolatedValue, invalid: readonly Invalid[]): readonly Edit[] {
  if (value.place !== 'command' || invalid.some(({ reason }) => reason === 'unclosed')) return [];
  const places = invalid.map(({ start }) => placeIn(file, value.scalar, start, start + 1));
  if (places.some(({ start, end }) => end - start !== 1 || file.text[start] !== '$')) return [];
  return places.map(({ start }) => ({ start, end: start, insert: '$' }));
}
