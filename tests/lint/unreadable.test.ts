import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { fixAll, lint, render, type Finding } from '#src/lint/index.ts';

const HEAD = 'services:\n  api:\n    image: ghcr.io/example/api:1.4.0\n';
const BUDGETS = { en: { message: 110, hint: 160, fix: 90 }, es: { message: 130, hint: 190, fix: 110 } };

/** The only finding of a rule, with what it underlines. */
function only(text: string, rule: string): { finding: Finding; underlined: string; line: number } {
  const result = lint(text);
  expect(result.failures).toEqual([]);
  const findings = result.findings.filter((finding) => finding.rule === rule);
  expect(findings).toHaveLength(1);
  const finding = findings[0]!;
  const { start, end } = finding.range;
  return { finding, underlined: text.slice(start, end), line: result.file.lines.position(start).line };
}

function expectSentences(finding: Finding): void {
  for (const locale of LOCALES) {
    const sentences = render(finding, locale);
    for (const part of ['message', 'hint', 'fix'] as const) {
      expect(sentences[part]).toMatch(/[.]$/);
      expect(sentences[part].length, sentences[part]).toBeLessThanOrEqual(BUDGETS[locale][part]);
    }
  }
}

describe('yaml-syntax', () => {
  it.each([
    ['unclosed-bracket', '[', 4, `${HEAD}    entrypoint: ["a"\n`],
    ['unclosed-bracket', '{', 4, `${HEAD}    environment: {A: 1\n    restart: always\n`],
    ['unclosed-quote', '"x', 4, `${HEAD}    command: "x\n    restart: always\n`],
    ['key-without-value', 'restart', 4, `${HEAD}    restart always\n`],
    ['missing-colon', 'A=1', 5, `${HEAD}    environment:\n    - A=1\n      B: 2\n`],
    ['indentation', 'restart:', 6, `${HEAD}    command: a\n\n   restart: always\n`],
    ['indentation', 'restart:', 6, `${HEAD}  web:\n   image: x\n    restart: always\n`],
    ['indentation', '-', 6, `${HEAD}    environment:\n      - A=1\n     - B=2\n`],
    ['list-beside-key', '-', 4, `${HEAD}    environment: - A=1\n`],
    ['nested-mapping', 'b:', 4, `${HEAD}    command: b: c\n`],
    ['reserved-character', '`x`', 4, `${HEAD}    command: \`x\`\n`],
    ['escape', '\\q', 4, `${HEAD}    command: "\\q"\n`],
    ['after-value', 'b', 4, `${HEAD}    command: "a" b\n`],
    ['alias', '*', 5, `${HEAD}    environment:\n      A: *\n`],
    ['anchor-or-tag', '&b', 4, `${HEAD}    labels: &a &b\n      x: y\n`],
    ['block-header', 'x', 4, `${HEAD}    command: > x\n      y\n`],
  ])('%s: underlines %s', (reason, characters, line, text) => {
    const found = only(text, 'yaml-syntax');
    expect(found).toMatchObject({ underlined: characters, line });
    expect(found.finding).toMatchObject({ severity: 'error', data: { reason } });
    expectSentences(found.finding);
  });

  it.each([
    ['variable-in-brackets', '${PORT}', `${HEAD}    entrypoint: [serve, \${PORT}]\n`],
    ['closes-nothing', '}', `${HEAD}    command: }\n`],
  ])('%s: only warns, because Coolify reads what is meant', (reason, characters, text) => {
    const found = only(text, 'yaml-syntax');
    expect(found.underlined).toBe(characters);
    expect(found.finding).toMatchObject({ severity: 'warning', data: { reason, isReadByCoolify: true } });
    expectSentences(found.finding);
  });

  it('names the nesting that exhausts the parser', () => {
    const { finding } = only('['.repeat(20_000), 'yaml-syntax');
    expect(finding.data).toMatchObject({ reason: 'nesting' });
    expectSentences(finding);
  });

  it('shows the words of the parser where nothing better is known', () => {
    const { finding } = only(`${HEAD}    [a]: v\n`, 'yaml-syntax');
    expect(finding.data).toMatchObject({ reason: 'unexpected' });
    expect(render(finding, 'en').message).toContain('Map comment with trailing content');
    expectSentences(finding);
  });
});

describe('yaml-refused-by-coolify', () => {
  it.each([
    ['custom-tag', '!reset', 4, `${HEAD}    ports: !reset []\n`],
    ['custom-tag', '!reset', 4, `${HEAD}    volumes: !reset\n`],
    ['built-in-tag', '!!map', 4, `${HEAD}    labels: !!map\n      a: b\n`],
    ['built-in-tag', '!!int', 5, `${HEAD}    environment:\n      A: !!int "3"\n`],
    ['complex-key', '?', 5, `${HEAD}    environment:\n      ? A\n      : b\n`],
    ['anchor-line', '&app', 3, 'services:\n  api:\n    &app\n    image: ghcr.io/example/api:1.4.0\n'],
    ['key-type', '1.5', 5, `${HEAD}    environment:\n      1.5: a\n`],
    ['key-type', 'true', 5, `${HEAD}    environment:\n      true: a\n`],
    ['merge', '<<: *empty', 4, `x: &empty\nservices:\n  api:\n    <<: *empty\n    image: x\n`],
    ['colon', 'A:1', 4, `${HEAD}    environment: {A:1}\n`],
    ['date', '2001-12-32', 5, `${HEAD}    environment:\n      A: 2001-12-32\n`],
    ['root-indentation', '  services:', 1, '  services:\n    api:\n      image: ghcr.io/example/api:1.4.0\n'],
    ['document-end', '...', 4, `${HEAD}...\n`],
    ['flow', 'environment: {A}', 4, `${HEAD}    environment: {A}\n`],
  ])('%s: underlines %s', (code, characters, line, text) => {
    const found = only(text, 'yaml-refused-by-coolify');
    expect(found).toMatchObject({ underlined: characters, line });
    expect(found.finding.data).toMatchObject({ code });
    expectSentences(found.finding);
  });

  it.each([
    ['duplicate-key', `${HEAD}    restart: a\n    restart: b\n`],
    ['alias-unknown', `${HEAD}    logging: *logging\n`],
    ['second-document', `${HEAD}---\n${HEAD}`],
  ])('leaves %s to its own rule', (rule, text) => {
    const rules = lint(text).findings.map((finding) => finding.rule);
    expect(rules).toContain(rule);
    expect(rules).not.toContain('yaml-refused-by-coolify');
  });
});

describe('services-missing', () => {
  it.each([
    ['empty-file', '', ''],
    ['empty-file', '# nothing yet\n', '# nothing yet'],
    ['no-mapping', '---\n- api\n', '-'],
    ['no-key', 'volumes:\n  data:\n', 'volumes'],
    ['misspelt', HEAD.replace('services', 'Services'), 'Services'],
    ['not-nested', 'api:\n  image: ghcr.io/example/api:1.4.0\n', 'api'],
    ['no-services', 'services:\n', 'services'],
    ['no-services', 'services: {}\n', 'services'],
  ])('%s', (kind, text, characters) => {
    const found = only(text, 'services-missing');
    expect(found.underlined).toBe(characters);
    expect(found.finding.data).toMatchObject({ kind });
    expectSentences(found.finding);
  });
});

describe('yaml-tab-indentation', () => {
  it('replaces tabs by as many spaces as the file indents by', () => {
    const text = 'services:\n    api:\n\t\timage: ghcr.io/example/api:1.4.0\n';
    expect(fixAll(text).text).toBe('services:\n    api:\n        image: ghcr.io/example/api:1.4.0\n');
  });

  it.each([
    ['a block of text may hold tabs', 'services:\n  api:\n    command: |\n      a\n\tb\n'],
    ['the text stays unreadable', 'services:\n\tapi:\n\t\timage: "x\n'],
  ])('leaves the file alone where %s', (_, text) => {
    expect(fixAll(text).text).toBe(text);
  });
});
