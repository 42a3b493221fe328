import type { ComposeFile, PhysicalScalar, Range } from '../compose/index.ts';
import type { Edit } from './edit.ts';
import { placeIn } from './place.ts';
import { writtenSecrets, type WrittenSecret } from './written-secrets.ts';

/** What takes the place of a secret: a variable that Coolify fills (generated) or that is entered in Coolify. */
export interface Replacement {
  readonly variable: string;
  readonly isGenerated: boolean;
}

/** No stack that a person writes has more; each is looked for in the whole file. */
const MAX_GROUPS = 50;

const groupsByFile = new WeakMap<ComposeFile, ReadonlyMap<string, readonly WrittenSecret[]>>();

/** The places of every written secret, by the secret. */
export function secretGroups(file: ComposeFile): ReadonlyMap<string, readonly WrittenSecret[]> {
  let groups = groupsByFile.get(file);
  if (!groups) {
    const found = new Map<string, WrittenSecret[]>();
    for (const secret of writtenSecrets(file)) {
      const group = found.get(secret.value);
      if (group) group.push(secret);
      else found.set(secret.value, [secret]);
    }
    groups = found;
    groupsByFile.set(file, groups);
  }
  return groups;
}

/**
 * The variable for a secret: a generated one for the password of a database of the stack, else one named like the
 * variable that holds the secret, in the only form that Coolify passes on unchanged (`KEY: ${KEY}`, F-024). Null where no
 * name is free or several variables hold it as their default.
 */
export function replacementOf(file: ComposeFile, value: string): Replacement | null {
  const groups = secretGroups(file);
  const group = groups.get(value) ?? [];
  if (groups.size > MAX_GROUPS) return null;
  const preset = new Set(group.filter(({ form }) => form === 'default').map(({ name }) => name));
  if (preset.size > 1) return null;
  const [kept] = preset;
  if (kept !== undefined) return { variable: kept, isGenerated: false };
  const database = group.find(({ service, form }) => form === 'value' && service.database);
  if (database && group.every(({ owner }) => owner === null)) {
    const variable = generatedName(file, database);
    return variable === null ? null : { variable, isGenerated: true };
  }
  const holder = group.find(({ form }) => form === 'value');
  if (!holder) return null;
  const prefix = holder.service.name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const names = [holder.name, `${prefix}_${holder.name}`];
  const variable = names.find((name) => isFree(file, name, value));
  return variable === undefined ? null : { variable, isGenerated: false };
}

/** A name without an underscore in its identifier, which Coolify would not read (F-026). */
function generatedName(file: ComposeFile, { service, name, value }: WrittenSecret): string | null {
  const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const own = plain(service.name);
  const identifiers = [/root/i.test(name) ? `${own}ROOT` : own, own + plain(name)];
  const identifier = identifiers.find(
    (candidate) => /^[A-Z]/.test(candidate) && isFree(file, `SERVICE_PASSWORD_${candidate}`, value),
  );
  return identifier === undefined ? null : `SERVICE_PASSWORD_${identifier}`;
}

/** True if no reference uses the name, and no other secret is held by a variable of that name. */
function isFree(file: ComposeFile, name: string, value: string): boolean {
  if (!/^[A-Za-z_]\w*$/.test(name) || mentionedNames(file).has(name)) return false;
  return writtenSecrets(file).every((other) => other.name !== name || other.value === value);
}

const mentioned = new WeakMap<ComposeFile, ReadonlySet<string>>();

/** Every name that follows a dollar sign, wherever it stands. */
function mentionedNames(file: ComposeFile): ReadonlySet<string> {
  let names = mentioned.get(file);
  if (!names) {
    names = new Set([...file.text.matchAll(/\$\{?([A-Za-z_]\w{0,200})/g)].map((match) => match[1] ?? ''));
    mentioned.set(file, names);
  }
  return names;
}

/** Secrets that are no word can be looked for outside variables too. */
function isDistinctive(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value);
}

/**
 * Puts a variable in place of a secret wherever the file holds it. Empty where one of the places cannot be changed
 * without risk: a place that is not written as it is read, a label or a mount (Coolify does not fill variables in there),
 * a plain value between brackets.
 */
export function replaceSecret(file: ComposeFile, value: string): readonly Edit[] {
  const replacement = replacementOf(file, value);
  const group = secretGroups(file).get(value) ?? [];
  if (!replacement || group.length === 0) return [];
  const insert = `\${${replacement.variable}}`;
  const edits: Edit[] = [];
  for (const { whole, range, value: secret, entry } of group) {
    if (file.text.slice(range.start, range.end) !== secret) return [];
    if (entry.scalar?.style === 'block') return [];
    if (entry.scalar?.style === 'plain' && isFollowedByFlow(file.text, entry.scalar.range.end)) return [];
    edits.push({ ...whole, insert });
  }
  const elsewhere = placesElsewhere(file, value, group);
  if (elsewhere === null) return [];
  edits.push(...elsewhere.map((range) => ({ ...range, insert })));
  return edits;
}

/** In a flow collection an unquoted brace ends the value; after one there a comma or a bracket follows. */
function isFollowedByFlow(text: string, end: number): boolean {
  let at = end;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text[at] !== '#') return /[,}\]]/.test(text.charAt(at));
    const next = text.indexOf('\n', at);
    if (next === -1) return false;
    at = next;
  }
}

/** Where commands and the like repeat the secret; null if one of those places cannot take a variable. */
function placesElsewhere(file: ComposeFile, value: string, group: readonly WrittenSecret[]): Range[] | null {
  const isOwn = new Set(group.map(({ entry }) => entry.scalar?.range.start));
  const places: Range[] = [];
  for (const scalar of scalarsOf(file)) {
    if (isOwn.has(scalar.range.start) || !scalar.text.includes(value)) continue;
    if (!isDistinctive(value)) {
      if (isPasswordOf(scalar, value)) return null;
      continue;
    }
    if (!isFilledIn(scalar)) return null;
    for (let at = scalar.text.indexOf(value); at !== -1; at = scalar.text.indexOf(value, at + value.length)) {
      const range = placeIn(file, scalar, at, at + value.length);
      if (file.text.slice(range.start, range.end) !== value) return null;
      if (scalar.isPlain && isFollowedByFlow(file.text, scalar.range.end)) return null;
      places.push(range);
    }
  }
  return places;
}

const scalars = new WeakMap<ComposeFile, readonly PhysicalScalar[]>();

function scalarsOf(file: ComposeFile): readonly PhysicalScalar[] {
  const known = scalars.get(file) ?? [...file.scan.scalars()];
  scalars.set(file, known);
  return known;
}

/** Parts of a service in which Compose fills in variables, and Coolify leaves them alone. */
function isFilledIn({ path, isBlock }: PhysicalScalar): boolean {
  return (
    !isBlock &&
    path[0] === 'services' &&
    /^(?:command|entrypoint|healthcheck|environment)$/.test(String(path[2]))
  );
}

/** True if a text gives a word as a password: `PGPASSWORD=postgres`, `-ppostgres`, `-a postgres`. */
function isPasswordOf({ text }: PhysicalScalar, value: string): boolean {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
    if (/(?:pass\w{0,10}["'\s=:,]{1,4}|(?:^|\s)-[pa]\s?|:)$/i.test(text.slice(Math.max(0, at - 24), at)))
      return true;
  }
  return false;
}
