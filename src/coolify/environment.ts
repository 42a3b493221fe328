/** The environment of a service as one map (bootstrap/helpers/shared.php:4057-4097). */
import { typeError } from './failure.ts';
import {
  collect,
  isAssociative,
  isIntegerKey,
  isMap,
  merge,
  textOf,
  valueAt,
  type CoolifyMap,
  type CoolifyValue,
  type MutableMap,
} from './php-values.ts';

/**
 * `environment` and `build.args` together: build arguments become variables of the container, and replace those of
 * the same name (bootstrap/helpers/parsers.php:430-441).
 */
export function environmentOf(service: CoolifyValue): MutableMap {
  const environment = collect(valueAt(service, 'environment'));
  return asMap(merge(environment, collect(valueAt(service, 'build', 'args'))));
}

function asMap(entries: CoolifyMap): MutableMap {
  const variables: MutableMap = new Map();
  if (isAssociative(entries)) {
    for (const [key, value] of entries) {
      if (isIntegerKey(key)) putLine(variables, key, value);
      else variables.set(key, value);
    }
    return variables;
  }
  for (const value of entries.values()) {
    if (typeof value !== 'string') continue;
    const { key, text } = splitLine(value);
    if (key !== '' && key !== '0') variables.set(key, text ?? '');
  }
  return variables;
}

/** A line `KEY=value` among entries with keys; without `=` it stays under its number. */
function putLine(variables: MutableMap, number: string, value: CoolifyValue): void {
  if (isMap(value)) throw typeError('explode(): Argument #2 ($string) must be of type string, array given');
  const { key, text } = splitLine(textOf(value));
  if (text === null) variables.set(number, value);
  else variables.set(key, text);
}

function splitLine(line: string): { readonly key: string; readonly text: string | null } {
  const equals = line.indexOf('=');
  if (equals === -1) return { key: line, text: null };
  return { key: line.slice(0, equals), text: line.slice(equals + 1) };
}
