/** `npm run new:item -- <list> <section> <id> [--rule <rule>]`: appends an item to a section of a checklist. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { LIST_IDS } from '../src/checklists/checklist.ts';
import { repositoryRules } from '../src/cli/repository.ts';
import { rules } from '../src/lint/index.ts';
import { emptyItem, withItem } from './new/item.ts';
import { oneOf, permanentId } from './new/refusal.ts';
import { main, readArguments } from './new/run.ts';

const USAGE = 'npm run new:item -- <list> <section> <id> [--rule <rule>]';

await main(async () => {
  const { words, options } = readArguments(process.argv.slice(2), { rule: { type: 'string' } });
  const list = oneOf(words[0], LIST_IDS, 'The list');
  const files = globSync([`src/checklists/lists/${list}.ts`, `src/checklists/lists/${list}/*.ts`]).map(
    (path) => ({
      path,
      text: readFileSync(path, 'utf8'),
    }),
  );
  const known = [...rules, ...repositoryRules];
  const { rule } = options;
  const name =
    rule === undefined
      ? null
      : oneOf(
          String(rule),
          known.map(({ id }) => id),
          'The rule',
        );
  const prevents = known.find(({ id }) => id === name)?.prevents ?? [];
  const id = permanentId(words[2], USAGE);
  const { path, text } = withItem(files, words[1], emptyItem(id, name === null ? [] : [name], prevents));
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'typescript' }));
  return `Added ${list}/${id} to ${path}.
Fill it in, then: npm run test:unit -- tests/checklists`;
});
