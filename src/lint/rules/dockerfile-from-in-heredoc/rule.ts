import type { Range } from '../../../compose/index.ts';
import type { Dockerfile, Instruction } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileFromInHeredoc = defineDockerfileRule({
  id: 'dockerfile-from-in-heredoc',
  severity: 'warning',
  facts: ['F-081', 'F-111'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const instruction of file.instructions) {
      for (const at of misread(file, instruction)) {
        const isOwn = instruction.keyword === 'FROM';
        yield { at, path: [], severity: isOwn ? 'error' : 'warning', data: { isOwn } };
      }
    }
  },

  text: {
    en: {
      title: 'A line that begins with `FROM` is no instruction, or goes on in the next line',
      message: ({ isOwn }) =>
        isOwn
          ? 'This `FROM` goes on in the next line.'
          : 'This line begins with `FROM`, but is no instruction.',
      hint: () =>
        'Coolify writes `ARG` lines after every line that begins with `FROM` without reading the Dockerfile: here they break it.',
      fix: ({ isOwn }) =>
        isOwn
          ? 'Write the whole `FROM` on one line.'
          : 'Put another word first, or set the build arguments to manual.',
    },
    es: {
      title: 'Una línea que empieza con `FROM` no es una instrucción o sigue en la línea siguiente',
      message: ({ isOwn }) =>
        isOwn
          ? 'Este `FROM` sigue en la línea siguiente.'
          : 'Esta línea empieza con `FROM`, pero no es una instrucción.',
      hint: () =>
        'Coolify escribe líneas `ARG` tras cada línea que empieza con `FROM`, sin leer el Dockerfile: aquí lo estropean.',
      fix: ({ isOwn }) =>
        isOwn
          ? 'Escriba el `FROM` entero en una línea.'
          : 'Ponga otra palabra delante o gestione los argumentos de construcción a mano.',
    },
  },
});

/** Lines that Coolify takes for a FROM: those whose first characters after blanks are `FROM`, in upper case. */
function misread(file: Dockerfile, { keyword, keywordRange, range }: Instruction): Range[] {
  const text = file.text.slice(range.start, range.end);
  const isContinued = keyword === 'FROM' && /[\r\n]/.test(text.trim());
  const own =
    isContinued && file.text.slice(keywordRange.start, keywordRange.end) === 'FROM' ? [keywordRange] : [];
  const others = [...text.matchAll(/(?<=\n)[ \t]*FROM/g)].map(({ index, 0: found }) => {
    const end = range.start + index + found.length;
    return { start: end - 'FROM'.length, end };
  });
  return [...own, ...others];
}
