import {
  references,
  type ComposeFile,
  type EnvironmentEntry,
  type Reference,
  type Service,
} from '../../../compose/index.ts';
import { insertEntry } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { insertItemAfter } from '../../list-change.ts';
import { misplacedBrace } from '../../misplaced-brace.ts';
import { placeInValue } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { hasValue, isBlankWithoutValue, registration, variableEntries } from '../../variables.ts';

export const variableUnregistered = defineRule({
  id: 'variable-unregistered',
  severity: 'warning',
  facts: ['F-019', 'F-024'],
  prevents: ['env-missing-runtime'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const seen = new Set<string>();
    for (const service of file.services) {
      for (const entry of variableEntries(service)) {
        if (registration(entry).kind === 'refused') continue;
        for (const reference of references(entry.value ?? '')) {
          const { name, start, end } = reference;
          if (hasValue(file, name) || seen.has(name)) continue;
          // `{$NAME:-text}`: what is wrong there is the brace, which `variable-brace-misplaced` reports.
          if (misplacedBrace(entry.value ?? '', reference)) continue;
          seen.add(name);
          const isBlank = isBlankWithoutValue(reference);
          yield {
            at: placeInValue(file, entry, start, end),
            path: entry.path,
            service: service.name,
            data: { name, key: excerpt(entry.name, 24), isBlank },
            ...(isBlank ? { severity: 'error' as const } : {}),
            edits: () => register(file, service, entry, reference),
          };
        }
      }
    }
  },

  text: {
    en: {
      title: 'A variable inside a longer value that Coolify does not create',
      message: ({ name, key }) => `Coolify does not create \`${name}\`, used inside the value of \`${key}\`.`,
      hint: ({ isBlank }) =>
        isBlank
          ? 'Coolify creates only the variable that a value begins with; this one stays blank until someone adds it by hand.'
          : 'Coolify creates only the variable that a value begins with; this one never shows up in its list, its default applies.',
      fix: ({ name }) => `Add \`${name}: \${${name}}\` to \`environment\`, or create it in Coolify first.`,
      exceptions:
        'A variable counts as known if any value of the file begins with it. One finding for each name, where it first stands.',
    },
    es: {
      title: 'Una variable dentro de un valor más largo que Coolify no crea',
      message: ({ name, key }) => `Coolify no crea \`${name}\`, usada dentro del valor de \`${key}\`.`,
      hint: ({ isBlank }) =>
        isBlank
          ? 'Coolify solo crea la variable con la que empieza un valor; esta queda vacía hasta que alguien la añada a mano.'
          : 'Coolify solo crea la variable con la que empieza un valor; esta no aparece en su lista y vale su valor predeterminado.',
      fix: ({ name }) => `Añada \`${name}: \${${name}}\` a \`environment\`, o créela antes en Coolify.`,
      exceptions:
        'Una variable se da por conocida si algún valor del archivo empieza por ella. Un aviso por nombre, donde aparece primero.',
    },
  },
});

/** A default that can be repeated in any style of YAML without quotes. */
const SIMPLE_DEFAULT = /^[\w./@-]*$/;

/** Adds the variable as an entry of its own, after the one that uses it: `NAME: ${NAME}` stays a reference (F-024). */
function register(
  file: ComposeFile,
  service: Service,
  entry: EnvironmentEntry,
  { name, operator, operand }: Reference,
): readonly Edit[] {
  if (entry.isMerged || !entry.scalar || variableEntries(service).some((other) => other.name === name))
    return [];
  const hasDefault = operator === ':-' || operator === '-';
  if (hasDefault && !SIMPLE_DEFAULT.test(operand ?? '')) return [];
  const value = hasDefault ? `\${${name}${operator}${operand ?? ''}}` : `\${${name}}`;
  const holder = holderOf(service, entry);
  if (holder?.kind === 'map') {
    return insertEntry(file, holder, [`${name}: ${holder.isFlow ? `"${value}"` : value}`], entry.name);
  }
  if (holder?.kind !== 'list') return [];
  const item = `${name}=${value}`;
  return insertItemAfter(file, holder, entry.scalar, holder.isFlow ? `"${item}"` : item);
}

/** The list or mapping that an entry is written in. */
function holderOf(service: Service, entry: EnvironmentEntry) {
  const inEnvironment = service.environment.includes(entry);
  const node = inEnvironment ? service.get('environment')?.value : service.get('build')?.value;
  if (inEnvironment) return node;
  return node?.kind === 'map' ? node.get('args')?.value : undefined;
}
