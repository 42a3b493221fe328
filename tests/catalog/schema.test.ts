import { describe, expect, it } from 'vitest';
import { errorSchema, pageSchema } from '../../src/catalog/schema.ts';

const entry = {
  topics: ['published-port-bypasses-firewall'],
  priority: 'P0',
  severity: 'critical',
  frequency: 'common',
  evidence: { reports: 4, recent: 3, found: '8/12' },
  affects: { before: '4.3.3' },
  phase: 'operate',
  shows: ['terminal'],
  services: ['database'],
  symptoms: [{ match: 'no pg_hba.conf entry for host', sample: 'FATAL:  no pg_hba.conf entry for host' }],
  nearMisses: [{ sample: 'port is already allocated', entry: 'port-already-allocated' }],
  near: ['port-already-allocated'],
  verified: { coolify: '4.3', date: '2026-11-20' },
  facts: ['F-063', 'F-206'],
  sources: ['https://example.com/docs'],
};
const problemsOf = (value: unknown): string[] =>
  errorSchema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the facts of an entry', () => {
  it('reads the day of the check as a date', () => {
    expect(errorSchema.parse(entry).verified.date.toISOString()).toBe('2026-11-20T00:00:00.000Z');
  });

  it.each([
    ['a priority that does not exist', { priority: 'P4' }, 'priority'],
    ['a phase that does not exist', { phase: 'later' }, 'phase'],
    ['a fact with a wrong id', { facts: ['F-63'] }, 'facts.0'],
    ['a source that is no address', { sources: ['docs'] }, 'sources.0'],
    ['an id with capitals', { near: ['Port'] }, 'near.0'],
    ['no symptom', { symptoms: [] }, 'symptoms'],
    ['nothing that is easily taken for it', { nearMisses: [] }, 'nearMisses'],
    ['a frequency that rests on nothing', { evidence: { reports: 0, recent: 0 } }, 'evidence.reports'],
    ['a place that does not exist', { shows: ['console'] }, 'shows.0'],
    ['a range that is no version', { affects: { before: 'now' } }, 'affects.before'],
    ['a version without quotes', { verified: { coolify: 4.3, date: '2026-11-20' } }, 'verified.coolify'],
    ['a key that nobody reads', { prevents: [] }, ''],
  ])('refuses %s', (_what, change, path) => {
    expect(problemsOf({ ...entry, ...change })).toEqual([path]);
  });
});

it('lets a page be no entry', () => {
  expect(pageSchema.parse({}).error).toBeUndefined();
});
