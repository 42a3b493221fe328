/**
 * `npm run new:entry -- <id> --near <entry>`: writes both pages of an entry of the catalog and its searches, with the
 * five headings and what each asks for. Tests refuse them until they are written.
 */
import { entryFiles } from './new/entry-files.ts';
import { oneOf, permanentId, Refusal } from './new/refusal.ts';
import { main, readArguments, writeNew } from './new/run.ts';
import { entryIds } from './new/tree.ts';

const USAGE = 'npm run new:entry -- <id> --near <entry that looks alike>';

await main(() => {
  const { words, options } = readArguments(process.argv.slice(2), { near: { type: 'string' } });
  const id = permanentId(words[0], USAGE);
  const entries = entryIds();
  if (entries.includes(id)) throw new Refusal(`The entry "${id}" exists already.`);
  const near = options['near'];
  if (near === undefined) {
    throw new Refusal(`Every entry is told apart from one that looks alike. Usage: ${USAGE}`);
  }
  const files = entryFiles(
    id,
    oneOf(String(near), entries, 'The entry'),
    new Date().toISOString().slice(0, 10),
  );
  writeNew(files);
  return `Written: ${Object.keys(files).join(', ')}.
Fill them in, lead to the entry from src/catalog/triage, then: npm run test:unit -- tests/content`;
});
