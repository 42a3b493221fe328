import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Library } from '#src/cli/interface.ts';
import * as source from '#src/library.ts';
import { BAD, GOOD } from './command.ts';

vi.mock('coolify-playbook:bundle', async () => {
  const { indexBytes } = await import('../../scripts/finder/index-bytes.ts');
  const finderIndex = Buffer.from(indexBytes()).toString('base64');
  return { version: '0.0.0', coolifyVersion: '4.3', siteAddress: null, finderIndex };
});

let built: Library;
beforeAll(async () => {
  built = await import('coolify-playbook');
}, 120_000);

const LOG = 'Bind for 0.0.0.0:8080 failed: port is already allocated\n';
/** What a caller without types may pass for a text. */
const NO_TEXTS: readonly unknown[] = [undefined, null, 7, {}, ['services:']];

/** One call of each function, with and without options. */
const CALLS: Readonly<Record<string, (library: Library) => unknown>> = {
  'a file without options': ({ lint }) => lint(BAD),
  'a file with a name and a language': ({ lint }) =>
    lint('FROM node\n', { filename: 'Dockerfile', lang: 'es' }),
  'a domain': ({ lint }) => lint(GOOD, { domains: { db: 'https://db.example.com' } }),
  'several domains': ({ lint }) =>
    lint(GOOD, { domains: { db: ['https://db.example.com', 'https://b.example.com'] } }),
  'a fix': ({ lint, fix }) => fix(BAD, lint(BAD).findings),
  'a preview': ({ preview }) => preview(GOOD),
  'a preview with options': ({ preview }) => preview(GOOD, { uuid: 'one' }),
  'a log': ({ diagnose }) => diagnose(LOG),
  'a log in Spanish': ({ diagnose }) => diagnose(LOG, { lang: 'es' }),
  'the parser': ({ coolifyYaml }) => coolifyYaml('a: 1\n'),
};

describe('the library', () => {
  it.each(Object.entries(CALLS))('answers with and without the build alike: %s', (_, call) => {
    expect(call(source)).toEqual(call(built));
  });

  it.each(NO_TEXTS)('takes %j for an empty text', (value) => {
    const text = value as string;
    expect(source.lint(text).findings).toEqual(source.lint('').findings);
    expect(source.fix(text, [])).toBe('');
    expect(source.preview(text)).toEqual(source.preview(''));
    expect(source.diagnose(text).matches).toEqual([]);
    expect(source.coolifyYaml(text)).toEqual(source.coolifyYaml(''));
  });

  it('finds and fixes what is wrong, in the language that was asked for', () => {
    expect(source.lint(BAD).findings.map(({ rule }) => rule)).toEqual(['db-port-published']);
    expect(source.fix(BAD, source.lint(BAD).findings)).toBe(GOOD);
    const [english, spanish] = [source.lint(BAD, { lang: 'en' }), source.lint(BAD, { lang: 'es' })];
    expect(spanish.findings[0]?.message).not.toBe(english.findings[0]?.message);
    expect(source.diagnose(LOG).matches[0]?.entry).toBe('port-already-allocated');
  });
});
