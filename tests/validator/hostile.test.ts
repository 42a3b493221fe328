import { describe, expect, it } from 'vitest';
import { markdownReport, type ReportWords } from '#src/validator/report.ts';
import { checkFiles, type CheckReport } from '#src/validator/check.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import { hostileFile, PAYLOADS, withoutCode } from '../hostile.ts';

const ORIGIN = 'https://playbook.example.com';

const WORDS: ReportWords = {
  title: 'Result',
  verdict: ({ verdict }) => verdict,
  severity: (severity) => severity,
  place: (line, path) => `line ${line}${path === null ? '' : ` of ${path}`}`,
  why: 'Why',
  fix: 'Fix',
  ignored: 'Ignored',
  checkedBy: (rules) => `${rules} rules`,
  cut: (left) => `cut ${left}`,
};

/** The report of two files, of which one has the hostile text for a name. */
function reportOf(payload: string): CheckReport {
  const files = [
    { id: 1, kind: 'compose' as const, path: 'docker-compose.yaml', text: hostileFile(payload) },
    { id: 2, kind: 'env' as const, path: `${payload}.env`, text: `A=${payload}\n` },
  ];
  const report = checkFiles({ files, domains: {} }, 'en');
  const reason = `because ${payload}`;
  const ignored = report.findings
    .slice(0, 1)
    .map((finding) => ({ finding: { ...finding, file: 2 }, reason }));
  return { ...report, ignored };
}

describe('the report as Markdown', () => {
  it.each(Object.entries(PAYLOADS))('%s means nothing in it', (_, payload) => {
    const markdown = markdownReport(reportOf(payload), WORDS, ORIGIN).markdown;
    expect(markdown).toContain('db-port-published');
    expect(markdown).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u,
    );
    for (const line of markdown.split('\n')) {
      const own = line
        .replace(/ \(\[[a-z0-9-]+\]\(https:\/\/playbook\.example\.com\/[a-z0-9/-]+(?:#[a-z0-9-]+)?\)\)$/, '')
        .replace(/^(?:\s*- |#{2,3} )/, '')
        .replace(/^\*\*([^*]+)\*\*/, '$1');
      const bare = withoutCode(own).replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(bare, line).not.toMatch(/[<>@`*]|\]\(|!\[|:\/\/|www\.|~~|#\d(?!\d*;)/);
    }
  });
});

describe('visibleText', () => {
  it.each([
    ['a\u202eb', 'a\\u202eb'],
    ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['a\u001b[31m', 'a\\u001b[31m'],
    ['a\ud800', 'a\\ud800'],
    ['señal 🚀 日本', 'señal 🚀 日本'],
  ])('%j', (text, expected) => expect(visibleText(text)).toBe(expected));
});
