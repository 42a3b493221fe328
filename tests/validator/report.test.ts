import { describe, expect, it } from 'vitest';
import { strings } from '#components/validator/strings.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { answer, type CheckReport } from '#src/validator/check.ts';
import { countBySeverity } from '#src/validator/findings.ts';
import { markdownReport, type ReportWords } from '#src/validator/report.ts';

function wordsOf(locale: 'en' | 'es'): ReportWords {
  const words = strings[locale];
  return {
    ...words.report,
    verdict: ({ verdict, findings }) => words.verdict.summary(verdict, countBySeverity(findings)),
    severity: words.findings.severity,
    why: words.findings.why,
    fix: words.findings.fix,
    ignored: words.findings.ignored(1),
  };
}

function check(text: string, locale: 'en' | 'es' = 'en'): CheckReport {
  const result = answer({ kind: 'check', text, locale });
  if (result.kind !== 'check') throw new Error('no report');
  return result.report;
}

const database = (name: string): string =>
  `services:\n  ${JSON.stringify(name)}:\n    image: postgres:17\n    ports:\n      - "5432:5432"\n`;

describe('markdownReport', () => {
  it.each(LOCALES)('names verdict, place, reason and fix (%s)', (locale) => {
    const words = wordsOf(locale);
    const markdown = markdownReport(check(database('db'), locale), words, 'https://playbook.example.com');
    expect(markdown).toContain(`## ${words.title}`);
    expect(markdown).toMatch(locale === 'en' ? /\*\*Will fail on Coolify: / : /\*\*Fallará en Coolify: /);
    expect(markdown).toContain(words.line(5));
    expect(markdown).toContain(`  - ${words.why}: `);
    expect(markdown).toMatch(/\(https:\/\/playbook\.example\.com\/(?:es\/)?[\w/-]+#rule-db-port-published\)/);
    expect(markdown).not.toMatch(/undefined|\[object/);
  });

  it('makes hostile names inert', () => {
    const name =
      '<img src=x onerror=alert(1)> **b** [x](https://evil.example.com) @team #12 www.example.com `\n# head';
    const markdown = markdownReport(check(database(name)), wordsOf('en'), '');
    expect(markdown).not.toContain('<img');
    expect(markdown).not.toContain('[x](');
    expect(markdown).not.toContain('@team');
    expect(markdown).not.toContain('https://evil');
    expect(markdown).not.toContain('www.');
    expect(markdown).not.toMatch(/(?<!\\)#12/);
    expect(markdown).not.toMatch(/^# head/m);
  });

  it('masks secrets that a sentence quotes', () => {
    const report = check(database('db'));
    const finding = { ...report.findings[0]!, message: 'Variable "postgres://a:hunter2@db" is odd.' };
    expect(markdownReport({ ...report, findings: [finding] }, wordsOf('en'), '')).not.toContain('hunter2');
  });

  it('lists what is ignored', () => {
    const text = database('db').replace(
      '"5432:5432"',
      '"5432:5432" # playbook-ignore db-port-published -- Lab',
    );
    expect(markdownReport(check(text), wordsOf('en'), '')).toMatch(/### 1 ignored finding\n\n- .*: Lab/);
  });
});
