import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  fixFile,
  lintFile,
  lintProject,
  render,
  rules,
  type FileResult,
  type Finding,
  type Rule,
} from '#src/lint/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { readSample, type Sample, type SampleName } from '#src/lint/sample.ts';

const ROOT = 'src/lint/rules';
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The budgets of a finding's sentences, in characters. */
const BUDGETS = { en: { message: 110, hint: 160, fix: 90 }, es: { message: 130, hint: 190, fix: 110 } };

function sampleOf({ id, kind = 'compose' }: Rule, name: SampleName): Sample | null {
  return readSample(kind, name, (file) => {
    const path = `${ROOT}/${id}/${file}`;
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
}

function seen(result: FileResult, ids?: ReadonlySet<string>): string[] {
  return result.findings
    .filter(({ rule }) => !ids || ids.has(rule))
    .map(
      (finding) =>
        `line ${result.file.lines.position(finding.range.start).line}: ${finding.rule} \`${underlined(result, finding)}\``,
    );
}

function underlined({ file }: FileResult, { range }: Finding): string {
  return file.text.slice(range.start, range.end).split(/\r?\n/)[0] ?? '';
}

describe('registry', () => {
  it('holds one rule a folder, in order, under the name of the folder', () => {
    expect(rules.map(({ id }) => id)).toEqual(folders);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const [sample, good, fixedSample] = [
    sampleOf(rule, 'bad'),
    sampleOf(rule, 'good'),
    sampleOf(rule, 'fixed'),
  ];
  if (!sample || !good) throw new Error(`${id} has no bad and good sample`);
  const { expected, companions, domains } = sample;
  const bad = sample.input.text;
  const result = lintFile(sample.input, { companions, domains });

  it('finds in its bad sample exactly what is marked there', () => {
    expect(result.failures).toEqual([]);
    expect(expected.some((expectation) => expectation.rule === id)).toBe(true);
    const wanted = expected.map(({ rule: wantedRule, line }) => `line ${line}: ${wantedRule}`);
    const found = result.findings.map(
      ({ rule: foundRule, range }) => `line ${result.file.lines.position(range.start).line}: ${foundRule}`,
    );
    expect(found.sort()).toEqual(wanted.sort());
    for (const { rule: wantedRule, line, underlined: characters } of expected) {
      if (characters !== null)
        expect(seen(result)).toContain(`line ${line}: ${wantedRule} \`${characters}\``);
    }
  });

  it('stays silent on its good sample, and so does every other rule', () => {
    for (const file of lintProject([good.input, ...good.companions], { domains: good.domains })) {
      expect(file.failures).toEqual([]);
      expect(seen(file)).toEqual([]);
    }
  });

  it('has a fact or a specification, and an entry or the reference of rules', () => {
    expect(rule.facts.length > 0 || rule.specification !== undefined).toBe(true);
    for (const fact of rule.facts) expect(fact).toMatch(/^F-\d{3}$/);
  });

  it.each(LOCALES)('speaks %s within the budgets', (locale) => {
    for (const finding of result.findings.filter((candidate) => candidate.rule === id)) {
      const { message, hint, fix } = render(finding, locale);
      for (const [part, sentence] of Object.entries({ message, hint, fix })) {
        const budget = BUDGETS[locale][part as keyof (typeof BUDGETS)['en']];
        expect(sentence.length, `${part} (${locale}): ${sentence}`).toBeLessThanOrEqual(budget);
        expect(sentence, `${part} (${locale}) ends with a full stop`).toMatch(/[.]$/);
        expect(sentence, `${part} (${locale}) has a hole`).not.toMatch(/undefined|null|\[object|NaN/);
      }
    }
  });

  it('has a fixed sample if and only if it fixes', () => {
    expect(fixedSample !== null).toBe(rule.fixSafety !== undefined);
  });

  if (fixedSample) {
    const own = new Set([id]);
    const onlyThis = { companions, domains, rules: rules.filter((candidate) => own.has(candidate.id)) };
    const fix = (text: string) => fixFile({ ...sample.input, text }, rule.fixSafety ?? 'safe', onlyThis);
    const fixed = fix(bad);

    it('turns the bad sample into the fixed one', () => {
      expect(fixed.applied.length).toBeGreaterThan(0);
      expect(fixed.text).toBe(fixedSample.input.text);
    });

    it('has nothing left that it could fix, and is idempotent', () => {
      const again = lintFile({ ...sample.input, text: fixed.text }, onlyThis);
      expect(again.findings.filter(({ edits }) => edits !== null)).toEqual([]);
      expect(fix(fixed.text).text).toBe(fixed.text);
    });

    it('keeps every comment', () => {
      const comments = (text: string): string[] =>
        (text.match(/(?:^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).sort();
      expect(comments(fixed.text)).toEqual(comments(bad));
    });

    it('changes nothing outside the ranges of its edits', () => {
      for (const { edits } of lintFile(sample.input, onlyThis).findings) {
        if (!edits) continue;
        const first = Math.min(...edits.changes.map(({ start }) => start));
        const last = Math.max(...edits.changes.map(({ end }) => end));
        const changed = applyEdits(bad, edits.changes);
        expect(changed.startsWith(bad.slice(0, first))).toBe(true);
        expect(changed.endsWith(bad.slice(last))).toBe(true);
      }
    });
  }
});
