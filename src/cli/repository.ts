import type { Rule } from '../lint/index.ts';
import { composeFileName, DEFAULT_COMPOSE_NAME } from './repository/compose-file-name.ts';
import { composeFileSize } from './repository/compose-file-size.ts';
import { dockerignoreMissing, envFileCommitted, gitLfs, gitSubmodules } from './repository/context-rules.ts';
import { openFolder } from './repository/folder.ts';
import { composeFileInSubfolder } from './repository/place-rules.ts';
import { repositoryPathMissing, repositoryPathUntracked } from './repository/needed-paths.ts';
import { envSecretCommitted } from './repository/secret-rules.ts';
import type { RepositoryRule } from './repository/rule.ts';
import { scriptLineEndings, scriptNotExecutable } from './repository/script-rules.ts';

/** The names under which a repository keeps its compose file: Coolify's own, then those that Compose also finds. */
export const COMPOSE_NAMES: readonly string[] = [
  DEFAULT_COMPOSE_NAME,
  'docker-compose.yml',
  'compose.yaml',
  'compose.yml',
];

/** The compose file among the names in a directory; null if there is none. */
export function composeFileOf(names: readonly string[]): string | null {
  return COMPOSE_NAMES.find((name) => names.includes(name)) ?? null;
}

const RULES: readonly RepositoryRule[] = [
  composeFileInSubfolder,
  composeFileName,
  composeFileSize,
  dockerignoreMissing,
  envFileCommitted,
  envSecretCommitted,
  gitLfs,
  gitSubmodules,
  repositoryPathMissing,
  repositoryPathUntracked,
  scriptLineEndings,
  scriptNotExecutable,
];

/**
 * The rules about a repository, in alphabetical order, as they are listed and explained: each reports its example. They
 * look at more than texts, so they are not in the registry: the command binds them to a directory that it reads.
 */
export const repositoryRules: readonly Rule[] = RULES.map(({ example }) => example);

/** The rules about a repository, ready to be run on a directory. */
export function repositoryRulesOf(directory: string): readonly Rule[] {
  const folder = openFolder(directory);
  return RULES.flatMap((rule) => rule.bind(folder));
}
