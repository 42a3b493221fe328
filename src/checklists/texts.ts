import type { Locale } from '../i18n/locale.ts';
import { RUN_VALUES, type RunValue } from './checklist.ts';
import type { ItemState, Scope } from './prove.ts';

/** The sentences around a list, in the command and in Markdown. Names of rules come in as they are to be shown. */
export interface ChecklistTexts {
  readonly states: Readonly<Record<ItemState, string>>;
  readonly values: Readonly<Record<RunValue, string>>;
  readonly why: string;
  readonly command: string;
  readonly where: string;
  readonly expected: string;
  counts(counts: Readonly<Record<ItemState, number>>): string;
  provedBy(rules: readonly string[], more: number): string;
  failedBy(rules: readonly string[]): string;
  notGiven(scopes: readonly Scope[]): string;
  silenced(rules: readonly string[]): string;
  accepted(rules: readonly string[]): string;
  readonly seenInPart: string;
}

const SCOPES: Readonly<Record<Locale, Readonly<Record<Scope, string>>>> = {
  en: {
    compose: 'a compose file',
    dockerfile: 'every Dockerfile',
    env: 'the env files',
    repository: 'a directory that git knows',
  },
  es: {
    compose: 'un archivo Compose',
    dockerfile: 'todos los Dockerfile',
    env: 'los archivos de variables',
    repository: 'un directorio que git conozca',
  },
};

const joined = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;

const valueNames = (names: readonly string[]): Readonly<Record<RunValue, string>> =>
  Object.fromEntries(RUN_VALUES.map((value, index) => [value, names[index] ?? value])) as Record<
    RunValue,
    string
  >;

const en: ChecklistTexts = {
  states: { open: 'open', proved: 'proved', failed: 'failed' },
  values: valueNames(['Repository', 'Branch', 'Commit', 'Domain', 'Service', 'Application']),
  why: 'Why',
  command: 'Command',
  where: 'Where',
  expected: 'Expected',
  counts: ({ open, proved, failed }) => `${failed} failed, ${open} open, ${proved} proved by rules.`,
  provedBy: (rules, more) =>
    `proved by ${rules.length + more === 1 ? 'rule' : `${rules.length + more} rules:`} ${
      more === 0 ? joined(rules, 'and') : `${rules.join(', ')} and ${more} more`
    }`,
  failedBy: (rules) => `failed: ${rules.length === 1 ? 'rule' : 'rules'} ${joined(rules, 'and')}`,
  notGiven: (scopes) =>
    `not proved: its rules also need ${joined(
      scopes.map((scope) => SCOPES.en[scope]),
      'and',
    )}`,
  silenced: (rules) => `not proved: ${joined(rules, 'and')} did not run`,
  accepted: (rules) => `not proved: a comment accepts what ${joined(rules, 'and')} found`,
  seenInPart: 'no rule objects, but rules see only part of this',
};

const es: ChecklistTexts = {
  states: { open: 'pendiente', proved: 'comprobado', failed: 'incumplido' },
  values: valueNames(['Repositorio', 'Rama', 'Confirmación', 'Dominio', 'Servicio', 'Aplicación']),
  why: 'Motivo',
  command: 'Orden',
  where: 'Dónde',
  expected: 'Resultado',
  counts: ({ open, proved, failed }) =>
    `${failed} ${failed === 1 ? 'incumplido' : 'incumplidos'}, ${open} ${open === 1 ? 'pendiente' : 'pendientes'}, ${proved} ${proved === 1 ? 'comprobado' : 'comprobados'} por reglas.`,
  provedBy: (rules, more) =>
    `comprobado por ${rules.length + more === 1 ? 'la regla' : `${rules.length + more} reglas:`} ${
      more === 0 ? joined(rules, 'y') : `${rules.join(', ')} y ${more} más`
    }`,
  failedBy: (rules) =>
    `incumplido: ${rules.length === 1 ? 'lo señala la regla' : 'lo señalan las reglas'} ${joined(rules, 'y')}`,
  notGiven: (scopes) =>
    `sin comprobar: sus reglas necesitan además ${joined(
      scopes.map((scope) => SCOPES.es[scope]),
      'y',
    )}`,
  silenced: (rules) => `sin comprobar: no se ejecutó ${joined(rules, 'ni')}`,
  accepted: (rules) => `sin comprobar: un comentario acepta lo que señala ${joined(rules, 'y')}`,
  seenInPart: 'ninguna regla se opone, pero las reglas solo ven una parte',
};

export const CHECKLIST_TEXTS: Readonly<Record<Locale, ChecklistTexts>> = { en, es };
