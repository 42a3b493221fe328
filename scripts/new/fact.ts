import type { Fact } from '../../src/catalog/ledger.ts';
import { LEFTOVER } from './leftover.ts';
import { Refusal } from './refusal.ts';

/** The id after the highest one in use; ids of facts that were taken out below it stay free of use. */
export function nextFactId(known: readonly string[]): string {
  const highest = Math.max(0, ...known.map((id) => Number(id.slice(2))));
  return `F-${String(highest + 1).padStart(3, '0')}`;
}

/** Returns the id if it can be given to a new fact; throws a {@link Refusal} otherwise. */
export function freeFactId(id: string, known: readonly string[]): string {
  if (!/^F-\d{3}$/u.test(id)) throw new Refusal(`"${id}" is not the id of a fact, such as F-038.`);
  if (known.includes(id)) {
    throw new Refusal(
      `${id} exists already, and ids are never used again. The next one is ${nextFactId(known)}.`,
    );
  }
  return id;
}

/** A fact to be written: the schema accepts it, and the test of what is left over refuses it. */
export function emptyFact(id: string): Fact {
  return {
    id,
    status: 'confirmed',
    audited: false,
    run: false,
    claim: {
      en: `${LEFTOVER}: what Coolify does, in one or two sentences; inferred parts are worded as expected.`,
      es: `${LEFTOVER}: lo mismo en español; lo deducido se redacta como previsible.`,
    },
    source: [`${LEFTOVER}: path:line at the commit of content/facts/ledger.json, or an address.`],
    anchor: `${LEFTOVER}: text of that line, to notice when it moves.`,
  };
}

/** The facts of an area with one more, in the order of ids. */
export function withFact<Stored extends { readonly id: string }>(
  facts: readonly Stored[],
  fact: Stored,
): Stored[] {
  return [...facts, fact].sort((a, b) => (a.id < b.id ? -1 : 1));
}
