import { isJsonValue } from './dotenv/stored.ts';
import type { StoredEntry } from './stored-entries.ts';

/**
 * True for a value that is meant as a list or an object (`["a"]`, `{"a": 1}`, with or without quotes around it), and is
 * no JSON once Coolify has stored it: its quotes then get a backslash (F-107).
 */
export function isBrokenList({ entry, pasted }: StoredEntry): boolean {
  const { value } = entry;
  const isMeant =
    (value.startsWith('[') && value.endsWith(']')) || (value.startsWith('{') && value.endsWith('}'));
  return isMeant && !isJsonValue(pasted.value) && /['"\\]/.test(value);
}
