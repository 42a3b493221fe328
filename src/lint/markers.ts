/**
 * Expected findings, written on the line of the sample that they belong to:
 * "# expect: rule-id" or "# expect: rule-id `characters that are underlined`", several separated by " ; ".
 * The markers are taken out before the sample is read.
 */
export interface Expectation {
  readonly rule: string;
  /** Line from 1. */
  readonly line: number;
  /** The first line of the underlined characters; null if the marker does not say. */
  readonly underlined: string | null;
}

const MARKER = /(?<![ \t])[ \t]*# expect: (.*)$/;

/** The sample without its markers, and what they expect. */
export function readMarkers(marked: string): { text: string; expected: Expectation[] } {
  const expected: Expectation[] = [];
  const lines = marked.split('\n').map((line, index) => {
    const marker = MARKER.exec(line);
    if (!marker) return line;
    for (const part of (marker[1] ?? '').split(' ; ')) {
      const [, rule = '', underlined] = /^([a-z0-9-]+)(?:\s+`(.*)`)?\s*$/.exec(part) ?? [];
      if (rule === '') throw new Error(`unreadable marker in line ${index + 1}: ${line}`);
      expected.push({ rule, line: index + 1, underlined: underlined ?? null });
    }
    return line.slice(0, marker.index);
  });
  return { text: lines.join('\n'), expected };
}
