import { describe, expect, it } from 'vitest';
import { answer } from '#src/validator/check.ts';

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

describe('answer', () => {
  it('reports findings as plain data that survives a message between threads', () => {
    const result = answer({ kind: 'check', text: OPEN_DATABASE, locale: 'es' });
    expect(structuredClone(result)).toEqual(result);
    if (result.kind !== 'check') throw new Error('no report');
    expect(result.report.verdict).toBe('will-fail');
    const [finding] = result.report.findings.filter(({ rule }) => rule === 'db-port-published');
    expect(finding?.start).toEqual({ line: 5, column: 9, offset: OPEN_DATABASE.indexOf('"5432') });
    expect(finding?.message).toMatch(/^El servicio «db»/);
    expect(finding?.url).toMatch(/^\/es\/.*#rule-db-port-published$/);
    expect(finding?.edits?.safety).toBe('safe');
  });

  it('applies every safe fix', () => {
    const result = answer({ kind: 'fix', text: OPEN_DATABASE });
    if (result.kind !== 'fix') throw new Error('no text');
    expect(result.applied).toBeGreaterThan(0);
    expect(result.text).not.toContain('5432:5432');
    const again = answer({ kind: 'check', text: result.text, locale: 'en' });
    expect(
      again.kind === 'check' && again.report.findings.filter(({ edits }) => edits?.safety === 'safe'),
    ).toEqual([]);
  });

  it('lists what is ignored, with the reason', () => {
    const text = OPEN_DATABASE.replace(
      '"5432:5432"',
      '"5432:5432" # playbook-ignore db-port-published -- Lab network',
    );
    const result = answer({ kind: 'check', text, locale: 'en' });
    if (result.kind !== 'check') throw new Error('no report');
    expect(result.report.ignored.map(({ finding, reason }) => [finding.rule, reason])).toEqual([
      ['db-port-published', 'Lab network'],
    ]);
  });

  it.each(['', '\0', ':::', '{{{{', '\t- a', '\uFEFF', 'services: [', '🧨'.repeat(100)])(
    'answers for %j',
    (text) => {
      expect(answer({ kind: 'check', text, locale: 'en' }).kind).toBe('check');
      expect(answer({ kind: 'fix', text }).kind).toBe('fix');
    },
  );
});
