import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const configSourceAmbiguous = defineRule({
  id: 'config-source-ambiguous',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, validation/validation.go: https://github.com/compose-spec/compose-go/blob/main/validation/validation.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const section of ['configs', 'secrets'] as const) {
      for (const entry of file.section(section)?.entries ?? []) {
        const { value } = entry;
        if (value.kind === 'list' || (value.kind === 'scalar' && !value.isNull)) continue;
        const sources: readonly string[] = SOURCES[section];
        const entries = value.kind === 'map' ? value.entries : [];
        const given = entries.map(({ key }) => key).filter((key) => sources.includes(key));
        const isElsewhere =
          value.kind === 'map' && (value.get('external') ?? value.get('driver')) !== undefined;
        if (given.length === 1 || (given.length === 0 && isElsewhere)) continue;
        const second = given[1];
        const at = second !== undefined && value.kind === 'map' ? value.get(second)?.keyRange : undefined;
        yield {
          at: at ?? entry.keyRange,
          path: value.path,
          data: { name: excerpt(entry.key, 24), given, allowed: sources },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A config or secret with no source, or with two',
      message: ({ name, given }) =>
        given.length === 0
          ? `"${name}" does not say where its content comes from.`
          : `"${name}" has two sources: \`${given.slice(0, 2).join('` and `')}\`.`,
      hint: () =>
        'Compose wants exactly one source and refuses the whole file otherwise, when Coolify builds.',
      fix: ({ allowed, given }) =>
        given.length === 0
          ? `Add one of \`${allowed.join('`, `')}\`.`
          : `Keep one of \`${given.join('`, `')}\`.`,
      exceptions: 'Definitions with `external` or with a `driver`.',
    },
    es: {
      title: 'Una configuración o un secreto sin origen, o con dos',
      message: ({ name, given }) =>
        given.length === 0
          ? `«${name}» no indica de dónde viene su contenido.`
          : `«${name}» tiene dos orígenes: \`${given.slice(0, 2).join('` y `')}\`.`,
      hint: () =>
        'Compose exige un solo origen y, si no, rechaza el archivo entero cuando Coolify construye.',
      fix: ({ allowed, given }) =>
        given.length === 0
          ? `Añada uno de \`${allowed.join('`, `')}\`.`
          : `Deje solo uno de \`${given.join('`, `')}\`.`,
      exceptions: 'Las definiciones con `external` o con un `driver`.',
    },
  },
});

const SOURCES = {
  configs: ['file', 'environment', 'content'],
  secrets: ['file', 'environment'],
} as const;
