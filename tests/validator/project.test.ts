import { describe, expect, it } from 'vitest';
import { MAX_FILES } from '#src/validator/limits.ts';
import { cleanPath, isDomain, parseProject, readDomains } from '#src/validator/project.ts';
import { plainProject, workspaceOf } from '#src/validator/workspace.ts';

describe('parseProject', () => {
  const file = { kind: 'env', path: '.env', text: 'A=1' };

  it('reads what a workspace keeps', () => {
    const project = {
      files: [
        { kind: 'compose', path: 'compose.yaml', text: 'services: {}' },
        { kind: 'dockerfile', path: 'web/Dockerfile', text: 'FROM scratch' },
      ],
      active: 1,
      domains: { web: ['https://app.example.com'] },
    } as const;
    expect(parseProject(JSON.parse(JSON.stringify(plainProject(workspaceOf(project)))))).toEqual(project);
  });

  it.each([
    null,
    7,
    'text',
    {},
    { files: 'x' },
    { files: Array.from({ length: MAX_FILES + 1 }, () => file) },
    { files: ['a', 'b'].map((path) => ({ kind: 'compose', path, text: '' })) },
  ])('refuses %j', (value) => {
    expect(parseProject(value)).toBeNull();
  });

  it('takes what it can of a project that was altered', () => {
    const value = JSON.parse(
      '{"files":[{"kind":"shell","path":"x","text":""},{"kind":"env","path":"\\u0000","text":"A=1"}],"active":-3,"domains":{"__proto__":["https://a.example.com"],"web":[1,"x"],"api":"y"}}',
    ) as unknown;
    const project = parseProject(value)!;
    expect(project.files).toEqual([{ kind: 'env', path: '.env', text: 'A=1' }]);
    expect(project.active).toBe(0);
    expect(Object.entries(project.domains)).toEqual([
      ['__proto__', ['https://a.example.com']],
      ['web', ['x']],
    ]);
    expect(Object.getPrototypeOf(project.domains)).toBe(Object.prototype);
  });

  it('takes nothing for a file or a domain that is none', () => {
    expect(parseProject({ files: [null, 'x', file], active: 'y', domains: 'z' })).toEqual({
      files: [file],
      active: 0,
      domains: {},
    });
  });
});

describe('paths and domains', () => {
  it.each([
    ['./web//Dockerfile', 'web/Dockerfile'],
    ['/Dockerfile', 'Dockerfile'],
    ['..\\api\\Dockerfile', '../api/Dockerfile'],
    ['.env', '.env'],
    ['a\nb\u202e', 'ab'],
    ['  ', ''],
  ])('%j is the path %j', (typed, path) => {
    expect(cleanPath(typed)).toBe(path);
  });

  it('reads domains as they are typed', () => {
    expect(readDomains(' https://a.example.com, https://b.example.com:3000/x ')).toEqual([
      'https://a.example.com',
      'https://b.example.com:3000/x',
    ]);
    expect(readDomains('')).toEqual([]);
  });

  it.each([
    ['https://a.example.com', true],
    ['http://a.example.com:3000/path', true],
    ['a.example.com', false],
    ['ftp://a.example.com', false],
    ['https://', false],
  ])('%s is a domain: %s', (domain, expected) => {
    expect(isDomain(domain)).toBe(expected);
  });
});
