/**
 * Writes the files that are derived from the tree. `--check` writes nothing and fails if one of them is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const RULES = 'src/lint/rules';

/** The registry of rules: one import a folder, in alphabetical order. */
function ruleRegistry(): string {
  const ids = readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${RULES}/${entry.name}/rule.ts`))
    .map(({ name }) => name)
    .sort();
  const imports = ids.map((id) => `import { ${camelCase(id)} } from './${id}/rule.ts';`);
  const items = ids.map((id) => `  ${camelCase(id)},`);
  return `// Written by \`npm run generate\` from the folders beside this file.
import type { Rule } from '../rule.ts';
${imports.join('\n')}

/** Every rule, in alphabetical order. */
export const rules: readonly Rule[] = [
${items.join('\n')}
];
`;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const files = new Map([[`${RULES}/index.ts`, ruleRegistry()]]);
const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, content] of files) {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  if (isCheck) stale.push(path);
  else writeFileSync(path, content);
}
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}
