import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { isAtOrBelow, mountSourceKind, volumeSlug } from '#src/lint/mount-source.ts';
import { refusedSyntax, shellCharacter } from '#src/lint/mount-syntax.ts';

function mount(entry: string) {
  return readCompose(`services:\n  a:\n    volumes:\n      - ${entry}\n`).services[0]!.mounts[0]!;
}

describe('mountSourceKind', () => {
  it.each([
    ['data:/x', 'volume'],
    ['.:/x', 'project'],
    ['./:/x', 'application-folder'],
    ['././:/x', 'application-folder'],
    ['./a:/x', 'relative'],
    ['./a/../b:/x', 'relative'],
    ['../a:/x', 'parent'],
    ['..:/x', 'parent'],
    ['./../a:/x', 'parent'],
    ['./a/../../b:/x', 'parent'],
    ['~:/x', 'home'],
    ['~/a:/x', 'home'],
    ['/a:/x', 'absolute'],
    ['.env:/x', 'undotted'],
    ['a/b:/x', 'undotted'],
    ['{type: bind, source: a, target: /x}', 'undotted'],
    ['{type: bind, source: ., target: /x}', 'project'],
    ['{type: volume, source: a, target: /x}', 'volume'],
    ['{type: volume, target: /x}', 'none'],
    ['{type: tmpfs, target: /x}', 'none'],
    ['{source: a, target: /x}', 'none'],
    ['/x', 'none'],
    ['"C:\\\\a:/x"', 'none'],
    ['$HOME/a:/x', 'variable'],
    ['${A}:/x', 'variable'],
    ['${A:-./a}:/x', 'relative'],
    ['${A:-a}:/x', 'volume'],
    ['{type: bind, source: "${A}", target: /x}', 'none'],
  ])('%s is %s', (entry, kind) => {
    expect(mountSourceKind(mount(entry))).toBe(kind);
  });
});

describe('refusedSyntax', () => {
  it.each([
    ['${A}:/x', null],
    ['${A}/b.c-d:/x', null],
    ['${A:-./b}:/x', null],
    ['${A:-./b}/c:/x', null],
    ['${A:-}:/x', null],
    ['$A/b:/x', null],
    ['${A-b}:/x', 'source'],
    ['${A:?b}:/x', 'source'],
    ['/a/${B}:/x', 'source'],
    ['${A}/b c:/x', 'source'],
    ['a:${T}', 'target'],
    ['${A:-./b:/c}', 'target'],
    ['{type: bind, source: "${A:-./b}", target: /x}', null],
    ['{type: bind, source: "${A:-./b}/c", target: /x}', 'source'],
  ])('%s: %s', (entry, part) => {
    expect(refusedSyntax(mount(entry))?.part ?? null).toBe(part);
  });
});

describe('shellCharacter', () => {
  it.each([
    ['"/a b:/x"', undefined],
    ['"/a&b:/x"', '&'],
    ['/$(id):/x', '$('],
    ['"a:/x;y"', ';'],
    ['"/a\\tb:/x"', '\t'],
    ['$HOME:/x', undefined],
  ])('%s: %s', (entry, character) => {
    expect(shellCharacter(mount(entry))?.character).toBe(character);
  });
});

describe('volumeSlug', () => {
  it.each([
    ['PG_DATA', 'pg-data'],
    ['my.vol', 'myvol'],
    ['a__b--c', 'a-b-c'],
    ['${DATA_DIR}', 'data-dir'],
    ['$HOME/x', 'homex'],
    ['-a-', 'a'],
  ])('%s becomes %s', (name, slug) => {
    expect(volumeSlug(name)).toBe(slug);
  });
});

describe('isAtOrBelow', () => {
  it.each([
    ['/data', '/data', true],
    ['/data/x', '/data', true],
    ['/database', '/data', false],
    ['/data', '/', true],
    ['/', '/data', false],
  ])('%s and %s: %s', (path, directory, expected) => {
    expect(isAtOrBelow(path, directory)).toBe(expected);
  });
});
