import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** The text of each file to write, by its path from the root of the repository. */
export type NewFiles = Readonly<Record<string, string>>;

/** What a command was given: the words, and the options by name. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** Reads the arguments of a script; throws a {@link Refusal} for options that it does not have. */
export function readArguments(argv: readonly string[], options: OptionTypes): Given {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { words: positionals, options: values };
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** Writes files that do not exist yet; throws a {@link Refusal}, and writes nothing, if one of them does. */
export function writeNew(files: NewFiles): void {
  const taken = Object.keys(files).find((path) => existsSync(path));
  if (taken !== undefined) throw new Refusal(`${taken} exists already. Nothing was written.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
}

/** Runs a script: prints what is to be done next, or the reason why nothing was written (exit code 2). */
export async function main(work: () => string | Promise<string>): Promise<void> {
  try {
    console.log(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
