import type { Dotenv, DotenvEntry } from './dotenv/model.ts';
import { pastedOf, type PastedEntry } from './dotenv/pasted.ts';

/** An entry with what Coolify stores for it. */
export interface StoredEntry {
  readonly entry: DotenvEntry;
  readonly pasted: PastedEntry;
}

const cache = new WeakMap<Dotenv, readonly StoredEntry[]>();

/** True for a value whose quotes close on another line: Coolify, which reads line by line, stores a part of it only. */
export function isMultiline({ raw }: DotenvEntry): boolean {
  return raw.includes('\n');
}

/** The entries that Coolify reads as entries too: one line, `=`, quotes that close. */
export function storedEntries(file: Dotenv): readonly StoredEntry[] {
  let found = cache.get(file);
  if (!found) {
    found = file.entries.flatMap((entry) => {
      const pasted = pastedOf(file, entry);
      const isOrdinary = entry.isClosed && entry.separator === '=' && !isMultiline(entry);
      return isOrdinary && pasted ? [{ entry, pasted }] : [];
    });
    cache.set(file, found);
  }
  return found;
}

const PASSWORD_NAME = /(?:^|[_.])(?:PASS(?:WORD|WD|PHRASE)?|PWD)(?:[_.]|$)/i;

/** True for a name that stands for a password: `DB_PASSWORD`. Keys and tokens hold no blanks and are left out. */
export function isPasswordName(name: string): boolean {
  return PASSWORD_NAME.test(name);
}
