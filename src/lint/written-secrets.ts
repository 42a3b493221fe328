import {
  references,
  type ComposeFile,
  type EnvironmentEntry,
  type Range,
  type Service,
} from '../compose/index.ts';
import { placeInValue } from './place.ts';
import { isLiteral, isOwnSecretName, isPlaceholder, SECRET_SHAPES, URL_PASSWORD } from './secret-shapes.ts';
import { variableEntries } from './variables.ts';

/** A secret that is written out in `environment` or `build.args`. */
export interface WrittenSecret {
  /** The secret itself: never put it into a finding's data. */
  readonly value: string;
  /**
   * value: the whole value of a variable · default: the default value of a reference · address: the password in an address.
   */
  readonly form: 'value' | 'default' | 'address';
  /** The variable that holds it: the entry's own, or the one that the default value is for. */
  readonly name: string;
  /** The characters of the secret. */
  readonly range: Range;
  /** For a default value the whole reference, for the others the secret. */
  readonly whole: Range;
  readonly entry: EnvironmentEntry;
  readonly service: Service;
  /** The host that an address names; null for the other forms. */
  readonly host: string | null;
  /** Whose token it is, if its shape tells. */
  readonly owner: string | null;
}

const cache = new WeakMap<ComposeFile, readonly WrittenSecret[]>();

/** Every secret written out in `environment` and `build.args`, in file order, each where it stands. */
export function writtenSecrets(file: ComposeFile): readonly WrittenSecret[] {
  let found = cache.get(file);
  if (!found) {
    const seen = new Set<number>();
    found = file.services
      .flatMap((service) => variableEntries(service).flatMap((entry) => secretsOf(file, service, entry)))
      .sort((a, b) => a.range.start - b.range.start)
      .filter(({ range }) => (seen.has(range.start) ? false : seen.add(range.start)));
    cache.set(file, found);
  }
  return found;
}

/** Longer values are files, certificates and the like; what they hold is found by its shape. */
const MAX_LENGTH = 4000;

function secretsOf(file: ComposeFile, service: Service, entry: EnvironmentEntry): WrittenSecret[] {
  const { name, value } = entry;
  if (value === null || value === '' || value.length > MAX_LENGTH) return [];
  const isSecret = isOwnSecretName(name);
  const found: WrittenSecret[] = [];
  const add = (
    form: WrittenSecret['form'],
    of: string,
    start: number,
    end: number,
    whole?: [number, number],
  ): void => {
    const secret = value.slice(start, end);
    const range = placeInValue(file, entry, start, end);
    const place = whole ? placeInValue(file, entry, ...whole) : range;
    found.push({
      value: secret,
      form,
      name: of,
      range,
      whole: place,
      entry,
      service,
      host: form === 'address' ? hostAfter(value, end) : null,
      owner: shapeOf(secret)?.owner ?? null,
    });
  };
  if (value.includes('${')) {
    for (const { name: of, operator, operand, start, end } of references(value)) {
      if (operand === null || operator === null || !operator.endsWith('-') || operand.includes('$')) continue;
      const isWhole = start === 0 && end === value.length;
      if (!isLiteral(operand) || !(isOwnSecretName(of) || (isSecret && isWhole))) continue;
      add('default', of, end - 1 - operand.length, end - 1, [start, end]);
    }
  } else if (isLiteral(value) && (isSecret || shapeOf(value))) add('value', name, 0, value.length);
  if (found.length === 0 && value.includes('://') && value.includes('@')) {
    for (const match of value.matchAll(URL_PASSWORD)) {
      const [, before = '', password = ''] = match;
      const start = match.index + before.length;
      if (isLiteral(password) && !/[${}]/.test(password))
        add('address', name, start, start + password.length);
    }
  }
  return found;
}

/** The host that follows the password of an address. */
function hostAfter(value: string, end: number): string | null {
  return /^@([A-Za-z0-9._-]{1,200})/.exec(value.slice(end, end + 220))?.[1] ?? null;
}

/** The shape that a whole text has; undefined for none and for an evident placeholder. */
export function shapeOf(text: string): (typeof SECRET_SHAPES)[number] | undefined {
  if (text.length < 16) return undefined;
  return SECRET_SHAPES.find(({ marks, pattern }) => {
    if (!marks.some((mark) => text.includes(mark))) return false;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    pattern.lastIndex = 0;
    return match?.[0] === text && !isPlaceholder(text);
  });
}
