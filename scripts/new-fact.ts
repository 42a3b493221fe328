/** `npm run new:fact -- <area> [F-nnn]`: adds a fact to a file of the ledger, under the next free id, in order. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { emptyFact, freeFactId, nextFactId, withFact } from './new/fact.ts';
import { oneOf } from './new/refusal.ts';
import { main, readArguments } from './new/run.ts';
import { factAreas, readFacts } from './new/tree.ts';

await main(async () => {
  const [word, wanted] = readArguments(process.argv.slice(2), {}).words;
  const areas = factAreas();
  const area = oneOf(word, areas, 'The area');
  const known = areas.flatMap(readFacts).map(({ id }) => id);
  const id = wanted === undefined ? nextFactId(known) : freeFactId(wanted, known);
  const file = `content/facts/${area}.json`;
  const facts = JSON.stringify(withFact(readFacts(area), emptyFact(id)), null, 2);
  writeFileSync(file, await format(facts, { ...(await resolveConfig(file)), parser: 'json' }));
  return `Added ${id} to ${file}.
Fill it in, cite it from a rule or a page, then: npm run test:unit -- tests/content/ledger.test.ts`;
});
