import type { FinderIndex } from './index-file.ts';

/** A text as literal patterns are compared: lower case, without accents, blanks joined. */
export function literal(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The numbers of the topics whose literal texts occur in a line, with the length of the longest of each. */
export function patternHits(line: string, index: FinderIndex): Map<number, number> {
  const found = new Map<number, number>();
  const text = literal(line);
  for (const { text: pattern, topic } of index.patterns) {
    if (pattern.length <= text.length && text.includes(pattern)) {
      found.set(topic, Math.max(found.get(topic) ?? 0, pattern.length));
    }
  }
  return found;
}
