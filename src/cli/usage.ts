import { coolifyVersion, version } from 'coolify-playbook:bundle';
import type { Locale } from '../i18n/locale.ts';
import { COMMANDS, OPTIONS, optionShape, type Command } from './arguments.ts';
import { wrap } from './terminal.ts';
import { TEXTS } from './texts.ts';

const EXAMPLES: Readonly<Record<Command, readonly string[]>> = {
  check: [
    'coolify-playbook check docker-compose.yaml',
    'coolify-playbook check --fix docker-compose.yaml',
    'git show main:docker-compose.yaml | coolify-playbook check - --format json',
  ],
  preview: [
    'coolify-playbook preview docker-compose.yaml --domain web=https://app.example.com:3000',
    'coolify-playbook preview docker-compose.yaml --format diff',
  ],
  diagnose: [
    'docker compose logs --no-color | coolify-playbook diagnose',
    'coolify-playbook diagnose deployment.log --format incident',
  ],
  checklist: [
    'coolify-playbook checklist pre-push --compose . --format markdown',
    'coolify-playbook checklist post-deploy --domain app.example.com --branch main',
  ],
  verify: [
    'coolify-playbook verify https://app.example.com --health-path /health',
    'coolify-playbook verify https://app.example.com --expect-version "$(git rev-parse HEAD)" --for 60s',
  ],
  explain: ['coolify-playbook explain db-port-published'],
};

const MAX_COLUMNS = 100;

/** The text of `--help`: for one command, or for all of them. */
export function usage(command: Command | null, locale: Locale, width: number): string {
  const { help } = TEXTS[locale];
  const columns = Math.min(MAX_COLUMNS, width);
  const commands = command ? [command] : COMMANDS;
  const synopsis = commands.map((name) => `  coolify-playbook ${name} ${help.operands[name]}`);
  const sections = [
    [command ? help.commands[command] : help.summary],
    [`${help.usage}:`, ...synopsis],
    command
      ? []
      : [
          `${help.commandsTitle}:`,
          ...table(
            COMMANDS.map((name) => [name, help.commands[name]]),
            columns,
          ),
        ],
    [`${help.optionsTitle}:`, ...table(optionRows(command, help.options), columns)],
    [`${help.exitTitle}:`, ...table(help.exit, columns)],
    [`${help.examplesTitle}:`, ...commands.flatMap((name) => EXAMPLES[name]).map((line) => `  ${line}`)],
    [`coolify-playbook ${version} · Coolify ${coolifyVersion}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function optionRows(command: Command | null, texts: Readonly<Record<string, string>>): [string, string][] {
  return Object.keys(OPTIONS)
    .map((name) => ({ name, shape: optionShape(name) }))
    .filter(({ shape }) => !command || !shape?.commands || shape.commands.includes(command))
    .map(({ name, shape }) => {
      const short = shape?.short === undefined ? '' : `-${shape.short}, `;
      const value = shape?.value === undefined ? '' : ` ${shape.value}`;
      return [`${short}--${name}${value}`, texts[name] ?? ''];
    });
}

function table(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const first = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) =>
    wrap(text, columns - first).map(
      (line, index) => (index === 0 ? `  ${name}`.padEnd(first) : ' '.repeat(first)) + line,
    ),
  );
}
