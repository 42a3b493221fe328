import type { Range } from '../compose/index.ts';
import type { Dotenv } from './dotenv/model.ts';
import { isLiteral, isOwnSecretName, isPlaceholder, looksRandom, URL_PASSWORD } from './secret-shapes.ts';
import { shapeOf } from './written-secrets.ts';

/** A secret in an env file: where it stands, and never what it is. */
export interface EnvSecret {
  readonly name: string;
  readonly range: Range;
  /** Whose token it is; null where its shape does not tell. */
  readonly owner: string | null;
}

/** Longer values are files. */
const MAX_LENGTH = 4000;

/** The values of an env file that are real secrets by their shape, or by their name and how random they look. */
export function envSecrets({ entries }: Dotenv): readonly EnvSecret[] {
  return entries.flatMap(({ name, value, valueRange: range, isClosed }): EnvSecret[] => {
    if (!isClosed || value.length > MAX_LENGTH || value.includes('${')) return [];
    const shape = shapeOf(value);
    if (shape) return [{ name, range, owner: shape.owner }];
    const isSecret = isOwnSecretName(name) && isReal(value);
    const passwords = [...value.matchAll(URL_PASSWORD)].map(([, , password = '']) => password);
    return isSecret || passwords.some(isReal) ? [{ name, range, owner: null }] : [];
  });
}

function isReal(value: string): boolean {
  return isLiteral(value) && !isPlaceholder(value) && looksRandom(value);
}
