import { describe, expect, it } from 'vitest';
import { checkFiles, fixFiles, type CheckReport, type NumberedFile } from '#src/validator/check.ts';

const OPEN_DATABASE = `services:
  db:
    image: postgres:17
    ports:
      - "5432:5432"
    volumes:
      - db-data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready"]
volumes:
  db-data:
`;

const compose = (text: string): NumberedFile => ({
  id: 7,
  kind: 'compose',
  path: 'docker-compose.yaml',
  text,
});
const check = (text: string, locale: 'en' | 'es' = 'en'): CheckReport =>
  checkFiles({ files: [compose(text)], domains: {} }, locale);
const fix = (text: string) => fixFiles({ files: [compose(text)], domains: {} });

describe('checkFiles', () => {
  it('reports findings as plain data that survives a message between threads', () => {
    const report = check(OPEN_DATABASE, 'es');
    expect(structuredClone(report)).toEqual(report);
    expect(report.verdict).toBe('will-fail');
    expect(report.services).toEqual(['db']);
    const [finding] = report.findings.filter(({ rule }) => rule === 'db-port-published');
    expect(finding?.file).toBe(7);
    expect(finding?.start).toEqual({ line: 5, column: 9, offset: OPEN_DATABASE.indexOf('"5432') });
    expect(finding?.message).toMatch(/^El servicio «db»/);
    expect(finding?.url).toMatch(/^\/es\/.*#rule-db-port-published$/);
    expect(finding?.facts.length).toBeGreaterThan(0);
    for (const fact of finding?.facts ?? []) expect(fact).toMatch(/^F-\d+$/);
    expect(finding?.edits?.safety).toBe('safe');
  });

  it('lists what is ignored, with the reason', () => {
    const text = OPEN_DATABASE.replace(
      '"5432:5432"',
      '"5432:5432" # playbook-ignore db-port-published -- Lab network',
    );
    expect(check(text).ignored.map(({ finding, reason }) => [finding.rule, reason])).toEqual([
      ['db-port-published', 'Lab network'],
    ]);
  });

  it('checks files of each kind together and says which file a finding is in', () => {
    const note = '# playbook-ignore no-such-rule -- Lab\n';
    const files: NumberedFile[] = [
      compose(OPEN_DATABASE),
      { id: 8, kind: 'dockerfile', path: 'Dockerfile', text: `${note}FROM scratch\n` },
      { id: 9, kind: 'env', path: '.env', text: `A=1\n${note}` },
    ];
    const report = checkFiles({ files, domains: {} }, 'en');
    expect(report.files.map(({ id }) => id)).toEqual([7, 8, 9]);
    const places = report.findings
      .filter(({ rule }) => rule === 'ignore-rule-unknown')
      .map(({ file, start }) => [file, start.line]);
    expect(places).toEqual([
      [8, 1],
      [9, 2],
    ]);
    expect(report.rules).toBeGreaterThan(check(OPEN_DATABASE).rules - 1);
  });

  it('takes the domains of the settings into account', () => {
    const text = 'services:\n  web:\n    image: ghcr.io/example/web:1\n    expose: ["3000", "9000"]\n';
    const rulesWith = (domains: Record<string, string[]>) =>
      checkFiles({ files: [compose(text)], domains }, 'en').findings.map(({ rule }) => rule);
    expect(rulesWith({ web: ['https://app.example.com'] })).toContain('routed-port-ambiguous');
    expect(rulesWith({})).not.toContain('routed-port-ambiguous');
    expect(rulesWith({ web: ['https://app.example.com:3000'] })).not.toContain('routed-port-ambiguous');
  });
});

describe('fixFiles', () => {
  it('applies every safe fix', () => {
    const { files, applied } = fix(OPEN_DATABASE);
    expect(applied).toBeGreaterThan(0);
    expect(files.map(({ id }) => id)).toEqual([7]);
    expect(files[0]!.text).not.toContain('5432:5432');
    const again = check(files[0]!.text);
    expect(again.findings.filter(({ edits }) => edits?.safety === 'safe')).toEqual([]);
    expect(fix(files[0]!.text)).toEqual({ kind: 'fix', files: [], applied: 0 });
  });

  it('names only the files that changed', () => {
    const dockerfile = { id: 8, kind: 'dockerfile', path: 'Dockerfile', text: 'from node:24\n' } as const;
    const env = { id: 9, kind: 'env', path: '.env.example', text: 'A=1\n' } as const;
    const { files } = fixFiles({ files: [compose(OPEN_DATABASE), dockerfile, env], domains: {} });
    expect(files.map(({ id }) => id)).toEqual([7, 8]);
    expect(files[1]!.text).toBe('FROM node:24\n');
  });

  it.each(['', '\0', ':::', '{{{{', '\t- a', '\uFEFF', 'services: [', '🧨'.repeat(100)])(
    'and the check answer for %j, whatever the kind',
    (text) => {
      for (const kind of ['compose', 'dockerfile', 'env'] as const) {
        const files = [{ id: 1, kind, path: 'x', text }];
        expect(checkFiles({ files, domains: {} }, 'en').files).toHaveLength(1);
        expect(fixFiles({ files, domains: {} }).kind).toBe('fix');
      }
    },
  );
});
