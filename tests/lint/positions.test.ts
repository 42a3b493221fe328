import { describe, expect, it } from 'vitest';
import { lint } from '#src/lint/index.ts';

/** Line and column of the first character and of the one after the last, both from 1. */
type Place = `${number}:${number}-${number}:${number}`;
type Case = readonly [name: string, text: string, rule: string, places: readonly Place[]];

const WEB = 'services:\n  web:\n    image: ghcr.io/example/api:1.4.0\n';
const ENVIRONMENT = `${WEB}    environment:\n`;

function placesOf(text: string, rule: string): string[] {
  const { file, findings } = lint(text);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ range }) => {
      const [start, end] = [file.lines.position(range.start), file.lines.position(range.end)];
      return `${start.line}:${start.column}-${end.line}:${end.column}`;
    });
}

const VALUES: readonly Case[] = [
  ['plain', `${ENVIRONMENT}      A: 1e3 # why\n`, 'yaml-number-rewritten', ['5:10-5:13']],
  ['plain, at the end of the text', `${ENVIRONMENT}      A: 1e3`, 'yaml-number-rewritten', ['5:10-5:13']],
  ['in a flow mapping', `${WEB}    labels: {built: 2024-01-01}\n`, 'yaml-date-rewritten', ['4:21-4:31']],
  ['in a flow list', `${WEB}    ports: ["8081:80", 9000:90]\n`, 'port-published', ['4:13-4:22', '4:24-4:31']],
  ['in single quotes', `${WEB}    ports:\n      - '5432:5432'\n`, 'db-port-published', ['5:9-5:20']],
  ['in double quotes', `${WEB}    ports:\n      - "5432:5432"\n`, 'db-port-published', ['5:9-5:20']],
  ['a block mapping', `${WEB}    ports:\n      - target: 80\n        published: "8081"\n\n    user: a\n`, 'port-published', ['5:9-6:26']], // prettier-ignore
  ['behind an alias', `x-p: &p\n  - "8081:80"\n${WEB}    ports: *p\n`, 'port-published', ['2:5-2:14']],
  ['behind an anchor', `${WEB}    ports:\n      - &p "8081:80"\n`, 'port-published', ['5:12-5:21']],
  ['merged by several', `x-c: &c\n  ports:\n    - "8081:80"\nservices:\n  web:\n    <<: *c\n    image: a:1\n  api:\n    <<: *c\n    image: a:1\n`, 'port-published', ['3:7-3:16']], // prettier-ignore
  ['an unknown alias', `${WEB}    labels: *nope\n`, 'alias-unknown', ['4:13-4:18']],
  ['after a byte order mark', `\uFEFF${ENVIRONMENT}      A: 1e3\n`, 'yaml-number-rewritten', ['5:10-5:13']],
  [
    'after CR LF',
    `${ENVIRONMENT}      A: 1e3\n`.replaceAll('\n', '\r\n'),
    'yaml-number-rewritten',
    ['5:10-5:13'],
  ],
  ['after a character of two code units', `${WEB}    labels: {"😀": 2024-01-01}\n`, 'yaml-date-rewritten', ['4:20-4:30']], // prettier-ignore
];

const KEYS: readonly Case[] = [
  ['a key given twice', `${WEB}    image: b:1\n`, 'duplicate-key', ['4:5-4:10']],
  ['a key given twice, in quotes', `${WEB}    "image": b:1\n`, 'duplicate-key', ['4:5-4:12']],
  [
    'the key that misses something',
    'services:\n  web:\n    restart: always\n',
    'image-or-build-missing',
    ['2:3-2:6'],
  ],
  ['the same in quotes', 'services:\n  "web":\n    restart: always\n', 'image-or-build-missing', ['2:3-2:8']],
  ['the same for a service without content', 'services:\n  web:\n', 'image-or-build-missing', ['2:3-2:6']],
  ['a routed service without healthcheck', `${ENVIRONMENT}      - SERVICE_URL_WEB_3000\n`, 'healthcheck-missing', ['2:3-2:6']], // prettier-ignore
  ['the first key where services are missing', 'volumes: {}\n', 'services-missing', ['1:1-1:8']],
  ['a key of depends_on', `${WEB}    depends_on:\n      dbb:\n        condition: service_started\n`, 'service-unknown', ['5:7-5:10']], // prettier-ignore
  ['a second document', `${WEB}---\na: b\n`, 'second-document', ['4:1-4:4']],
];

const PARTS: readonly Case[] = [
  [
    'the source of a short mount',
    `${WEB}    volumes:\n      - data:/x:ro\n`,
    'volume-undeclared',
    ['5:9-5:13'],
  ],
  ['the same in quotes', `${WEB}    volumes:\n      - "data:/x"\n`, 'volume-undeclared', ['5:10-5:14']],
  ['the source of a long mount', `${WEB}    volumes:\n      - type: volume\n        source: data\n        target: /x\n`, 'volume-undeclared', ['6:17-6:21']], // prettier-ignore
  ['an item of depends_on', `${WEB}    depends_on:\n      - dbb\n`, 'service-unknown', ['5:9-5:12']],
  ['a name alone in a list', `${ENVIRONMENT}      - A\n`, 'bare-list-variable', ['5:9-5:10']],
];

/** `${B}` inside a value: the characters as they stand in the file, or the whole value where they do not. */
const EMBEDDED: readonly Case[] = [
  ['plain', '      A: x ${B} y\n', '5:12-5:16'],
  ['item of a list', '      - A=x ${B} y\n', '5:13-5:17'],
  ['quoted item of a list with an escape', '      - "A=x\\t${B}"\n', '5:15-5:19'],
  ['single quotes with a doubled one', "      A: 'it''s ${B} y'\n", '5:17-5:21'],
  ['double quotes', '      A: "x ${B} y"\n', '5:13-5:17'],
  ['double quotes with escapes', '      A: "x\\t\\u0041\\x41${B} y"\n', '5:24-5:28'],
  ['an escaped dollar sign', '      A: "x\\x24{B} y"\n', '5:10-5:22'],
  ['after a character of two code units', '      A: "😀 ${B}"\n', '5:14-5:18'],
  ['literal block', '      A: |\n        one\n        two ${B} y\n', '7:13-7:17'],
  [
    'literal block with indicators and comment',
    '      A: |2- # why\n         one\n        two ${B} y\n',
    '7:13-7:17',
  ],
  ['folded block', '      A: >-\n        one\n        two ${B} y\n', '7:13-7:17'],
  ['folded block with an empty line', '      A: >\n        one\n\n        two ${B} y\n', '8:13-8:17'],
  ['plain over two lines', '      A: one\n        two ${B} y\n', '6:13-6:17'],
  ['single quotes over two lines', "      A: 'one\n        two ${B} y'\n", '6:13-6:17'],
  [
    'double quotes over lines, one of them joined',
    '      A: "one\n        two \\\n        ${B} y"\n',
    '7:9-7:13',
  ],
  ['flow mapping', '      {A: "x ${B}"}\n', '5:14-5:18'],
].map(([name = '', text = '', place]): Case => [
  name,
  ENVIRONMENT + text,
  'variable-unregistered',
  [place as Place],
]);

describe.each([
  ['values', VALUES],
  ['keys', KEYS],
  ['parts of values', PARTS],
  ['a reference inside a value', EMBEDDED],
  [
    'the same with CR LF',
    EMBEDDED.map(([name, text, ...rest]): Case => [name, text.replaceAll('\n', '\r\n'), ...rest]),
  ],
])('places of %s', (_, cases) => {
  it.each(cases)('%s', (_name, text, rule, places) => {
    expect(placesOf(text, rule)).toEqual(places);
  });
});

const SYNTAX: readonly (readonly [code: string, text: string, rule: string, place: Place])[] = [
  ['tab', `${WEB}\trestart: always\n`, 'yaml-tab-indentation', '4:1-4:2'],
  ['indentation', `${WEB}   restart: always\n`, 'yaml-syntax', '4:4-4:12'],
  ['nested-mapping', `${WEB}    command: a: b\n`, 'yaml-syntax', '4:14-4:16'],
  ['unclosed-quote', `${WEB}    command: "abc\n    restart: always\n`, 'yaml-syntax', '4:14-4:18'],
  ['unclosed-bracket', `${WEB}    command: [a, b\n    restart: always\n`, 'yaml-syntax', '4:14-4:15'],
  ['missing-colon', `${WEB}    restart always\n    user: a\n`, 'yaml-syntax', '4:5-4:12'],
  ['reserved-character', `${WEB}    command: @x\n`, 'yaml-syntax', '4:14-4:16'],
  ['escape', `${WEB}    command: "\\q"\n`, 'yaml-syntax', '4:15-4:17'],
  ['alias', `${WEB}    a: &x *y\n`, 'yaml-syntax', '4:11-4:13'],
  ['anchor-or-tag', `${WEB}    a: &x &y z\n`, 'yaml-syntax', '4:11-4:13'],
  ['directive', `%YAML 9\n---\n${WEB}`, 'yaml-syntax', '1:7-1:8'],
  ['unexpected', `${WEB}    command: ]\n`, 'yaml-syntax', '4:14-4:15'],
];

describe('places of syntax errors', () => {
  it.each(SYNTAX)('%s', (code, text, rule, place) => {
    expect(lint(text).file.syntaxProblems.map((problem) => problem.code)).toEqual([code]);
    expect(placesOf(text, rule)).toEqual([place]);
  });

  it('nesting, which ends where the stack does', () => {
    const { file, findings } = lint('['.repeat(20_000));
    expect(file.syntaxProblems.map(({ code }) => code)).toEqual(['nesting']);
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
    expect(file.lines.position(findings[0]!.range.start).line).toBe(1);
  });
});
