import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll, lint, render, rules, type Finding, type LintResult } from '#src/lint/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { readMarkers } from '#src/lint/markers.ts';

const ROOT = 'src/lint/rules';
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The budgets of a finding's sentences, in characters. */
const BUDGETS = { en: { message: 110, hint: 160, fix: 90 }, es: { message: 130, hint: 190, fix: 110 } };

function sample(id: string, name: string): string {
  return readFileSync(`${ROOT}/${id}/${name}`, 'utf8');
}

function seen(result: LintResult, ids?: ReadonlySet<string>): string[] {
  return result.findings
    .filter(({ rule }) => !ids || ids.has(rule))
    .map(
      (finding) =>
        `line ${result.file.lines.position(finding.range.start).line}: ${finding.rule} \`${underlined(result, finding)}\``,
    );
}

function underlined({ file }: LintResult, { range }: Finding): string {
  return file.text.slice(range.start, range.end).split(/\r?\n/)[0] ?? '';
}

describe('registry', () => {
  it('holds one rule a folder, in order, under the name of the folder', () => {
    expect(rules.map(({ id }) => id)).toEqual(folders);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { text: bad, expected } = readMarkers(sample(id, 'bad.yaml'));
  const result = lint(bad);

  it('finds in bad.yaml exactly what is marked there', () => {
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

  it('stays silent on good.yaml, and so does every other rule', () => {
    const good = lint(sample(id, 'good.yaml'));
    expect(good.failures).toEqual([]);
    expect(seen(good)).toEqual([]);
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

  const hasFixed = existsSync(`${ROOT}/${id}/fixed.yaml`);
  it('has fixed.yaml if and only if it fixes', () => {
    expect(hasFixed).toBe(rule.fixSafety !== undefined);
  });

  if (hasFixed) {
    const own = new Set([id]);
    const onlyThis = { rules: rules.filter((candidate) => own.has(candidate.id)) };
    const fixed = fixAll(bad, rule.fixSafety ?? 'safe', onlyThis);

    it('turns bad.yaml into fixed.yaml', () => {
      expect(fixed.applied.length).toBeGreaterThan(0);
      expect(fixed.text).toBe(sample(id, 'fixed.yaml'));
    });

    it('has nothing left that it could fix, and is idempotent', () => {
      const again = lint(fixed.text, onlyThis);
      expect(again.findings.filter(({ edits }) => edits !== null)).toEqual([]);
      expect(fixAll(fixed.text, rule.fixSafety ?? 'safe', onlyThis).text).toBe(fixed.text);
    });

    it('keeps every comment', () => {
      const comments = (text: string): string[] =>
        (text.match(/(?:^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).sort();
      expect(comments(fixed.text)).toEqual(comments(bad));
    });

    it('changes nothing outside the ranges of its edits', () => {
      for (const { edits } of lint(bad, onlyThis).findings) {
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
