import { imageReference, type ImageReference, type Range } from '../../compose/index.ts';
import { lineage, type Dockerfile, type Instruction, type Stage } from './model.ts';

/** One name of ENV or ARG. */
export interface Assignment {
  readonly name: string;
  readonly nameRange: Range;
  /** Quotes taken off, variables as written; null for an ARG without a default value. */
  readonly value: string | null;
  /** The value as written, quotes included; the name where there is none. */
  readonly valueRange: Range;
  readonly instruction: Instruction;
}

/** The names that an instruction sets: `ENV A=1 B=2`, the old form `ENV A 1`, and `ARG A=1 B`; empty for other instructions. */
export function assignmentsOf(instruction: Instruction): readonly Assignment[] {
  const { keyword, words } = instruction;
  if (keyword !== 'ENV' && keyword !== 'ARG') return [];
  const [first, second] = words;
  if (keyword === 'ENV' && first && !first.text.includes('=')) {
    const last = words.at(-1);
    if (!second || !last) return [];
    const value = words
      .slice(1)
      .map(({ text }) => text)
      .join(' ');
    const valueRange = { start: second.range.start, end: last.range.end };
    return [{ name: first.text, nameRange: first.range, value, valueRange, instruction }];
  }
  return words.flatMap(({ text, range }): Assignment[] => {
    const [, name, quoted] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(text) ?? [];
    if (name === undefined) return [];
    const nameRange = { start: range.start, end: range.start + name.length };
    if (quoted === undefined) return [{ name, nameRange, value: null, valueRange: nameRange, instruction }];
    const value = quoted.replace(/^(["'])([\s\S]*)\1$/, '$2');
    const valueRange = { start: range.start + name.length + 1, end: range.end };
    return [{ name, nameRange, value, valueRange, instruction }];
  });
}

/**
 * The image that a stage begins with, the default values of the ARGs before the first FROM filled in; null for an
 * earlier stage, for `scratch` and where a variable has no value.
 */
export function baseImage(file: Dockerfile, stage: Stage): ImageReference | null {
  if (stage.parent || stage.base === '' || stage.base === 'scratch') return null;
  const defaults = globalDefaults(file);
  const text = stage.base.replace(
    /\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g,
    (whole, braced: string | undefined, fallback: string | undefined, plain: string | undefined) =>
      defaults.get(braced ?? plain ?? '') ?? fallback ?? whole,
  );
  return text.includes('$') ? null : imageReference(text);
}

/** The image at the root of a stage's lineage; null as in {@link baseImage}. */
export function baseOf(file: Dockerfile, stage: Stage): ImageReference | null {
  const root = lineage(stage).at(-1);
  return root ? baseImage(file, root) : null;
}

function globalDefaults(file: Dockerfile): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const instruction of file.instructions) {
    if (instruction.keyword === 'FROM') break;
    for (const { name, value } of assignmentsOf(instruction)) if (value !== null) values.set(name, value);
  }
  return values;
}
