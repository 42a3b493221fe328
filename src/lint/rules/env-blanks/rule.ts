import type { Edit } from '../../edit.ts';
import type { DotenvEntry } from '../../dotenv/model.ts';
import { isWhite } from '../../dotenv/white-space.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';
import { storedEntries } from '../../stored-entries.ts';

export const envBlanks = defineEnvRule({
  id: 'env-blanks',
  severity: 'warning',
  facts: ['F-107', 'F-108'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const { entry } of storedEntries(file)) {
      if (entry.quote === null) continue;
      const isBefore = entry.valueRange.start > entry.separatorRange.end;
      const content = entry.raw.slice(1, -1);
      if (!isBefore && !isWhite(content[0]) && !isWhite(content.at(-1))) continue;
      yield {
        at: isBefore ? { start: entry.separatorRange.end, end: entry.valueRange.start } : entry.valueRange,
        path: [entry.name],
        data: { name: excerpt(entry.name, 32), isBefore },
        edits: () => (isBefore ? withoutBlanks(entry) : []),
      };
    }
  },

  text: {
    en: {
      title: 'Blanks that change a quoted value',
      message: ({ name, isBefore }) =>
        isBefore
          ? `Coolify keeps the quotes of \`${name}\`, because a blank stands before them.`
          : `Coolify drops the blanks at the ends of the value of \`${name}\`.`,
      hint: ({ isBefore }) =>
        isBefore
          ? 'In pasted text Coolify takes quotes off only right after `=`; the container is expected to get them with backslashes.'
          : 'Coolify trims every value when it stores it, so that the container gets another text than on your machine.',
      fix: ({ isBefore }) =>
        isBefore
          ? 'Remove the blanks around `=`.'
          : 'Have the application add the blanks, or do without them.',
      exceptions: 'Blanks around a value without quotes: Compose and Coolify both drop them.',
    },
    es: {
      title: 'Espacios que cambian un valor entre comillas',
      message: ({ name, isBefore }) =>
        isBefore
          ? `Coolify conserva las comillas de \`${name}\`, porque las precede un espacio.`
          : `Coolify descarta los espacios de los extremos del valor de \`${name}\`.`,
      hint: ({ isBefore }) =>
        isBefore
          ? 'En el texto pegado Coolify solo quita comillas justo tras `=`; cabe esperar que el contenedor las reciba con barras invertidas.'
          : 'Coolify recorta cada valor al guardarlo, de modo que el contenedor recibe un texto distinto que en su equipo.',
      fix: ({ isBefore }) =>
        isBefore
          ? 'Quite los espacios alrededor de `=`.'
          : 'Haga que la aplicación añada los espacios o prescinda de ellos.',
      exceptions: 'Los espacios alrededor de un valor sin comillas: Compose y Coolify los descartan.',
    },
  },
});

function withoutBlanks({ nameRange, separatorRange, valueRange }: DotenvEntry): readonly Edit[] {
  const edits = [
    { start: nameRange.end, end: separatorRange.start, insert: '' },
    { start: separatorRange.end, end: valueRange.start, insert: '' },
  ];
  return edits.filter(({ start, end }) => start < end);
}
