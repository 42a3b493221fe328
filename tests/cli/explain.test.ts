import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#src/i18n/locale.ts';
import { rules } from '#src/lint/index.ts';
import { renderMarkdown, type PageView } from '#src/cli/markdown.ts';
import { TEXTS } from '#src/cli/texts.ts';
import { run } from './command.ts';

const FOLDERS = { en: 'content/docs/errors', es: 'content/docs/es/errors' };

function entryIds(lang: Locale): string[] {
  return readdirSync(FOLDERS[lang])
    .filter((name) => name.endsWith('.mdx') && name !== 'index.mdx')
    .map((name) => name.slice(0, -'.mdx'.length));
}

describe.each(LOCALES)('explain (%s)', (lang) => {
  it('knows every rule', () => {
    const { status, stdout, stderr } = run(['explain', ...rules.map(({ id }) => id), '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(/# expect:|undefined|\[object/);
    const { example, before } = TEXTS[lang].explain;
    for (const rule of rules) {
      const start = stdout.indexOf(`${rule.text[lang].title}\n═`);
      expect(start, `${rule.id} has a page`).toBeGreaterThanOrEqual(0);
      const page = stdout.slice(start, stdout.indexOf('\n    ', stdout.indexOf(`\n${before}\n`, start)) + 6);
      expect(page).toContain(`(\`${rule.id}\`)`);
      for (const fact of rule.facts) expect(page).toContain(fact);
      expect(page, `${rule.id} shows how it is reported`).toContain(`\n${example}\n`);
      expect(page, `${rule.id} shows a sample`).toMatch(/\n {4}\S$/);
    }
  });

  it('knows every entry', () => {
    const ids = entryIds(lang);
    expect(ids.length).toBeGreaterThan(0);
    const { status, stdout, stderr } = run(['explain', ...ids, '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/^═+$/gm)?.length, 'a title and five sections each').toBeGreaterThanOrEqual(
      6 * ids.length,
    );
    expect(stdout).not.toMatch(/^import |^---$|^:::|<\/?[A-Z][a-z]\w*[ >]|\]\(\//m);
  });
});

describe('explain', () => {
  it('knows the rule about the name of the compose file', () => {
    const { status, stdout } = run(['explain', 'compose-file-name']);
    expect(status).toBe(0);
    expect(stdout).toContain('F-001');
    expect(stdout).toContain('cannot load `docker-compose.yml`');
  });

  it.each([
    [
      'db-port-publishd',
      'en',
      'No rule and no entry has the id "db-port-publishd". Did you mean db-port-published?',
    ],
    ['constructor', 'es', 'Ninguna regla ni entrada tiene el identificador «constructor».'],
  ])('refuses %s', (id, lang, sentence) => {
    const answer = run(['explain', id, '--lang', lang]);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(sentence);
  });
});

describe('renderMarkdown', () => {
  const view: PageView = {
    paint: (_, text) => text,
    width: 40,
    siteAddress: null,
    asides: { caution: 'Caution' },
  };
  const site = 'https://playbook.example.com';

  it.each([
    [
      'imports and components',
      "import A from 'a';\n\n<A b={1} />\n\nText <span>kept</span>.\n",
      'Text kept.\n',
    ],
    [
      'code is left alone',
      '```sh\nimport <B> # not a heading\n:::note\n```\n',
      '    import <B> # not a heading\n    :::note\n',
    ],
    ['headings', '## One `two`\n', 'One `two`\n═════════\n'],
    ['asides', ':::caution\nA.\n:::\n', 'Caution\n\nA.\n'],
    ['titled asides', ':::caution[Wait]\nA.\n:::\n', 'Wait\n\nA.\n'],
    ['headings of the third and the fourth level', '### One\n\n#### Two\n', 'One\n───\n\nTwo\n'],
    ['asides of an unknown kind', ':::wonder\nA.\n:::\n', 'wonder\n\nA.\n'],
    ['rows with too few cells', '| A | B |\n| --- | --- |\n| x |\n', 'A  B\nx\n'],
    ['rows with too many cells', '| A |\n| --- |\n| x | more |\n', 'A\nx\n'],
    [
      'wide tables with rows of other lengths',
      `| A | B |\n| --- | --- |\n| x |\n| y | ${'w '.repeat(30)}| more |\n`,
      `• A: x\n• A: y\n  B: ${'w '.repeat(18).trim()}\n  ${'w '.repeat(12).trim()}\n`,
    ],
    [
      'links that are their own text',
      '[https://example.com](https://example.com)\n',
      'https://example.com\n',
    ],
    ['links to a part of the page', '[above](#above)\n', 'above\n'],
    ['links to other pages', '[A](/tools/validator/)\n', 'A\n'],
    ['lists', '- one\n  more\n- two\n', '• one more\n• two\n'],
    ['code in lists', '1. one\n\n   ```sh\n   ls\n   ```\n', '1. one\n\n       ls\n'],
    [
      'long sentences',
      `${'word '.repeat(12)}\n`,
      `${'word '.repeat(8).trim()}\n${'word '.repeat(4).trim()}\n`,
    ],
    ['tables', '| A | B |\n| --- | :-: |\n| `x` | y\\|z |\n', 'A    B\n`x`  y|z\n'],
    [
      'wide tables',
      `| A | B |\n| --- | --- |\n| x | ${'w '.repeat(30)}|\n`,
      `• A: x\n  B: ${'w '.repeat(18).trim()}\n  ${'w '.repeat(12).trim()}\n`,
    ],
    ['links out', '[A](https://example.com/a)\n', 'A (https://example.com/a)\n'],
    ['links to entries', '[A](/es/errors/b-c/)\n', 'A (coolify-playbook explain b-c)\n'],
    ['links to facts', '[F-001](/reference/coolify-facts/#f-001)\n', 'F-001\n'],
    ['emphasis', 'A **b** and *c* but 2 * 3 * 4, `**d**`.\n', 'A b and c but 2 * 3 * 4, `**d**`.\n'],
    ['escapes', '\\<A\\> &lt;b&gt;\n', '<A> <b>\n'],
    ['control characters', 'a\u001b[31mb\n', 'a\\x1b[31mb\n'],
  ])('%s', (_, source, expected) => {
    expect(renderMarkdown(source, view)).toBe(expected);
  });

  it('breaks nothing where the output is no terminal, but wide tables', () => {
    const wide = { ...view, width: Infinity };
    expect(renderMarkdown(`${'word '.repeat(60)}\n`, wide)).toBe(`${'word '.repeat(60).trim()}\n`);
    const table = (cell: string): string => `| A | B |\n| --- | --- |\n| x | ${cell} |\n`;
    expect(renderMarkdown(table('y'.repeat(90)), wide)).toContain(`x  ${'y'.repeat(90)}\n`);
    expect(renderMarkdown(table('y'.repeat(130)), wide)).toBe(`• A: x\n  B: ${'y'.repeat(130)}\n`);
  });

  it('gives links their whole address where the site is known', () => {
    expect(renderMarkdown('[A](/tools/validator/)\n', { ...view, width: 80, siteAddress: site })).toBe(
      `A (${site}/tools/validator/)\n`,
    );
  });

  it('colours differences', () => {
    const paint: PageView['paint'] = (style, text) => `<${style}>${text}`;
    expect(renderMarkdown('```diff\n-a\n+b\n c\n```\n', { ...view, paint })).toBe(
      '    <removed>-a\n    <added>+b\n     c\n',
    );
  });
});
