import type { Edit } from '../../edit.ts';
import type { Instruction } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

const WITH_EXEC_FORM = new Set(['CMD', 'ENTRYPOINT', 'RUN', 'SHELL', 'VOLUME']);

export const dockerfileExecFormInvalid = defineDockerfileRule({
  id: 'dockerfile-exec-form-invalid',
  severity: 'error',
  facts: [],
  specification:
    'Dockerfile reference, Shell and exec form: https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
  prevents: ['restart-loop'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const instruction of file.instructions) {
      const { keyword, text, json, rangeOf } = instruction;
      // `[ -f x ]` in shell form is a test, and so is `[[ … ]]`.
      if (!WITH_EXEC_FORM.has(keyword) || json || !/^\[\s*["'][^\]]*\]$/.test(text)) continue;
      if (keyword === 'RUN' && !text.includes(',')) continue;
      const hasSingleQuotes = text.includes("'");
      const at = rangeOf(0, text.length);
      yield { at, path: [], data: { keyword, hasSingleQuotes }, edits: () => asJson(instruction) };
    }
  },

  text: {
    en: {
      title: 'A list of words that is no valid JSON',
      message: ({ keyword }) => `The list after \`${keyword}\` is no valid JSON.`,
      hint: () =>
        'Docker then runs the brackets and quotes as a shell command, which fails: the container does not start.',
      fix: ({ hasSingleQuotes }) =>
        hasSingleQuotes ? 'Use double quotes.' : 'Quote every word, and put one comma between two.',
    },
    es: {
      title: 'Una lista de palabras que no es JSON válido',
      message: ({ keyword }) => `La lista tras \`${keyword}\` no es JSON válido.`,
      hint: () =>
        'Docker ejecuta entonces los corchetes y las comillas como una orden de shell, que falla: el contenedor no se inicia.',
      fix: ({ hasSingleQuotes }) =>
        hasSingleQuotes
          ? 'Use comillas dobles.'
          : 'Ponga cada palabra entre comillas y una sola coma entre dos.',
    },
  },
});

/** The same list with double quotes, commas where they are missing and none at the end; empty where it stays unclear. */
function asJson({ text, rangeOf }: Instruction): readonly Edit[] {
  if (text.length > 4000) return [];
  const items = [...text.matchAll(/'([^'"\\]*)'|"((?:[^"\\]|\\.)*)"/g)];
  const rest = text.replace(/'[^'"\\]*'|"(?:[^"\\]|\\.)*"/g, '');
  if (!/^\[[\s,]*\]$/.test(rest)) return [];
  const list = items.map(([, single, double]) => `"${single ?? double ?? ''}"`).join(', ');
  const { start, end } = rangeOf(0, text.length);
  return end - start === text.length && isJson(`[${list}]`) ? [{ start, end, insert: `[${list}]` }] : [];
}

/** JSON knows fewer escapes than a shell, and takes no control character inside quotes. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
