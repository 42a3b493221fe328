import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { fixAll, lint, lintFile, render, rules, type Finding } from '#src/lint/index.ts';
import { readMarkers } from '#src/lint/markers.ts';
import { startTime } from '#src/lint/patience.ts';
import { normalPath } from '#src/lint/project.ts';
import { only } from './reported.ts';

describe('a marker of a sample', () => {
  it('that cannot be read is a mistake in the sample', () => {
    expect(() => readMarkers('a: b\nc: d # expect: Not a rule\n')).toThrow(
      'unreadable marker in line 2: c: d # expect: Not a rule',
    );
  });
});

describe('a path of the project', () => {
  it.each([
    ['./api/../web//Dockerfile', 'web/Dockerfile'],
    ['../shared/./Dockerfile', '../shared/Dockerfile'],
    ['../../x/../y', '../../y'],
    ['.', ''],
  ])('%s is %s', (path, expected) => {
    expect(normalPath(path)).toBe(expected);
  });
});

describe('the time that a program takes to start', () => {
  const secondsOf = (image: string): number =>
    startTime(readCompose(`services:\n  a:\n    image: ${image}\n`).services[0]!);

  it.each([
    ['mysql:8.4', true],
    ['mcr.microsoft.com/mssql/server:2022-latest', true],
    ['ghcr.io/example/server:1', false],
    ['redis:8', false],
  ])('%s is slow: %s', (image, isSlow) => {
    expect(secondsOf(image) > secondsOf('nginx:1')).toBe(isSlow);
  });
});

describe('a finding of a rule that there is not', () => {
  it('cannot be put into words', () => {
    const [finding] = lint('services:\n  web:\n').findings;
    expect(() => render({ ...(finding as Finding), rule: 'no-such-rule' }, 'en')).toThrow(
      'no rule has the id "no-such-rule"',
    );
  });
});

describe('a database with very many ports', () => {
  const text = (count: number): string => {
    const ports = Array.from({ length: count }, (_, index) => `      - "${6000 + index}:5432"\n`);
    return `services:\n  db:\n    image: postgres:17\n    ports:\n${ports.join('')}`;
  };

  it('is left to its author', () => {
    const options = { rules: only('db-port-published') };
    expect(fixAll(text(100), 'safe', options).applied.length).toBeGreaterThan(0);
    expect(fixAll(text(101), 'safe', options)).toMatchObject({ text: text(101), applied: [] });
    expect(lint(text(101), options).findings).toHaveLength(101);
  });
});

describe('a variable that no file defines', () => {
  const CONFIG = 'services:\n  web:\n    image: a:1\n    environment:\n      A: ${A}\n';

  it('is told about where the service reads it', () => {
    const { findings, file } = lintFile(
      { path: 'docker-compose.yaml', kind: 'compose', text: CONFIG },
      { companions: [{ path: '.env', kind: 'env', text: 'B=1\n' }], rules: only('variable-defined-nowhere') },
    );
    expect(findings.map(({ range, service }) => [file.text.slice(range.start, range.end), service])).toEqual([
      ['${A}', 'web'],
    ]);
  });

  it('is none where it is defined', () => {
    const { findings } = lintFile(
      { path: 'docker-compose.yaml', kind: 'compose', text: CONFIG },
      { companions: [{ path: '.env', kind: 'env', text: 'A=1\n' }], rules: only('variable-defined-nowhere') },
    );
    expect(findings).toEqual([]);
  });
});

describe('the registry', () => {
  it('names each rule once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
