import type { ComposeFile } from '../compose/index.ts';
import { appendSection, insertEntry } from './change.ts';
import type { Edit } from './edit.ts';

/** Names that are text for every YAML reader without quotes. */
const PLAIN_KEY = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9_.-]*$/i;

/**
 * Declares a name without options under a top-level key such as `volumes`: in the mapping that is there, else in a
 * new one at the end of the file. None if the key is there without a mapping, or
 * if the name cannot be a key as it is.
 */
export function declare(file: ComposeFile, section: 'volumes' | 'networks', name: string): readonly Edit[] {
  if (!PLAIN_KEY.test(name)) return [];
  const map = file.section(section);
  if (map) return map.isFlow ? [] : insertEntry(file, map, [`${name}:`]);
  return file.topLevel(section) ? [] : appendSection(file, [`${section}:`, `  ${name}:`]);
}
