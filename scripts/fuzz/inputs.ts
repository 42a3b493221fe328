import type { FileKind, InputFile } from '../../src/lint/index.ts';
import { generate } from './grammar.ts';
import { hostileText } from './hostile.ts';
import { mutate, splice } from './mutation.ts';
import { Random } from './random.ts';
import type { Case } from './samples.ts';

const PATHS: Readonly<Record<FileKind, string>> = {
  compose: 'docker-compose.yaml',
  dockerfile: 'Dockerfile',
  env: '.env',
};
const KINDS: readonly FileKind[] = ['compose', 'compose', 'compose', 'dockerfile', 'env'];

/** The input of a number: always the same for the same seed and samples. */
export function inputOf(seed: number, index: number, samples: readonly Case[]): Case {
  const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const roll = random.next();
  if (roll < 0.003) return alone(hostileText(random));
  if (roll < 0.05) return alone({ kind: random.pick(KINDS), text: noise(random) });
  if (roll < 0.25) return generated(random);
  const { input, companions } = random.pick(samples);
  const other = random.pick(samples).input;
  const base = random.chance(0.1) ? splice(input.text, other.text, random) : input.text;
  const text = mutate(base, random);
  // A file may be taken for one of another kind.
  const kind = random.chance(0.02) ? random.pick(KINDS) : input.kind;
  const kept = companions.filter((companion) => companion.kind !== kind);
  return {
    input: { path: PATHS[kind], kind, text },
    companions: kept.map((file) =>
      random.chance(0.3) ? { ...file, text: mutate(file.text, random) } : file,
    ),
  };
}

function alone({ kind, text }: { kind: FileKind; text: string }): Case {
  return { input: { path: PATHS[kind], kind, text }, companions: [] };
}

function generated(random: Random): Case {
  const kind = random.pick(KINDS);
  const companions: InputFile[] = (['compose', 'dockerfile', 'env'] as const)
    .filter((other) => other !== kind && random.chance(0.2))
    .map((other) => ({ path: PATHS[other], kind: other, text: generate(random, other) }));
  const text = generate(random, kind);
  return {
    input: { path: PATHS[kind], kind, text: random.chance(0.3) ? mutate(text, random) : text },
    companions,
  };
}

/** Characters at random: of all kinds, or of those that mean something. */
function noise(random: Random): string {
  const signs = ' \n\t:-#"\'{}[],|>&*!%@`$=\\?ab01~<.\r';
  const limit = random.pick([0x80, 0x180, 0x10000]);
  const isSigns = random.chance(0.5);
  const character = (): string =>
    isSigns ? signs.charAt(random.below(signs.length)) : String.fromCharCode(random.below(limit));
  return random.list(300, character).join('');
}
