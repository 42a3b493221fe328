import { interpolations, isProvidedByCoolify, type Range } from '../../../compose/index.ts';
import type { Dotenv, DotenvEntry } from '../../dotenv/model.ts';
import { expand } from '../../dotenv/expand.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';
import { storedEntries, type StoredEntry } from '../../stored-entries.ts';

/**
 * literal: the quotes keep the `$` as it is, and Coolify stores the value without them · missing: a name that nothing
 * above defines · refused: Compose cannot read what follows.
 */
type Kind = 'literal' | 'missing' | 'refused';

/** Names that have a value wherever Coolify runs Compose (F-036). */
const ALWAYS_SET = new Set(['HOME', 'HOST', 'HOSTNAME', 'PATH', 'PWD']);

export const envDollar = defineEnvRule({
  id: 'env-dollar',
  severity: 'error',
  facts: ['F-105', 'F-107', 'F-108'],
  prevents: ['env-special-characters-dollar'],
  since: '0.1.0',

  *check(file) {
    for (const { entry, kind, at } of dollars(file)) {
      yield {
        at,
        path: [entry.name],
        data: { name: excerpt(entry.name, 24), kind },
        ...(kind === 'missing' ? { severity: 'warning' as const } : {}),
      };
    }
  },

  text: {
    en: {
      title: 'A dollar sign in a value that Coolify takes for a variable',
      message: ({ name, kind }) => {
        if (kind === 'missing')
          return `The value of \`${name}\` names a variable that nothing above it defines.`;
        return kind === 'refused'
          ? `The value of \`${name}\` holds a \`\${\` that Compose cannot replace.`
          : `Coolify stores \`${name}\` without what keeps its \`$\` from being replaced.`;
      },
      hint: ({ kind }) => {
        if (kind === 'missing')
          return 'It is expected to come out blank. If the `$` belongs to a password or a hash, the container gets a part of it only.';
        return kind === 'refused'
          ? 'Compose is expected to refuse the whole `.env` that Coolify writes, and the deployment stops.'
          : 'In the `.env` that Coolify writes, what follows the `$` is expected to be taken for a variable and to come out blank.';
      },
      fix: ({ name }) => `Set Interpolation of \`${name}\` to Literal in Coolify.`,
      exceptions:
        'References to variables that stand above in the same file, or that Coolify provides, and a `$` that no name follows.',
    },
    es: {
      title: 'Un signo de dólar en un valor que Coolify toma por una variable',
      message: ({ name, kind }) => {
        if (kind === 'missing') return `El valor de \`${name}\` nombra una variable que nada define antes.`;
        return kind === 'refused'
          ? `El valor de \`${name}\` contiene un \`\${\` que Compose no puede sustituir.`
          : `Coolify guarda \`${name}\` sin aquello que evita que se sustituya su \`$\`.`;
      },
      hint: ({ kind }) => {
        if (kind === 'missing')
          return 'Cabe esperar que quede vacía. Si el `$` forma parte de una contraseña o de un hash, el contenedor solo recibe una parte.';
        return kind === 'refused'
          ? 'Cabe esperar que Compose rechace todo el `.env` que escribe Coolify y que el despliegue se detenga.'
          : 'En el `.env` que escribe Coolify, cabe esperar que lo que sigue al `$` se tome por una variable y quede vacío.';
      },
      fix: ({ name }) => `Ponga «Interpolation» de \`${name}\` en «Literal» en Coolify.`,
      exceptions:
        'Las referencias a variables definidas antes en el mismo archivo o que aporta Coolify, y un `$` al que no sigue un nombre.',
    },
  },
});

interface Dollar {
  readonly entry: DotenvEntry;
  readonly kind: Kind;
  readonly at: Range;
}

function* dollars(file: Dotenv): Iterable<Dollar> {
  if (!file.text.includes('$')) return;
  const defined = new Set<string>();
  const lookup = (name: string): string | undefined =>
    defined.has(name) || isProvidedByCoolify(name) || ALWAYS_SET.has(name) ? 'set' : undefined;
  for (const stored of storedEntries(file)) {
    const { entry } = stored;
    const { start } = entry.valueRange;
    const found = entry.raw.includes('$') ? judge(stored, lookup) : null;
    if (found) yield { entry, kind: found.kind, at: { start: start + found.from, end: start + found.to } };
    defined.add(entry.name);
  }
}

function judge(
  { entry, pasted }: StoredEntry,
  lookup: (name: string) => string | undefined,
): { kind: Kind; from: number; to: number } | null {
  const items = interpolations(entry.raw).filter(({ kind }) => kind !== 'literal');
  const [first] = items;
  const { missing, isRefused } = expand(pasted.value, lookup);
  if (!first) return null;
  const escaped = entry.quote === 'double' ? entry.raw.search(/\\\$/) : -1;
  if (isRefused) return { kind: 'refused', from: first.start, to: first.end };
  if (escaped !== -1) return { kind: 'literal', from: escaped, to: escaped + 2 };
  if (entry.quote === 'single') return { kind: 'literal', from: first.start, to: first.end };
  const item = items.find((each) => each.kind === 'variable' && each.name === missing[0]);
  return missing.length > 0
    ? { kind: 'missing', from: (item ?? first).start, to: (item ?? first).end }
    : null;
}
