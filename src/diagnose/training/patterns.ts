import { literal } from '../patterns.ts';

interface Named {
  readonly text: string;
  readonly topic: string;
}

/** Shorter texts occur by chance. */
const SHORTEST = 10;

/** The literal texts that tell one entry from all others: long enough, and quoted by no other. */
export function literalPatterns(quoted: readonly Named[]): Named[] {
  const owners = new Map<string, Set<string>>();
  for (const { text, topic } of quoted) {
    const key = literal(text);
    if (key.length >= SHORTEST) owners.set(key, (owners.get(key) ?? new Set()).add(topic));
  }
  return [...owners]
    .flatMap(([text, topics]) => [...topics].map((topic) => ({ text, topic, isAlone: topics.size === 1 })))
    .filter(({ isAlone }) => isAlone)
    .map(({ text, topic }) => ({ text, topic }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}
