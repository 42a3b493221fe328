import { lint, type Finding } from '#src/lint/index.ts';
import { readMarkers } from '#src/lint/markers.ts';

const files = import.meta.glob<string>('/src/lint/rules/*/{bad,good,fixed}.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A rule's sample files, without the markers that the tests read. */
export interface RuleSamples {
  readonly bad: string;
  readonly good: string;
  /** Null if the rule does not fix. */
  readonly fixed: string | null;
  /** What the rule says of `bad`. */
  readonly finding: Finding | undefined;
  /** The lines (from 1) of `bad` that the rule underlines. */
  readonly lines: readonly number[];
}

/** Reads and runs the samples of a rule; null for a rule that looks at more than a text and has none. */
export function samplesOf(ruleId: string): RuleSamples | null {
  const read = (name: string): string | undefined => files[`/src/lint/rules/${ruleId}/${name}.yaml`];
  const marked = read('bad');
  const good = read('good');
  if (marked === undefined || good === undefined) return null;
  const bad = readMarkers(marked).text;
  const result = lint(bad);
  const findings = result.findings.filter(({ rule }) => rule === ruleId);
  return {
    bad,
    good,
    fixed: read('fixed') ?? null,
    finding: findings[0],
    lines: findings.map(({ range }) => result.file.lines.position(range.start).line),
  };
}
