import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPTIONS, optionShape } from '#src/cli/arguments.ts';
import { CHECK_IDS } from '#src/verify/check-ids.ts';
import { OUTCOMES } from '#src/verify/outcomes.ts';
import { COOLIFY_CASES } from './coolify-cases.ts';
import { DNS_CASES } from './dns-cases.ts';
import { SITE_CASES } from './site-cases.ts';

const provoked = new Set<string>([...SITE_CASES, ...DNS_CASES, ...COOLIFY_CASES].map(({ code }) => code));
/** These three have a test of their own: a name that only this machine knows, an open token, a run that is stopped. */
const ELSEWHERE = ['dns-local', 'api-plain-http', 'stability-stopped'];
const table = Object.entries(OUTCOMES);
const troubles = table.filter(([, { status }]) => status === 'fail' || status === 'warn');

describe('outcomes', () => {
  it.each(CHECK_IDS)('%s can go wrong, and does so in a test', (check) => {
    const ways = troubles.filter(([, row]) => row.check === check).map(([code]) => code);
    expect(ways.filter((code) => provoked.has(code))).not.toEqual([]);
  });

  it.each(troubles.map(([code]) => code))('%s is provoked by a real server', (code) => {
    expect(provoked.has(code) || ELSEWHERE.includes(code)).toBe(true);
  });

  it('name entries that exist', () => {
    const cases = [...SITE_CASES, ...DNS_CASES, ...COOLIFY_CASES].map(({ entry }) => entry);
    const named = new Set(
      [...table.map(([, { entry }]) => entry), ...cases].filter((entry) => entry !== null),
    );
    expect(named.size).toBeGreaterThanOrEqual(14);
    for (const entry of named) expect(existsSync(`content/docs/errors/${entry}.mdx`), entry).toBe(true);
  });

  it('belong to every check in a way that passes', () => {
    for (const check of CHECK_IDS) {
      expect(
        table.some(([, row]) => row.check === check && row.status === 'pass'),
        check,
      ).toBe(true);
    }
  });
});

describe.each(['content/docs', 'content/docs/es'])('the reference in %s', (folder) => {
  const page = readFileSync(`${folder}/reference/verify.mdx`, 'utf8');

  it('has a section for each check, under its id', () => {
    const sections = [...page.matchAll(/^### `([a-z0-9-]+)`$/gm)].map((match) => match[1]);
    expect([...sections].sort()).toEqual([...CHECK_IDS].sort());
  });

  it('names each option of the command', () => {
    const own = Object.keys(OPTIONS).filter((name) => optionShape(name)?.commands?.includes('verify'));
    expect(own.length).toBeGreaterThan(10);
    for (const name of own) expect(page).toContain(`\`--${name}\``);
  });
});
