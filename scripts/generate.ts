/**
 * Writes the files that are derived from the tree. `--check` writes nothing and fails if one of them is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { COOLIFY_VERSION } from '../src/site/coverage.ts';
import { exportName } from './export-name.ts';

const RULES = 'src/lint/rules';

/** The registry of rules: one import a folder, in alphabetical order. */
function ruleRegistry(): string {
  const ids = readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${RULES}/${entry.name}/rule.ts`))
    .map(({ name }) => name)
    .sort();
  const imports = ids.map((id) => `import { ${exportName(id)} } from './${id}/rule.ts';`);
  const items = ids.map((id) => `  ${exportName(id)},`);
  return `// Written by \`npm run generate\` from the folders beside this file.
import type { Rule } from '../rule.ts';
${imports.join('\n')}

/** Every rule, in alphabetical order. */
export const rules: readonly Rule[] = [
${items.join('\n')}
];
`;
}

const SCHEMA = 'public/schema/config.json';

/** The schema of the configuration file, from the registry of rules as it has been written. */
async function configurationSchema(): Promise<string> {
  const [{ configSchema }, { repositoryRules }, { rules }] = await Promise.all([
    import('../src/cli/config/schema.ts'),
    import('../src/cli/repository.ts'),
    import('../src/lint/rules/index.ts'),
  ]);
  const schema = JSON.stringify(configSchema([...rules, ...repositoryRules], COOLIFY_VERSION));
  return format(schema, { ...(await resolveConfig(SCHEMA)), parser: 'json', objectWrap: 'collapse' });
}

const isCheck = process.argv.includes('--check');
const stale: string[] = [];

function bringUpToDate(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  if (isCheck) {
    stale.push(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

bringUpToDate(`${RULES}/index.ts`, ruleRegistry());
bringUpToDate(SCHEMA, await configurationSchema());
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}
