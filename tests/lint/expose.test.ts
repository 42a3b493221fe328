import { describe, expect, it } from 'vitest';
import { fixAll, lint } from '#src/lint/index.ts';
import { dbPortPublished } from '#src/lint/rules/db-port-published/rule.ts';
import { hostPortTwice } from '#src/lint/rules/host-port-twice/rule.ts';

function fix(lines: readonly string[], head = ''): string {
  const text = `${head}services:\n  db:\n    image: mysql:8.4\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const fixed = fixAll(text, 'safe', { rules: [dbPortPublished] }).text;
  return fixed.slice(fixed.indexOf('mysql:8.4\n') + 'mysql:8.4\n'.length).replace(/^ {4}/gm, '');
}

describe('exposeInstead', () => {
  it.each([
    ['renames the key', ['ports:', '  - 3306:3306 # why'], 'expose:\n  - "3306" # why\n'],
    ['keeps flow style', ['ports: ["3306:3306", "33060:33060"]'], 'expose: ["3306", "33060"]\n'],
    [
      'leaves what is bound to a loopback address',
      ['ports:', '  - "127.0.0.1:3307:3306" # mine', '  - "3306:3306" # theirs'],
      'expose:\n  - "3306"\nports:\n  - "127.0.0.1:3307:3306" # mine\n  # theirs\n',
    ],
    [
      'removes what is exposed already',
      ['ports:', '  - "3306:3306"', 'expose:', '  - "3306"'],
      'expose:\n  - "3306"\n',
    ],
    [
      'adds to what is exposed already',
      ['ports:', '  - "3306:3306"', '  - "33060:33060"', 'expose:', '  - "9104" # metrics'],
      'expose:\n  - "9104" # metrics\n  - "3306"\n  - "33060"\n',
    ],
    [
      'shortens the long syntax',
      ['ports:', '  - target: 3306', '    published: "3306"', '    mode: host', 'restart: always'],
      'expose:\n  - "3306"\nrestart: always\n',
    ],
    ['reads through variables', ['ports:', '  - "${DB_PORT:-3306}:3306"'], 'expose:\n  - "3306"\n'],
  ])('%s', (_, lines, expected) => {
    expect(fix(lines)).toBe(expected);
  });

  it.each([
    ['a container port that cannot be read', ['ports:', '  - "3306:${P}"']],
    ['a long entry with a comment', ['ports:', '  - target: 3306 # why', '    published: "3306"']],
    ['an anchored list', ['ports: &ports', '  - "3306:3306"']],
  ])('leaves %s to the author', (_, lines) => {
    expect(fix(lines)).toBe(`${lines.join('\n')}\n`);
  });
});

describe('host-port-twice', () => {
  it.each([
    [['"80:80"'], ['"80:81"'], 1],
    [['"80:80"'], ['"80:81/udp"'], 0],
    [['"127.0.0.1:80:80"'], ['"80:81"'], 1],
    [['"127.0.0.1:80:80"'], ['"127.0.0.2:80:81"'], 0],
    [['"80-90:80-90"'], ['"85:85"', '"90:1"', '"91:1"'], 2],
    [['"80:80"', '"80:80"'], [], 0],
    [['"80"'], ['"80"'], 0],
    [['"80:80"', '"80:81"'], [], 1],
    [['{target: 80, published: "80"}'], ['"80:1"'], 1],
  ])('%j and %j: %i', (first, second, count) => {
    const list = (ports: readonly string[]): string => `    ports: [${ports.join(', ')}]\n`;
    const text = `services:\n  a:\n${list(first)}  b:\n${list(second)}`;
    expect(lint(text, { rules: [hostPortTwice] }).findings).toHaveLength(count);
  });

  it('ignores services that are not started', () => {
    const text = 'services:\n  a:\n    ports: ["80:80"]\n  b:\n    profiles: [x]\n    ports: ["80:80"]\n';
    expect(lint(text, { rules: [hostPortTwice] }).findings).toEqual([]);
  });
});
