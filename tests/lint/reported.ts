import {
  applyEdits,
  lintFile,
  render,
  rules,
  type FileKind,
  type FileResult,
  type InputFile,
  type Rule,
} from '#src/lint/index.ts';
import { excerpt } from '#src/lint/excerpt.ts';
import { LOCALES, type Locale } from '#src/i18n/locale.ts';
import { describe, expect, it } from 'vitest';

const PATHS: Readonly<Record<FileKind, string>> = {
  compose: 'docker-compose.yaml',
  dockerfile: 'Dockerfile',
  env: '.env.example',
};

/** A text, the rule that looks at it alone, and what comes of it. */
export interface ReportedCase {
  readonly name: string;
  readonly rule: string;
  readonly text: string;
  readonly kind?: FileKind;
  /** Other files of the project: their text by kind. */
  readonly beside?: Partial<Readonly<Record<FileKind, string>>>;
  readonly domains?: Readonly<Record<string, readonly string[]>>;
  /** Each finding: place, service (or `-`), severity, first underlined line. */
  readonly found: readonly string[];
  /** The lines that the fix of the first finding takes away (`-`) and writes (`+`); null where none is offered. */
  readonly fix?: readonly string[] | null;
  /** Words of the first finding in each language. */
  readonly says?: Readonly<Record<Locale, string>>;
}

/** A compose file with the service `web`, its lines indented. */
export function web(...lines: readonly string[]): string {
  return `services:\n  web:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** The rule of that name alone. */
export function only(id: string): readonly Rule[] {
  return rules.filter((rule) => rule.id === id);
}

/** Checks a text with one rule. */
function check({ rule, text, kind = 'compose', beside = {}, domains = {} }: ReportedCase): FileResult {
  const input = { path: PATHS[kind], kind, text };
  const companions = Object.entries(beside).map(([other, own]): InputFile => ({
    path: PATHS[other as FileKind],
    kind: other as FileKind,
    text: own,
  }));
  return lintFile(input, { companions, domains, rules: only(rule) });
}

/** Every finding on a line of its own: `5:9 web error: data`. */
function places({ file, findings }: FileResult): string[] {
  return findings.map(({ range, service, severity }) => {
    const { line, column } = file.lines.position(range.start);
    const [underlined = ''] = file.text.slice(range.start, range.end).split('\n');
    return `${line}:${column} ${service ?? '-'} ${severity}: ${excerpt(underlined, 50)}`;
  });
}

/** The lines that the fix of the first finding takes away and writes; null if it has none. */
function changedLines({ file, findings }: FileResult): string[] | null {
  const edits = findings[0]?.edits;
  if (!edits) return null;
  const [before, after] = [file.text.split('\n'), applyEdits(file.text, edits.changes).split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

/** All that the first finding says. */
function words({ findings }: FileResult, locale: Locale): string {
  const [first] = findings;
  return first ? Object.values(render(first, locale)).join(' ') : '';
}

/** A test for each case: the place and severity of every finding, the lines of the fix, and the words in both languages. */
export function describeReports(name: string, cases: readonly ReportedCase[]): void {
  describe(`what rules report: ${name}`, () => {
    it.each(cases)('$rule: $name', (reported) => {
      const result = check(reported);
      expect(result.failures).toEqual([]);
      expect(places(result)).toEqual(reported.found);
      if (reported.fix !== undefined) expect(changedLines(result)).toEqual(reported.fix);
      if (reported.says === undefined) return;
      for (const locale of LOCALES) expect(words(result, locale)).toContain(reported.says[locale]);
    });
  });
}
