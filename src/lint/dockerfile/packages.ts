import { programOf, type Command } from './commands.ts';
import type { Word } from './model.ts';

/** The word of a command that installs all packages of a Node.js project (`npm ci`, `yarn`, `pnpm i`); null for other commands. */
export function packageInstall(command: Command): Word | null {
  const program = programOf(command);
  if (!['npm', 'pnpm', 'yarn'].includes(program)) return null;
  const [first, ...rest] = command.words;
  const names = positional(rest);
  const [verb, ...packages] = names;
  if (rest.some(({ text }) => /^(?:-g|--global|--version|-v)$/.test(text))) return null;
  if (program === 'yarn' && !verb) return first ?? null;
  const isInstall = verb && /^(?:ci|clean-install|install|i)$/.test(verb.text);
  return isInstall && packages.length === 0 ? verb : null;
}

/** The script of a command that builds a project: `build` in `npm run build`, `pnpm build`, `yarn build:prod`; null for others. */
export function packageBuild(command: Command): Word | null {
  const program = programOf(command);
  if (!['npm', 'pnpm', 'yarn', 'npx'].includes(program)) return null;
  const [verb, script] = positional(command.words.slice(1));
  if (program === 'npx')
    return verb && /^(?:tsc|vite|webpack|nest|next|ng|rollup|esbuild)$/.test(verb.text) ? verb : null;
  const name = verb && /^(?:run|run-script)$/.test(verb.text) ? script : program === 'npm' ? undefined : verb;
  return name && /^build(?:[:-]|$)/.test(name.text) ? name : null;
}

/** Words that are neither options nor the values that pnpm's and npm's own options take, nor redirections. */
function positional(words: readonly Word[]): Word[] {
  return words.filter(
    ({ text }, index) =>
      !text.startsWith('-') &&
      !/^\d?>/.test(text) &&
      !/^(?:--prefix|--filter|-F|--cwd|-C|--dir|--network-timeout|--registry|--cache|--cache-folder|--include|--omit|--only|--loglevel|--mutex|-w|--workspace|--store-dir|--fetch-timeout|--fetch-retries)$/.test(
        words[index - 1]?.text ?? '',
      ),
  );
}
