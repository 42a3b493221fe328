import type { ComposeFile, ComposeNode, Service } from '../compose/index.ts';

/** Why a service is meant to finish: others wait for its end, or its command does one thing and ends. */
export type OneShotReason = 'awaited' | 'command';

const cache = new WeakMap<ComposeFile, ReadonlyMap<string, OneShotReason>>();

/** Services that are meant to finish, by name (F-070). */
export function oneShots(file: ComposeFile): ReadonlyMap<string, OneShotReason> {
  const known = cache.get(file);
  if (known) return known;
  const found = new Map<string, OneShotReason>();
  for (const { dependencies } of file.services) {
    for (const { service, condition } of dependencies) {
      if (condition === 'service_completed_successfully') found.set(service, 'awaited');
    }
  }
  for (const service of file.services) {
    if (!found.has(service.name) && finishes(service)) found.set(service.name, 'command');
  }
  cache.set(file, found);
  return found;
}

const MAX_LENGTH = 4000;

/** The last step of a command that does its work and ends. Options (`--migrate`) and longer names do not count. */
const FINISHING = new RegExp(
  [
    'prisma (?:migrate deploy|db (?:push|seed))',
    'alembic(?: -\\S+ \\S+)? upgrade',
    '(?:rails|rake|ecto|sequelize|sequelize-cli)\\S* (?:ecto\\.)?(?:db:|ecto\\.)?(?:migrate|seed|setup|prepare|create)(?::\\w+)?',
    'db:(?:migrate|seed|setup|prepare|push|create)(?::\\w+)?',
    'drizzle-kit (?:push|migrate)',
    'knex (?:migrate:latest|seed:run)',
    'migration:run',
    'artisan (?:migrate|db:seed)',
    'manage\\.py (?:migrate|collectstatic|loaddata|createcachetable)',
    'flask db upgrade',
    'flyway(?: -\\S+)* migrate',
    'liquibase .*\\bupdate',
    'goose .*\\bup',
    'mc (?:mb|anonymous|policy|admin|ilm)\\b.*',
    '(?:npm|pnpm|yarn|bun)(?: run)? \\S*(?:migrate|seed)(?::(?:deploy|prod|run|latest|up))?',
  ].join('|'),
);
const WHOLE =
  /^(?:\S*\/)?(?:migrate|migrations?|createbuckets|seed|init-db|initdb)(?:\.sh)?$|^migrate(?: -\S+ \S+)* up$/;
const HARMLESS_END = /^(?:exit 0|true|echo\b.*|wait)$/;

function finishes(service: Service): boolean {
  const words = [...wordsOf(service.get('entrypoint')?.value), ...wordsOf(service.get('command')?.value)];
  const text = words.join(' ').slice(0, MAX_LENGTH);
  if (text === '') return false;
  const steps = text
    .replace(/^(?:\/\S*\/)?(?:ba|a|da)?sh\s+-\w*c\s+/, '')
    .split(/&&|\|\||[;\n]/)
    .map((step) => step.replace(/^[\s"']+|[\s"']+$/g, '').replace(/\s+/g, ' '))
    .filter((step) => step !== '');
  let last = steps.pop();
  while (last !== undefined && HARMLESS_END.test(last)) last = steps.pop();
  if (last === undefined) return false;
  const found = FINISHING.exec(last);
  if (WHOLE.test(last)) return true;
  if (!found || found.index > 60) return false;
  const before = last.slice(0, found.index);
  const after = last.slice(found.index + found[0].length);
  return !/\S$/.test(before.replace(/(?<![\w./-])[\w./-]*\/$/, '')) && /^(?:\s|$)/.test(after);
}

function wordsOf(node: ComposeNode | undefined): string[] {
  if (node?.kind === 'scalar') return node.isNull ? [] : [node.text];
  if (node?.kind !== 'list') return [];
  return node.items.slice(0, 100).map((item) => (item.kind === 'scalar' ? item.text : ''));
}
