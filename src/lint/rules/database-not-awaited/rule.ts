import {
  scalarText,
  type ComposeFile,
  type Dependency,
  type ListNode,
  type Service,
} from '../../../compose/index.ts';
import { addHealthcheck } from '../../add-healthcheck.ts';
import { indentStep, lineBreak, replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { defineRule } from '../../rule.ts';

export const databaseNotAwaited = defineRule({
  id: 'database-not-awaited',
  severity: 'warning',
  facts: ['F-123', 'F-075'],
  specification:
    'Compose specification, depends_on: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on',
  prevents: ['depends-on-readiness-or-migrations'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const dependency of service.dependencies) {
        const database = awaitable(file, dependency);
        if (!database) continue;
        yield {
          at: dependency.conditionRange,
          path: dependency.path,
          service: service.name,
          data: {
            service: service.name,
            target: database.name,
            hasHealthcheck: database.healthcheck !== null,
          },
          edits: () =>
            dependency.form === 'list'
              ? awaitInList(file, service)
              : awaitInMap(file, service, dependency, database),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A service does not wait until its database is ready',
      message: ({ service, target }) =>
        `Service "${service}" starts without waiting until the database "${target}" is ready.`,
      hint: () =>
        'Each deployment removes all containers and starts them together: the application asks before the database answers.',
      fix: ({ hasHealthcheck }) =>
        hasHealthcheck
          ? 'Use the long form with `condition: service_healthy`.'
          : 'Give the database a healthcheck and wait for it with `condition: service_healthy`.',
      exceptions: 'Caches such as Redis: applications usually connect to them again.',
    },
    es: {
      title: 'Un servicio no espera a que su base de datos esté lista',
      message: ({ service, target }) =>
        `El servicio «${service}» se inicia sin esperar a que la base de datos «${target}» esté lista.`,
      hint: () =>
        'Cada despliegue elimina todos los contenedores y los inicia juntos: la aplicación pregunta antes de que la base responda.',
      fix: ({ hasHealthcheck }) =>
        hasHealthcheck
          ? 'Use la forma larga con `condition: service_healthy`.'
          : 'Dé a la base un `healthcheck` y espérela con `condition: service_healthy`.',
      exceptions: 'Las cachés como Redis: las aplicaciones suelen volver a conectarse.',
    },
  },
});

/** The database that a dependency does not wait for. */
function awaitable(file: ComposeFile, { service, condition, isRequired }: Dependency): Service | null {
  if ((condition !== null && condition !== 'service_started') || !isRequired) return null;
  const target = file.service(service);
  return target?.database && !target.database.isCache ? target : null;
}

/** The healthcheck that the condition needs: nothing to add, edits that add it, or null if none is known. */
function healthcheckFor(file: ComposeFile, database: Service): readonly Edit[] | null {
  if (database.healthcheck) return database.healthcheck.isDisabled ? null : [];
  const edits = addHealthcheck(file, database);
  return edits.length > 0 ? edits : null;
}

function awaitInMap(
  file: ComposeFile,
  service: Service,
  { condition, conditionRange }: Dependency,
  database: Service,
): readonly Edit[] {
  const entry = service.get('depends_on');
  const added = healthcheckFor(file, database);
  if (condition === null || !entry || entry.isMerged || !contains(entry, conditionRange) || !added) return [];
  return [...added, ...replace(conditionRange, 'service_healthy')];
}

/** Turns the whole list into a mapping: each item keeps its line and its comment. */
function awaitInList(file: ComposeFile, service: Service): readonly Edit[] {
  const entry = service.get('depends_on');
  if (!entry || entry.isMerged || entry.value.kind !== 'list' || !contains(entry, entry.value.range))
    return [];
  const { value: list } = entry;
  const names = service.dependencies.map((dependency) => dependency.service);
  if (!names.every(isPlainName) || new Set(names).size < names.length) return [];
  const edits: Edit[] = [];
  const added = new Set<string>();
  for (const dependency of service.dependencies) {
    const database = awaitable(file, dependency);
    if (!database || added.has(database.name)) continue;
    const healthcheck = healthcheckFor(file, database);
    if (!healthcheck) return [];
    added.add(database.name);
    edits.push(...healthcheck);
  }
  const rewritten = list.isFlow ? rewriteFlow(list, added) : rewriteBlock(file, service, list, added);
  return rewritten.length > 0 ? [...edits, ...rewritten] : [];
}

/** A name that needs no quotes as a key; Compose admits no other (compose-go, schema: `^[a-zA-Z0-9._-]+$`). */
function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name);
}

function rewriteFlow(list: ListNode, databases: ReadonlySet<string>): readonly Edit[] {
  const entries = list.items.map((item) => {
    const name = scalarText(item) ?? '';
    return `${name}: { condition: ${conditionOf(name, databases)} }`;
  });
  return replace(list.range, `{ ${entries.join(', ')} }`);
}

function rewriteBlock(
  file: ComposeFile,
  service: Service,
  list: ListNode,
  databases: ReadonlySet<string>,
): readonly Edit[] {
  const eol = lineBreak(file.text);
  const step = ' '.repeat(service.node ? indentStep(file, service.keyRange, service.node.range) : 2);
  const edits: Edit[] = [];
  for (const item of list.items) {
    const { line } = file.lines.position(item.range.start);
    const start = file.lines.lineStart(line);
    const lead = /^([ \t]*)-[ \t]+$/.exec(file.text.slice(start, item.range.start));
    const name = scalarText(item);
    if (!lead || name === null || file.lines.position(item.range.end).line !== line) return [];
    const end = file.lines.lineEnd(line);
    // A list may stand as far left as its key; a mapping has to be indented further.
    const indent = isAsFarLeft(file, service, lead[1] ?? '') ? `${lead[1] ?? ''}${step}` : (lead[1] ?? '');
    edits.push(
      { start, end: item.range.end, insert: `${indent}${name}:` },
      { start: end, end, insert: `${eol}${indent}${step}condition: ${conditionOf(name, databases)}` },
    );
  }
  return edits;
}

function isAsFarLeft(file: ComposeFile, service: Service, lead: string): boolean {
  const key = service.get('depends_on')?.keyRange;
  return key !== undefined && lead.length < file.lines.position(key.start).column;
}

function conditionOf(name: string, databases: ReadonlySet<string>): string {
  return databases.has(name) ? 'service_healthy' : 'service_started';
}

function contains(
  outer: { range: { start: number; end: number } },
  inner: { start: number; end: number },
): boolean {
  return outer.range.start <= inner.start && inner.end <= outer.range.end;
}
