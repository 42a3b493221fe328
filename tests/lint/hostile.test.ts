import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { applyEdits, fixAll, lint, lintProject, render } from '#src/lint/index.ts';
import { hostileFile, PAYLOADS } from '../hostile.ts';

/** The budgets of sentences hold for the samples; a name of any length must still leave a sentence. */
const LONGEST_SENTENCE = 2000;

describe.each(Object.entries(PAYLOADS))('%s', (_, payload) => {
  const text = hostileFile(payload);
  const result = lint(text);

  it('breaks no rule, and is found where it stands', () => {
    expect(result.failures).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(3);
    for (const { range } of result.findings) {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });

  it('leaves sentences that end and addresses that are ours', () => {
    for (const finding of result.findings) {
      for (const locale of LOCALES) {
        const { message, hint, fix, url } = render(finding, locale);
        for (const sentence of [message, hint, fix]) {
          expect(sentence.length, finding.rule).toBeGreaterThan(0);
          expect(sentence.length, finding.rule).toBeLessThan(LONGEST_SENTENCE);
          expect(sentence, finding.rule).not.toMatch(/undefined|\[object/);
        }
        expect(url, finding.rule).toMatch(/^\/(?:es\/)?[a-z0-9/-]+(?:#[a-z0-9-]+)?$/);
      }
    }
  });

  it('is not corrupted by any fix', () => {
    for (const { edits } of result.findings) {
      if (edits) expect(lint(applyEdits(text, edits.changes)).file.syntaxProblems).toEqual([]);
    }
    const fixed = fixAll(text, 'unsafe');
    expect(lint(fixed.text).file.syntaxProblems).toEqual([]);
  });
});

describe('other kinds of files', () => {
  it.each(Object.entries(PAYLOADS))('%s', (_, payload) => {
    const results = lintProject([
      { path: 'docker-compose.yaml', kind: 'compose', text: hostileFile(payload) },
      {
        path: 'Dockerfile',
        kind: 'dockerfile',
        text: `FROM ${payload}\nCOPY --from=${payload} a b\n${payload}\n`,
      },
      { path: '.env', kind: 'env', text: `${payload}=${payload}\nA=${payload}\nPASSWORD=${payload}\n` },
    ]);
    for (const { failures } of results) expect(failures).toEqual([]);
    for (const { findings } of results) {
      for (const finding of findings)
        for (const locale of LOCALES) expect(() => render(finding, locale)).not.toThrow();
    }
  });
});
