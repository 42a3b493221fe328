/**
 * `npm run new:rule -- <id> [--kind compose|dockerfile|env] [--fixes] [--prevents <entry>]`: writes the folder of a rule
 * whose tests fail until it is filled in, and the registry.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { entryIds } from './new/tree.ts';
import { oneOf, permanentId, Refusal } from './new/refusal.ts';
import { ruleFiles } from './new/rule-files.ts';
import { main, readArguments, writeNew } from './new/run.ts';

const USAGE = 'npm run new:rule -- <id> [--kind compose|dockerfile|env] [--fixes] [--prevents <entry>]';

await main(() => {
  const { words, options } = readArguments(process.argv.slice(2), {
    kind: { type: 'string' },
    fixes: { type: 'boolean' },
    prevents: { type: 'string' },
  });
  const id = permanentId(words[0], USAGE);
  if (existsSync(`src/lint/rules/${id}`)) throw new Refusal(`The rule "${id}" exists already.`);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { kind = 'compose', prevents } = options;
  writeNew(
    ruleFiles({
      id,
      kind: oneOf(String(kind), ['compose', 'dockerfile', 'env'], 'The kind'),
      fixes: options['fixes'] === true,
      prevents: prevents === undefined ? null : oneOf(String(prevents), entryIds(), 'The entry'),
      since: version,
    }),
  );
  execFileSync(process.execPath, ['scripts/generate.ts'], { stdio: 'inherit' });
  return `Written: src/lint/rules/${id}, and the registry.
Fill it in, then: npm run test:unit -- tests/lint/rules.test.ts -t ${id}`;
});
