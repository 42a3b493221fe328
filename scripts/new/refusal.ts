import { didYouMean } from '../../src/cli/suggestion.ts';

/** Why nothing was written: what is wrong and what to do, in one or two sentences. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u;

/** Longest id: it becomes a folder, an address and a word after "ignore". */
const MAX_LENGTH = 60;

/** Returns a permanent id, if it is one: two or more lower case words joined by hyphens. Throws a {@link Refusal}. */
export function permanentId(word: string | undefined, usage: string): string {
  if (word === undefined) throw new Refusal(`An id is missing. Usage: ${usage}`);
  if (!ID.test(word)) {
    throw new Refusal(
      `"${word}" is not an id: two or more words in lower case, joined by hyphens${proposal(word)}`,
    );
  }
  if (word.length > MAX_LENGTH)
    throw new Refusal(`"${word}" is longer than ${String(MAX_LENGTH)} characters.`);
  return word;
}

function proposal(word: string): string {
  const tidy = word
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return ID.test(tidy) ? `, such as "${tidy}".` : ', such as "db-port-published".';
}

/** More names than this are not listed: those that share a word with the one that was given are. */
const MOST_LISTED = 20;

/** Returns the word if it is one of the names; throws a {@link Refusal} that proposes the nearest ones otherwise. */
export function oneOf<Name extends string>(
  word: string | undefined,
  names: readonly Name[],
  what: string,
): Name {
  const found = names.find((name) => name === word);
  if (found !== undefined) return found;
  if (word === undefined) throw new Refusal(`${what} is missing.${listOf(names)}`);
  const said = `${what} "${word}" does not exist.`;
  const meant = didYouMean(word, names);
  if (meant !== null) throw new Refusal(`${said} Did you mean "${meant}"?`);
  const words = new Set(word.split('-'));
  const related = names.filter((name) => name.split('-').some((part) => part.length > 2 && words.has(part)));
  throw new Refusal(said + listOf(names.length > MOST_LISTED ? related : names));
}

function listOf(names: readonly string[]): string {
  return names.length === 0 || names.length > MOST_LISTED ? '' : ` There are: ${names.join(', ')}.`;
}
