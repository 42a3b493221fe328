import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileKind, InputFile } from '../../src/lint/index.ts';
import { readSample, type SampleName } from '../../src/lint/sample.ts';

/** A file with those that are checked beside it. */
export interface Case {
  readonly input: InputFile;
  readonly companions: readonly InputFile[];
}

const KINDS: readonly FileKind[] = ['compose', 'dockerfile', 'env'];
const NAMES: readonly SampleName[] = ['bad', 'good'];

/** The samples of all rules, in the order of their names. */
export function readSamples(root = 'src/lint/rules'): readonly Case[] {
  const folders = globSync(`${root}/*/rule.ts`).map(dirname).sort();
  return folders.flatMap((folder) =>
    KINDS.flatMap((kind) =>
      NAMES.flatMap((name): Case[] => {
        const sample = readSample(kind, name, (file) => textOf(`${folder}/${file}`));
        return sample ? [{ input: sample.input, companions: sample.companions }] : [];
      }),
    ),
  );
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
