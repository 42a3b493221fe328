import { lintFile, type FileKind, type Finding, type Rule } from '#src/lint/index.ts';
import type { InputFile } from '#src/lint/project.ts';
import { readSample, type SampleName } from '#src/lint/sample.ts';

const files = import.meta.glob<string>('/src/lint/rules/*/{bad,good,fixed,with}.*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A rule's sample files, without the markers that the tests read. */
export interface RuleSamples {
  readonly kind: FileKind;
  readonly bad: string;
  /** `bad` and the files beside it that the rule looks at. */
  readonly files: readonly InputFile[];
  readonly good: string;
  /** Null if the rule does not fix. */
  readonly fixed: string | null;
  /** What the rule says of `bad`. */
  readonly finding: Finding | undefined;
  /** The lines (from 1) of `bad` that the rule underlines. */
  readonly lines: readonly number[];
}

/** Reads and runs the samples of a rule; null for a rule that looks at more than files and has none. */
export function samplesOf({ id, kind = 'compose' }: Pick<Rule, 'id' | 'kind'>): RuleSamples | null {
  const read = (name: SampleName) => readSample(kind, name, (file) => files[`/src/lint/rules/${id}/${file}`]);
  const [bad, good] = [read('bad'), read('good')];
  if (!bad || !good) return null;
  const result = lintFile(bad.input, { companions: bad.companions, domains: bad.domains });
  const findings = result.findings.filter(({ rule }) => rule === id);
  return {
    kind,
    bad: bad.input.text,
    files: [bad.input, ...bad.companions],
    good: good.input.text,
    fixed: read('fixed')?.input.text ?? null,
    finding: findings[0],
    lines: findings.map(({ range }) => result.file.lines.position(range.start).line),
  };
}
