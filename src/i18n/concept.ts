import type { Locale } from './locale.ts';

type Text = Readonly<Record<Locale, string>>;

/** A term of this site: what it is called in each language, and what it means here. */
export interface Concept {
  /** Permanent: the address of the term on the page of the glossary. */
  readonly id: string;
  readonly name: Text;
  /** One or two sentences with `code` in backticks. */
  readonly meaning: Text;
  /** The fact that the meaning rests on, where it speaks of Coolify. */
  readonly facts?: readonly string[];
}

/** Makes a term. @param facts the facts that the meaning rests on. */
export function concept(id: string, name: Text, meaning: Text, ...facts: readonly string[]): Concept {
  return { id, name, meaning, facts };
}
