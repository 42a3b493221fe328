import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import {
  excerptSection,
  issueAddress,
  PROBLEM_KINDS,
  problemReport,
  repositoryAddress,
  type Problem,
} from '#src/site/problem-report.ts';

const problem: Problem = { kind: 'false-alarm', rule: 'port-reserved', version: '1.2.3', coolify: '4.3' };
const REPOSITORY = 'https://git.example.com/team/playbook';

describe('a report', () => {
  it('names the rule and the versions, and asks what happened', () => {
    expect(problemReport(problem, 'en')).toEqual({
      title: '`port-reserved`: a false alarm',
      body: '- Rule: `port-reserved`\n- Version: coolify-playbook 1.2.3, Coolify 4.3\n\n### What happens on Coolify with this file, and why the finding is wrong\n\n',
    });
    expect(problemReport(problem, 'es').body).toContain(
      '- Regla: `port-reserved`\n- Versión: coolify-playbook 1.2.3',
    );
  });

  it.each(PROBLEM_KINDS)('has words in each language: %s', (kind) => {
    const [english, spanish] = LOCALES.map((locale) =>
      problemReport({ ...problem, kind, rule: null }, locale),
    );
    expect(english?.title).not.toBe(spanish?.title);
    expect(english?.body).not.toBe(spanish?.body);
    expect(english?.body).not.toContain('Rule');
  });

  it('keeps an excerpt inside its fence, whatever is in it', () => {
    const text = 'services:\n  web:\n```\n<script>\n````md\n';
    expect(excerptSection(text, 'en')).toBe(
      '\n\n### Excerpt, with secrets masked\n\n`````text\nservices:\n  web:\n```\n<script>\n````md\n`````\n',
    );
    expect(excerptSection('a', 'es')).toBe(
      '\n\n### Fragmento, con los secretos ocultos\n\n```text\na\n```\n',
    );
  });
});

describe('the address of an issue', () => {
  it('fills in the form, and can be read back', () => {
    const report = { title: '`a`: b & c', body: '# ünï\n1 + 1 = 2?' };
    const { address, isCut } = issueAddress(REPOSITORY, report);
    expect(isCut).toBe(false);
    expect(address.startsWith(`${REPOSITORY}/issues/new?`)).toBe(true);
    const { searchParams } = new URL(address);
    expect([...searchParams]).toEqual([
      ['title', report.title],
      ['body', report.body],
    ]);
  });

  it('speaks the words of GitLab to GitLab', () => {
    const { address } = issueAddress('https://gitlab.example.com/team/playbook', { title: 't', body: 'b' });
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe('/team/playbook/-/issues/new');
    expect(searchParams.get('issue[title]')).toBe('t');
    expect(searchParams.get('issue[description]')).toBe('b');
  });

  it('is never too long: the end of the text goes first, and that is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 9000 }), (text) => {
        const body = text.toWellFormed();
        const { address, isCut } = issueAddress(REPOSITORY, { title: 't', body });
        expect(address.length).toBeLessThanOrEqual(7000);
        const written = new URL(address).searchParams.get('body') ?? '';
        if (!isCut) expect(written).toBe(body);
        else {
          expect(written.endsWith('\n…')).toBe(true);
          expect(body.startsWith(written.slice(0, -2))).toBe(true);
        }
      }),
    );
    const { address, isCut } = issueAddress(REPOSITORY, { title: 't', body: 'x'.repeat(20_000) });
    expect(isCut).toBe(true);
    expect(address.length).toBeGreaterThan(6990);
  });
});

describe('the repository', () => {
  it.each([
    ['https://git.example.com/team/playbook', REPOSITORY],
    [' https://git.example.com/team/playbook.git ', REPOSITORY],
    ['https://git.example.com/team/playbook/', REPOSITORY],
    ['https://git.example.com/team/playbook?tab=code#readme', REPOSITORY],
    ['http://localhost:3000/team/playbook', 'http://localhost:3000/team/playbook'],
  ])('%s is %s', (configured, address) => {
    expect(repositoryAddress(configured)).toBe(address);
  });

  it('is unknown where nothing is said', () => {
    expect(repositoryAddress(undefined)).toBeNull();
    expect(repositoryAddress('  ')).toBeNull();
  });

  it.each([
    'git@git.example.com:team/playbook.git',
    'javascript:alert(1)',
    'https://me:pw@git.example.com/a',
    'x',
  ])('is refused where it cannot be linked: %s', (configured) => {
    expect(() => repositoryAddress(configured)).toThrow(/^REPOSITORY_URL is the address/);
  });
});
