import { describe, expect, it } from 'vitest';
import { reportWords } from '#components/validator/report-words.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { checkFiles, type CheckReport, type NumberedFile } from '#src/validator/check.ts';
import { markdownReport } from '#src/validator/report.ts';

const wordsOf = (locale: 'en' | 'es') => reportWords(locale, 1);

function check(text: string, locale: 'en' | 'es' = 'en', others: readonly NumberedFile[] = []): CheckReport {
  const file = { id: 1, kind: 'compose', path: 'docker-compose.yaml', text } as const;
  return checkFiles({ files: [file, ...others], domains: {} }, locale);
}

const database = (name: string): string =>
  `services:\n  ${JSON.stringify(name)}:\n    image: postgres:17\n    ports:\n      - "5432:5432"\n`;

describe('markdownReport', () => {
  it.each(LOCALES)('names verdict, place, reason and fix (%s)', (locale) => {
    const words = wordsOf(locale);
    const markdown = markdownReport(check(database('db'), locale), words, 'https://playbook.example.com');
    expect(markdown).toContain(`## ${words.title}`);
    expect(markdown).toMatch(locale === 'en' ? /\*\*Will fail on Coolify: / : /\*\*Fallará en Coolify: /);
    expect(markdown).toContain(words.place(5, null));
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

  it('names the file where there are several, and makes its name inert', () => {
    const dockerfile = {
      id: 2,
      kind: 'dockerfile',
      path: '<b>/Dockerfile',
      text: '# playbook-ignore no-such-rule -- Lab\nFROM scratch\n',
    } as const;
    const markdown = markdownReport(check(database('db'), 'en', [dockerfile]), wordsOf('en'), '');
    expect(markdown).toContain('docker\\-compose.yaml, line 5');
    expect(markdown).toContain('&lt;b&gt;/Dockerfile, line 1');
    expect(markdown).not.toContain('<b>');
  });
});
