import { describe, expect, it } from 'vitest';
import { fixAll, lint } from '#src/lint/index.ts';
import { defineRule } from '#src/lint/rule.ts';

const sentences = { title: 'Test', message: () => 'Test.', hint: () => 'Test.', fix: () => 'Test.' };

/** A rule that finds a word and puts another in its place. */
function replacing(id: string, word: string, insert: string) {
  return defineRule({
    id,
    severity: 'warning',
    facts: [],
    prevents: [],
    since: '0.1.0',
    fixSafety: 'safe',
    *check({ text }) {
      const start = text.indexOf(word);
      const at = { start, end: start + word.length };
      if (start !== -1) yield { at, path: [id], data: null, edits: () => [{ ...at, insert }] };
    },
    text: { en: sentences, es: sentences },
  });
}

const TEXT = 'services:\n  one:\n    image: first\n  two:\n    image: second\n';

describe('fixAll', () => {
  it('leaves out a fix after which the file could not be read, and makes the others', () => {
    const rules = [replacing('breaks', 'first', '"first'), replacing('works', 'second', 'third')];
    const { text, applied } = fixAll(TEXT, 'safe', { rules });
    expect(text).toBe(TEXT.replace('second', 'third'));
    expect(applied.map(({ finding }) => finding.rule)).toEqual(['works']);
  });

  it('makes fixes one after the other that cannot be made together', () => {
    const rules = [replacing('left', 'one', 'same'), replacing('right', 'two', 'same')];
    const { text, applied } = fixAll(TEXT, 'safe', { rules });
    expect(text).toBe(TEXT.replace('one', 'same'));
    expect(applied).toHaveLength(1);
  });

  it('leaves the text alone if no fix can be made', () => {
    expect(fixAll(TEXT, 'safe', { rules: [replacing('breaks', 'first', '{')] })).toEqual({
      text: TEXT,
      applied: [],
    });
  });

  it('gives hundreds of databases their volumes in few rounds', () => {
    const services = Array.from({ length: 300 }, (_, index) => `  db-${index}:\n    image: postgres:16\n`);
    const { text, applied } = fixAll(`services:\n${services.join('')}`, 'safe');
    expect(new Set(applied.map(({ file }) => file)).size).toBeLessThanOrEqual(3);
    expect(text.match(/^  db-\d+-data:$/gm)).toHaveLength(300);
    expect(fixAll(text, 'safe').text).toBe(text);
  });

  it('does not declare two volumes at once that are one on the server', () => {
    const services = ['db.one', 'dbone', 'other'].map((name) => `  ${name}:\n    image: postgres:16\n`);
    const { text } = fixAll(`services:\n${services.join('')}volumes:\n  cache:\n`, 'safe');
    expect(text).toContain('  cache:\n  db.one-data:\n');
    expect(text).toContain('  dbone-data-2:');
    expect(lint(text).findings.map(({ rule }) => rule)).not.toContain('volume-names-collide');
  });
});

describe('the name of a volume', () => {
  it('has the form of a name, whatever the service is called', () => {
    const { text } = fixAll('services:\n  b/:\n    image: postgres:17.6\n');
    expect(text).toContain('- data:/var/lib/postgresql/data');
    expect(fixAll(text).text).toBe(text);
  });
});

describe('a fix', () => {
  it('is not offered where it would leave a text that cannot be read: a key on two lines', () => {
    const text = 'services:\n  \n :\n  ports:\n      - target: 0\n        : \u000b';
    const [published] = lint(text).findings.filter(({ rule }) => rule === 'port-published');
    expect(published?.edits).toBeNull();
  });

  it('is not offered where a carriage return alone would leave a text that cannot be read', () => {
    const text = 'services:\n :\n  ports:\n      - 0\n      - target: 3\n        \n        :\r';
    const published = lint(text).findings.filter(({ rule }) => rule === 'port-published');
    expect(published.map(({ edits }) => edits)).toEqual([null, null]);
  });

  it('is offered in a text with such a line end where it does no harm', () => {
    const text = 'services:\n  web:\n    image: nginx:1.29\n    ports: ["3000:3000"]\n    # a\rb: c\n';
    const [published] = lint(text).findings.filter(({ rule }) => rule === 'port-published');
    expect(published?.edits).not.toBeNull();
  });
});
