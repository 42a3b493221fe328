import { servicesOf } from '../../dockerfile/built.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileFromLowercase = defineDockerfileRule({
  id: 'dockerfile-from-lowercase',
  severity: 'warning',
  facts: ['F-081', 'F-111'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file, { project }) {
    const service = servicesOf(file, project)[0]?.name;
    for (const { from } of file.stages) {
      const { start, end } = from.keywordRange;
      const written = file.text.slice(start, end);
      if (written === 'FROM') continue;
      yield {
        at: from.keywordRange,
        path: [],
        ...(service === undefined ? {} : { service }),
        data: { written },
        edits: () => [{ start, end, insert: 'FROM' }],
      };
    }
  },

  text: {
    en: {
      title: '`FROM` is not written in upper case',
      message: ({ written }) => `\`${written}\` is not in upper case, and Coolify looks for \`FROM\` only.`,
      hint: () =>
        'It adds the `ARG` lines for your variables after each `FROM` that it finds: this stage gets none of them.',
      fix: () => 'Write `FROM`.',
    },
    es: {
      title: '`FROM` no está escrito en mayúsculas',
      message: ({ written }) => `\`${written}\` no está en mayúsculas y Coolify solo busca \`FROM\`.`,
      hint: () =>
        'Añade las líneas `ARG` de sus variables tras cada `FROM` que encuentra: esta etapa no recibe ninguna.',
      fix: () => 'Escriba `FROM`.',
    },
  },
});
