import { references } from '../../../compose/index.ts';
import type { Dotenv, DotenvEntry } from '../../dotenv/model.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

export const envNameTwice = defineEnvRule({
  id: 'env-name-twice',
  severity: 'warning',
  facts: ['F-110', 'F-210'],
  specification:
    'Docker Compose, env file syntax: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    let referenced: ReadonlySet<string> | undefined;
    const last = new Map(file.entries.map((entry) => [entry.name, entry]));
    for (const entry of file.entries) {
      if (last.get(entry.name) === entry) continue;
      yield {
        at: entry.nameRange,
        path: [entry.name],
        data: { name: excerpt(entry.name, 32) },
        edits: () => {
          referenced ??= referencedNames(file);
          // The order of the lines counts for a value that asks for the variable.
          return referenced.has(entry.name) ? [] : removal(file, entry);
        },
      };
    }
  },

  text: {
    en: {
      title: 'A variable that is set again further down',
      message: ({ name }) => `\`${name}\` is set again further down; this value is never used.`,
      hint: () => 'Of several lines with the same name the last one wins, in Compose and in Coolify.',
      fix: ({ name }) => `Delete this line, or the other ones if this value of \`${name}\` is meant.`,
    },
    es: {
      title: 'Una variable que se vuelve a definir más abajo',
      message: ({ name }) => `\`${name}\` se vuelve a definir más abajo; este valor nunca se usa.`,
      hint: () => 'De varias líneas con el mismo nombre vale la última, en Compose y en Coolify.',
      fix: ({ name }) => `Elimine esta línea, o las demás si el valor previsto de \`${name}\` es este.`,
    },
  },
});

/** Removes the line; its comment stays. */
function removal(file: Dotenv, { range }: DotenvEntry): readonly Edit[] {
  const { line } = file.lines.position(range.start);
  const lineFeed = file.text.indexOf('\n', range.end);
  const lineEnd = lineFeed === -1 ? file.text.length : lineFeed + 1;
  const start = file.lines.lineStart(line);
  const rest = file.text.slice(range.end, lineEnd);
  if (file.text.slice(start, range.start).trim() !== '') return [];
  if (rest.trim() === '') return [{ start, end: lineEnd, insert: '' }];
  return rest.trim().startsWith('#')
    ? [{ start, end: range.end + rest.length - rest.trimStart().length, insert: '' }]
    : [];
}

function referencedNames(file: Dotenv): ReadonlySet<string> {
  return new Set(file.entries.flatMap(({ value }) => references(value).map(({ name }) => name)));
}
