import { describe, expect, it } from 'vitest';
import { reportWords } from '#components/validator/report-words.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { checkFiles, type CheckReport, type NumberedFile } from '#src/validator/check.ts';
import { markdownReport } from '#src/validator/report.ts';

const textOf = (...parameters: Parameters<typeof markdownReport>): string =>
  markdownReport(...parameters).markdown;

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
    const markdown = textOf(check(database('db'), locale), words, 'https://playbook.example.com');
    expect(markdown).toContain(`## ${words.title}`);
    expect(markdown).toMatch(locale === 'en' ? /\*\*Will fail on Coolify: / : /\*\*Fallará en Coolify: /);
    expect(markdown).toContain(words.place(5, null));
    expect(markdown).toContain(`  - ${words.why}: `);
    expect(markdown).toMatch(/\(https:\/\/playbook\.example\.com\/(?:es\/)?[\w/-]+#rule-db-port-published\)/);
    expect(markdown).not.toMatch(/undefined|\[object/);
  });

  it('lists nothing where nothing was found', () => {
    const { markdown, isCut } = markdownReport({ ...check(database('db')), findings: [] }, wordsOf('en'), '');
    expect(markdown).not.toMatch(/^- /m);
    expect(isCut).toBe(false);
  });

  it('makes hostile names inert', () => {
    const name =
      '<img src=x onerror=alert(1)> **b** [x](https://evil.example.com) @team #12 www.example.com `\n# head';
    const markdown = textOf(check(database(name)), wordsOf('en'), '');
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
    expect(textOf({ ...report, findings: [finding] }, wordsOf('en'), '')).not.toContain('hunter2');
  });

  it('lists what is ignored', () => {
    const text = database('db').replace(
      '"5432:5432"',
      '"5432:5432" # playbook-ignore db-port-published -- Lab',
    );
    expect(textOf(check(text), wordsOf('en'), '')).toMatch(/### 1 ignored finding\n\n- .*: Lab/);
  });

  it('names the file where there are several, and makes its name inert', () => {
    const dockerfile = {
      id: 2,
      kind: 'dockerfile',
      path: '<b>/Dockerfile',
      text: '# playbook-ignore no-such-rule -- Lab\nFROM scratch\n',
    } as const;
    const markdown = textOf(check(database('db'), 'en', [dockerfile]), wordsOf('en'), '');
    expect(markdown).toContain('docker\\-compose.yaml, line 5');
    expect(markdown).toContain('&lt;b&gt;/Dockerfile, line 1');
    expect(markdown).not.toContain('<b>');
  });

  it('fits into a comment, the gravest findings first, and says how many are missing', () => {
    const services = Array.from(
      { length: 400 },
      (_, index) =>
        `  db${index}:\n    image: postgres:17\n    container_name: db-${index}\n    ports:\n      - "${5000 + index}:5432"\n`,
    );
    const report = check(`services:\n${services.join('')}`);
    const { markdown, isCut } = markdownReport(report, wordsOf('en'), 'https://playbook.example.com');
    expect(isCut).toBe(true);
    expect(markdown.length).toBeLessThan(65_536);
    const listed = markdown.match(/^- \*\*(?:Error|Warning|Note)\*\*/gm) ?? [];
    expect(new Set(listed)).toEqual(new Set(['- **Error**']));
    expect(markdown).toContain(wordsOf('en').cut(report.findings.length - listed.length));
    expect(markdownReport(check(database('db')), wordsOf('en'), '').isCut).toBe(false);
  });
});
