import type { AdoptFile } from './file.ts';
import type { AdoptOptions } from './options.ts';
import { packageSource } from './package-source.ts';
import { ADOPT_TEXTS } from './texts.ts';

/**
 * A line of `check --format github`: severity, file, first and last line, columns where there are any, rule, and the
 * first sentence of the message. Groups in this order.
 */
const FINDING =
  '^::(error|warning|notice) file=([^,]+),line=(\\d+),endLine=(\\d+)(?:,col=(\\d+),endColumn=(\\d+))?,title=([^:,]+)::((?:(?!%0A).)+)';

/** Files for Visual Studio Code, and the configuration that it completes; empty if they were not chosen. */
export function editorFiles(options: AdoptOptions): AdoptFile[] {
  if (!options.parts.includes('editor')) return [];
  const { why, names } = ADOPT_TEXTS[options.language];
  const schema = `${options.site}/schema/config.json`;
  return [
    jsonFile('coolify-playbook.config.json', { $schema: schema, coolify: '4.3', rules: {} }, why.config),
    jsonFile('.vscode/tasks.json', { version: '2.0.0', tasks: [task(options, names.checkStep)] }, why.tasks),
    jsonFile(
      '.vscode/settings.json',
      { 'json.schemas': [{ fileMatch: ['coolify-playbook.config.json'], url: schema }] },
      why.settings,
    ),
  ];
}

function jsonFile(path: string, value: object, why: string): AdoptFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n`, why, isExecutable: false, mayExist: true };
}

/** https://code.visualstudio.com/docs/debugtest/tasks#_defining-a-problem-matcher */
function task(options: AdoptOptions, label: string): object {
  return {
    label,
    // A shell finds npx on Windows as well, where it is no program of its own.
    type: 'shell',
    command: 'npx',
    args: [
      '--yes',
      // npx looks for a relative path in a folder of its own.
      `--package=${options.source === 'file' ? `\${workspaceFolder}/${options.file}` : packageSource(options)}`,
      'coolify-playbook',
      'check',
      options.path,
      '--format',
      'github',
      '--lang',
      options.language,
    ],
    group: 'test',
    presentation: { reveal: 'silent', revealProblems: 'onProblem' },
    problemMatcher: {
      owner: 'coolify-playbook',
      source: 'coolify-playbook',
      fileLocation: ['relative', '${workspaceFolder}'],
      // What counts for "notice", a word that the editor does not know.
      severity: 'info',
      pattern: {
        regexp: FINDING,
        severity: 1,
        file: 2,
        line: 3,
        endLine: 4,
        column: 5,
        endColumn: 6,
        code: 7,
        message: 8,
      },
    },
  };
}
