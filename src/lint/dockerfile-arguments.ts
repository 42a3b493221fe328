import type { Dockerfile } from './dockerfile/model.ts';

/** The names that a Dockerfile declares with ARG. */
export function declaredArguments(file: Dockerfile): readonly string[] {
  return file.instructions
    .filter(({ keyword }) => keyword === 'ARG')
    .flatMap(({ words }) => words.map(({ text }) => text.split('=', 1)[0] ?? ''));
}
