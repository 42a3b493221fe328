import { replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { violations, type Violation } from '../../schema/violations.ts';
import { allowedKinds, kindInWords, kindsInWords } from '../../schema/words.ts';

/** What comes of it: Compose refuses the file, Coolify cannot load it, or makes one variable of a text. */
type Consequence = 'refused' | 'not-loaded' | 'one-variable';

export const valueTypeWrong = defineRule({
  id: 'value-type-wrong',
  severity: 'error',
  facts: ['F-006', 'F-088'],
  specification:
    'compose-go, schema/compose-spec.json: https://github.com/compose-spec/compose-go/blob/main/schema/compose-spec.json',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const violation of violations(file)) {
      if (violation.kind !== 'wrong-value') continue;
      const { node, service, key, found, shape, entry } = violation;
      const text = node.kind === 'scalar' && found !== 'null' ? excerpt(node.text, 20) : null;
      yield {
        at: found === 'null' && entry ? entry.keyRange : node.range,
        path: node.path,
        ...(service ? { service: service.name } : {}),
        data: {
          key: excerpt(key, 24),
          text,
          found,
          expected: allowedKinds(shape),
          values: (shape.values ?? []).slice(0, 3),
          consequence: consequenceOf(violation),
          isQuotable: isQuotable(violation),
        },
        edits: () => quoted(violation),
      };
    }
  },

  text: {
    en: {
      title: 'A value of a kind that Compose does not take there',
      message: ({ key, text, found, expected, values }) => {
        const wanted = values.length > 0 ? `\`${values.join('`, `')}\`` : kindsInWords(expected, 'en');
        return `\`${key}\` is ${text === null ? kindInWords(found, 'en') : `"${text}"`}, but takes ${wanted}.`;
      },
      hint: ({ consequence }) =>
        ({
          refused:
            'Coolify passes the value on, and Compose is expected to refuse the whole file at the build step.',
          'not-loaded': 'Coolify stops with an error of its own when it loads the file.',
          'one-variable':
            'Coolify takes the whole text for a single variable, which is not what the container needs.',
        })[consequence],
      fix: ({ found, expected, values, isQuotable }) => {
        if (isQuotable) return 'Put the value in quotes.';
        if (found === 'null') return 'Give it a value, or delete the key.';
        if (values.length > 0) return `Write \`${values[0] ?? ''}\` or another allowed word.`;
        return `Write ${kindsInWords(expected.slice(0, 2), 'en')}.`;
      },
      exceptions: 'Values with variables, and keys whose value Coolify builds anew, such as `labels`.',
    },
    es: {
      title: 'Un valor de un tipo que Compose no admite ahí',
      message: ({ key, text, found, expected, values }) => {
        const wanted = values.length > 0 ? `\`${values.join('`, `')}\`` : kindsInWords(expected, 'es');
        return `\`${key}\` es ${text === null ? kindInWords(found, 'es') : `«${text}»`}, pero admite ${wanted}.`;
      },
      hint: ({ consequence }) =>
        ({
          refused:
            'Coolify entrega el valor tal cual, y cabe esperar que Compose rechace el archivo entero al construir.',
          'not-loaded': 'Coolify se detiene con un error propio al cargar el archivo.',
          'one-variable':
            'Coolify toma todo el texto por una sola variable, y no es lo que el contenedor necesita.',
        })[consequence],
      fix: ({ found, expected, values, isQuotable }) => {
        if (isQuotable) return 'Ponga el valor entre comillas.';
        if (found === 'null') return 'Asígnele un valor o elimine la clave.';
        if (values.length > 0) return `Escriba \`${values[0] ?? ''}\` u otra palabra admitida.`;
        return `Escriba ${kindsInWords(expected.slice(0, 2), 'es')}.`;
      },
      exceptions: 'Los valores con variables y las claves cuyo valor Coolify genera de nuevo, como `labels`.',
    },
  },
});

type WrongValue = Extract<Violation, { kind: 'wrong-value' }>;

function consequenceOf({ service, key, entry }: WrongValue): Consequence {
  if (service && key === 'environment' && entry) return 'one-variable';
  return service && key === 'volumes' && !entry ? 'not-loaded' : 'refused';
}

/** True for a number or truth value where a text is wanted. */
function isQuotable({ found, shape, key, service }: WrongValue): boolean {
  const isNoText = found === 'integer' || found === 'number' || found === 'boolean';
  const takesText = shape.scalars?.includes('string') === true && !shape.cast && !shape.values;
  return isNoText && takesText && !(service && (key === 'volumes' || key === 'environment'));
}

/** The characters as they are, as a text; not where the value is written elsewhere for others too. */
function quoted(violation: WrongValue): readonly Edit[] {
  const { node, isWrittenHere } = violation;
  if (node.kind !== 'scalar' || !isWrittenHere || !isQuotable(violation)) return [];
  return replace(node.range, `"${node.text}"`);
}
