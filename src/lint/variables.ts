import {
  isProvidedByCoolify,
  type ComposeFile,
  type EnvironmentEntry,
  type Reference,
  type Service,
} from '../compose/index.ts';

/** A variable that Coolify enters in the application's list when it loads the file. */
export interface RegisteredVariable {
  readonly name: string;
  /** The stored value: the text after the operator; null for none. */
  readonly value: string | null;
  /** True for the operators `:?` and `?`. */
  readonly isRequired: boolean;
}

/**
 * What Coolify makes of one value of `environment` or `build.args` (F-015 to F-019):
 * nothing · variables · a name that its own check refuses, which ends the loading of the file (F-017, F-018, F-106).
 */
export type Registration =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'variables';
      readonly variables: readonly RegisteredVariable[];
      readonly isBraced: boolean;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly isBraced: boolean };

const NONE: Registration = { kind: 'none' };
const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const MAX_NESTED = 100;

const registrations = new WeakMap<EnvironmentEntry, Registration>();
const namesByFile = new WeakMap<ComposeFile, ReadonlySet<string>>();

/** The variables that Coolify enters in the application's list: nothing that is used elsewhere only is among them (F-020). */
export function registeredVariables(file: ComposeFile): ReadonlySet<string> {
  const known = namesByFile.get(file);
  if (known) return known;
  const names = new Set<string>();
  for (const service of file.services) {
    for (const entry of variableEntries(service)) {
      const found = registration(entry);
      if (found.kind === 'variables') for (const { name } of found.variables) names.add(name);
    }
  }
  namesByFile.set(file, names);
  return names;
}

/** The entries that Coolify looks through for variables: those of `environment` and `build.args` (F-019). */
export function variableEntries(service: Service): readonly EnvironmentEntry[] {
  return service.buildArguments.length === 0
    ? service.environment
    : [...service.environment, ...service.buildArguments];
}

/** What Coolify registers for one entry, read as its parser reads it: character by character, not as Compose does. */
export function registration(entry: EnvironmentEntry): Registration {
  if (!entry.value?.startsWith('$')) return NONE;
  let found = registrations.get(entry);
  if (!found) {
    found = read(entry);
    registrations.set(entry, found);
  }
  return found;
}

function read({ name, value }: EnvironmentEntry): Registration {
  if (value === null) return NONE;
  if (value.startsWith('$SERVICE_')) return checked([variable(name)], false);
  const braced = braces(value, 0);
  if (!braced) return unbraced(name, value);
  const split = splitAtOperator(braced.content);
  if (!split) return checked([variable(braced.content)], true);
  const isRequired = split.operator.includes('?');
  return checked([{ name: split.name, value: split.operand, isRequired }, ...nested(split.operand)], true);
}

/** A value without braces: what follows the `$` is the name, up to an operator character (F-018). */
function unbraced(key: string, value: string): Registration {
  // An unclosed `${` is taken off; Compose refuses it later.
  const isOpen = value.startsWith('${');
  const rest = isOpen ? (value.slice(2).split('}', 1)[0] ?? '') : value.slice(1);
  if (rest === key) return checked([variable(key)], isOpen);
  for (const operator of [':-', '-', ':?', '?']) {
    const at = rest.indexOf(operator);
    if (at === -1) continue;
    const isRequired = operator.includes('?');
    const name = rest.slice(0, operator.startsWith(':') ? rest.indexOf(':') : at);
    return checked([{ name, value: rest.slice(at + operator.length), isRequired }], isOpen);
  }
  return checked([variable(rest)], isOpen);
}

/** References in a default value (F-017: each is entered too, except addresses of services). */
function nested(operand: string): RegisteredVariable[] {
  const found: RegisteredVariable[] = [];
  if (!operand.includes('${')) return found;
  let braced = braces(operand, 0);
  while (braced && found.length < MAX_NESTED) {
    const split = splitAtOperator(braced.content);
    const name = split?.name ?? braced.content;
    if (!/^SERVICE_(?:URL|FQDN)_/.test(name)) {
      found.push({ name, value: split?.operand ?? null, isRequired: false });
    }
    braced = braced.end < operand.length ? braces(operand, braced.end) : null;
  }
  return found;
}

function checked(variables: readonly RegisteredVariable[], isBraced: boolean): Registration {
  const refused = variables.find(({ name }) => !VALID_NAME.test(name));
  return refused
    ? { kind: 'refused', name: refused.name, isBraced }
    : { kind: 'variables', variables, isBraced };
}

function variable(name: string): RegisteredVariable {
  return { name, value: null, isRequired: false };
}

/** The content of the first `{…}` at or after `from`, inner braces matched; null without one. `end` is after the brace. */
function braces(text: string, from: number): { content: string; end: number } | null {
  const open = text.indexOf('{', from);
  if (open === -1) return null;
  let depth = 1;
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return { content: text.slice(open + 1, at), end: at + 1 };
  }
  return null;
}

function splitAtOperator(content: string): { name: string; operator: string; operand: string } | null {
  let depth = 0;
  for (let at = 0; at < content.length; at += 1) {
    if (content[at] === '{') depth += 1;
    else if (content[at] === '}') depth -= 1;
    else if (depth === 0) {
      const operator = /^(?::-|-|:\?|\?)/.exec(content.slice(at, at + 2))?.[0];
      if (operator)
        return { name: content.slice(0, at), operator, operand: content.slice(at + operator.length) };
    }
  }
  return null;
}

/** True if a registration is refused because of `:+` or `+`, operators that Coolify does not know (F-017). */
export function isAlternativeOperator(found: Registration): boolean {
  return found.kind === 'refused' && found.isBraced && /^[A-Za-z_][A-Za-z0-9_]*:?\+/.test(found.name);
}

/** Names with a value wherever Compose runs: its own, and those of the shell that Coolify starts it from (F-036). */
const ALWAYS_SET = new Set(['COMPOSE_PROJECT_NAME', 'HOME', 'HOST', 'HOSTNAME', 'PATH', 'PWD']);

/** True if Compose finds a value for a name although nobody entered one in Coolify. */
export function hasValue(file: ComposeFile, name: string): boolean {
  return registeredVariables(file).has(name) || isProvidedByCoolify(name) || ALWAYS_SET.has(name);
}

/** True if a reference stands for nothing when its variable has no value. */
export function isBlankWithoutValue({ operator }: Reference): boolean {
  return operator === null || operator === ':?' || operator === '?';
}
