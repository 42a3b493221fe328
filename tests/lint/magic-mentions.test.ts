import { describe, expect, it } from 'vitest';
import { magicName, readCompose } from '#src/compose/index.ts';
import { magicMentions } from '#src/lint/magic-mentions.ts';
import { creatingMention } from '#src/lint/routing.ts';

describe('magicName', () => {
  it.each<[string, object | null]>([
    ['PASSWORD_DB', null],
    ['SERVICE_PASSWORD_DB', { kind: 'secret', length: null, isReadable: true, isSupported: true }],
    ['SERVICE_PASSWORD_2', { kind: 'secret', length: null, identifier: '2', isReadable: true }],
    ['SERVICE_PASSWORD_DB_2', { kind: 'secret', isReadable: false }],
    ['SERVICE_PASSWORD_64_DB', { kind: 'secret', length: 64, isReadable: true, isSupported: true }],
    ['SERVICE_PASSWORD_064_DB', { kind: 'secret', length: null, isReadable: false }],
    ['SERVICE_PASSWORD_128_DB', { kind: 'secret', length: 128, isSupported: false }],
    ['SERVICE_HEX_KEY', { kind: 'secret', isSupported: false }],
    ['SERVICE_HEX_32_KEY', { kind: 'secret', isSupported: true }],
    ['SERVICE_REALBASE64_128_K', { kind: 'secret', isSupported: true }],
    ['SERVICE_FOO_BAR', { kind: 'unknown', type: 'FOO' }],
    ['SERVICE_constructor_X', { kind: 'unknown' }],
    ['SERVICE_URL_MY_API', { kind: 'address', service: 'my_api', port: null, isReadAsReference: true }],
    ['SERVICE_URL_MY_API_80', { kind: 'address', service: 'my_api', port: 80, isReadAsReference: false }],
    ['SERVICE_FQDN_MY-API_80', { kind: 'address', service: 'my_api', port: 80 }],
    ['SERVICE_NAME_MY_DB', { kind: 'name', service: 'my_db' }],
  ])('%s', (name, expected) => {
    const seen = magicName(name);
    if (expected === null) expect(seen).toBeNull();
    else expect(seen).toMatchObject(expected);
  });
});

describe('magicMentions', () => {
  const file = readCompose(
    [
      'services:',
      '  web:',
      '    environment:',
      '      - "A=x ${SERVICE_URL_API} $SERVICE_URL_MY_BIG_API_80"',
      '      - SERVICE_URL_API_3000',
      '  api: {}',
      '  my-big-api: {}',
      '',
    ].join('\n'),
  );

  it('lists keys before references, each with the characters of its name', () => {
    const seen = magicMentions(file).map(({ as, name, range }) => [
      as,
      name,
      file.text.slice(range.start, range.end),
    ]);
    expect(seen).toEqual([
      ['key', 'SERVICE_URL_API_3000', 'SERVICE_URL_API_3000'],
      ['reference', 'SERVICE_URL_API', 'SERVICE_URL_API'],
      ['reference', 'SERVICE_URL_MY_BIG_API_80', 'SERVICE_URL_MY_BIG_API_80'],
    ]);
  });

  it('lets the first mention that Coolify reads create the domain', () => {
    const [web, api, big] = file.services;
    expect(web && creatingMention(file, web)).toBeUndefined();
    expect(api && creatingMention(file, api)?.magic.port).toBe(3000);
    expect(big && creatingMention(file, big)).toBeUndefined();
  });
});
