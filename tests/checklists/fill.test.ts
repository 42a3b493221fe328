import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCommand, hostOf, isFillable, partsOf } from '#src/checklists/fill.ts';
import { PAYLOADS } from '../hostile.ts';

/** What a shell makes of the words, each after its own `printf`. */
function wordsOf(commands: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', commands.join('\n')], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\u0000').slice(0, -1);
}

const filledWords = (values: readonly string[]): string[] =>
  wordsOf(values.map((value) => fillCommand(String.raw`printf '%s\0' 'a <BRANCH> b'`, { branch: value })));

describe('fillCommand', () => {
  it('puts values where they belong', () => {
    const command = `curl 'https://<DOMAIN>/version' | grep -F -e '<SHA>'`;
    expect(fillCommand(command, { domain: 'shop.example.com', sha: '4f2c9d1' })).toBe(
      `curl 'https://shop.example.com/version' | grep -F -e '4f2c9d1'`,
    );
  });

  it('leaves what is not known, and what is no value of a run', () => {
    const command = `nmap '<SERVER_IP>' '<DOMAIN>' '<UUID>'`;
    expect(fillCommand(command, { domain: '', uuid: 'abcd1234' })).toBe(
      `nmap '<SERVER_IP>' '<DOMAIN>' 'abcd1234'`,
    );
  });

  it('replaces nothing outside single quotes', () => {
    const command = `echo <SHA> "<SHA>" "it's <SHA>" \\'<SHA> # '<SHA>'`;
    expect(fillCommand(command, { sha: 'x; rm -rf /' })).toBe(command);
  });

  it('does not replace a placeholder that a value brings along', () => {
    expect(fillCommand(`x '<BRANCH>'`, { branch: '<SHA>', sha: 'never' })).toBe(`x '<SHA>'`);
  });

  it.each([
    '',
    '--output=/etc/passwd',
    '-x',
    'a\nb',
    'a\rb',
    'a\u0000b',
    'a\u001b[2Jb',
    'a\u202eb',
    'a\u2028b',
    'a\u200bb',
    'a\ud800b',
  ])('refuses %j', (value) => {
    expect(isFillable(value)).toBe(false);
    expect(fillCommand(`x '<BRANCH>'`, { branch: value })).toBe(`x '<BRANCH>'`);
  });

  it('gives a shell exactly the value, whatever it is', () => {
    const hostile = [
      `'`,
      `''`,
      `'; touch /tmp/owned; '`,
      `$(id)`,
      '`id`',
      '\\',
      `\\'`,
      `it's "quoted"`,
      '!!',
      '*?[a]',
      'ñ 日本 🙂',
      ...Object.values(PAYLOADS).filter(isFillable),
    ];
    expect(hostile.length).toBeGreaterThan(25);
    expect(filledWords(hostile)).toEqual(hostile.map((value) => `a ${value} b`));
  });

  it('does so for any text', () => {
    const text = fc.oneof(
      fc.string({
        unit: fc.constantFrom(`'`, '"', '\\', '$', '`', '(', ')', '<', '>', '&', ';', ' ', 'a', '#'),
      }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(text.filter(isFillable), { minLength: 1, maxLength: 60 }), (values) => {
        expect(filledWords(values)).toEqual(values.map((value) => `a ${value} b`));
      }),
      { numRuns: 40 },
    );
  });

  it('never throws, and keeps every part of the command', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(`'`, '"', '\\', '#', ' ', '\n', 'a', '<SHA>') }),
        (command) => {
          expect(
            partsOf(command)
              .map(({ text }) => text)
              .join(''),
          ).toBe(command);
          expect(fillCommand(command, {})).toBe(command);
        },
      ),
    );
  });
});

describe('hostOf', () => {
  it.each([
    ['shop.example.com', 'shop.example.com'],
    [' shop.example.com ', 'shop.example.com'],
    ['https://shop.example.com/path?x#y', 'shop.example.com'],
    ['HTTP://Shop.Example.com:8080/', 'shop.example.com:8080'],
    ['https://', 'https://'],
    ['ftp://shop.example.com', 'ftp://shop.example.com'],
  ])('%j is %j', (text, host) => {
    expect(hostOf(text)).toBe(host);
  });
});
