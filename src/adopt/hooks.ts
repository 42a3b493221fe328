import { lines, quoted, type AdoptFile } from './file.ts';
import type { AdoptOptions } from './options.ts';
import { checkVariables, packageSource, SCRIPT_PATH } from './package-source.ts';
import { ADOPT_TEXTS } from './texts.ts';

/** The folder that `core.hooksPath` is set to. */
export const HOOKS_FOLDER = '.githooks';

/** What runs on the developer's own machine, by what was chosen. */
export function hookFiles(options: AdoptOptions): AdoptFile[] {
  const { why } = ADOPT_TEXTS[options.language];
  const files: AdoptFile[] = [];
  if (options.parts.includes('pre-commit')) {
    files.push({
      path: '.pre-commit-config.yaml',
      text: preCommit(options),
      why: why.preCommit,
      isExecutable: false,
      mayExist: true,
    });
  }
  if (options.parts.includes('git-hook')) {
    files.push({
      path: `${HOOKS_FOLDER}/pre-push`,
      text: gitHook(options),
      why: why.gitHook,
      isExecutable: true,
      mayExist: false,
    });
  }
  return files;
}

/** https://pre-commit.com/#repository-local-hooks: pre-commit keeps the package in an environment of its own. */
function preCommit(options: AdoptOptions): string {
  const { names } = ADOPT_TEXTS[options.language];
  const failOn = options.failOn === 'warning' ? ', --fail-on, warning' : '';
  if (options.source === 'action') {
    const [repository = '', revision = ''] = options.action.split('@');
    return lines(
      'repos:',
      `  - repo: ${quoted(`https://github.com/${repository}`)}`,
      `    rev: ${quoted(revision)}`,
      '    hooks:',
      '      - id: coolify-playbook',
      `        args: [${quoted(options.path)}, --lang, ${options.language}${failOn}]`,
    );
  }
  return lines(
    'repos:',
    '  - repo: local',
    '    hooks:',
    '      - id: coolify-playbook',
    `        name: ${quoted(names.checkStep)}`,
    '        language: node',
    dependencies(options),
    '        entry: coolify-playbook check',
    `        args: [${quoted(options.path)}, --lang, ${options.language}${failOn}]`,
    '        pass_filenames: false',
    "        files: '(^|/)(docker-compose|compose)[^/]*\\.ya?ml$|(^|/)[^/]*(Dockerfile|Containerfile)[^/]*$|(^|/)\\.env[^/]*$'",
    '        stages: [pre-commit, pre-push]',
  );
}

/** A path is looked for in the environment of pre-commit: only a registry or an address can be named there. */
function dependencies(options: AdoptOptions): string {
  const source =
    options.source === 'file' ? packageSource({ ...options, source: 'site' }) : packageSource(options);
  return `        additional_dependencies: [${quoted(source)}]`;
}

function gitHook(options: AdoptOptions): string {
  const { comments } = ADOPT_TEXTS[options.language];
  const assignments = checkVariables(options).map(([name, value]) => `export ${name}=${shellWord(value)}`);
  return lines(
    '#!/bin/sh',
    `# ${comments.hook}`,
    'set -eu',
    // Git runs hooks at the root of the work tree (githooks(5)).
    ...assignments,
    `exec bash ${SCRIPT_PATH} check`,
  );
}

/** A text as one word of a shell (POSIX, Shell Command Language §2.2.2). */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
