import { describe, expect, it } from 'vitest';
import { MAX_FILES } from '#src/validator/limits.ts';
import { kindOfName, selectFiles } from '#src/validator/select-files.ts';

const offer = (...paths: string[]) => paths.map((path) => ({ path, size: 100 }));
const chosen = (paths: string[], isFolder = true) =>
  selectFiles(offer(...paths), isFolder).chosen.map(({ kind, path }) => `${kind} ${path}`);

describe('kindOfName', () => {
  it.each([
    ['shop/docker-compose.yaml', 'compose'],
    ['compose.prod.yml', 'compose'],
    ['Dockerfile', 'dockerfile'],
    ['api/web.Dockerfile', 'dockerfile'],
    ['.env', 'env'],
    ['config/.env.example', 'env'],
    ['Dockerfile.dockerignore', null],
    ['pnpm-lock.yaml', null],
    ['src/index.ts', null],
  ])('%s is %s', (path, kind) => {
    expect(kindOfName(path)).toBe(kind);
  });
});

describe('selectFiles', () => {
  it('takes one compose file, Dockerfiles and env files of a folder, and leaves dependencies out', () => {
    expect(
      chosen([
        '/shop/.env',
        '/shop/README.md',
        '/shop/docker-compose.yaml',
        '/shop/web/Dockerfile',
        '/shop/node_modules/x/Dockerfile',
        '/shop/.git/Dockerfile',
      ]),
    ).toEqual(['compose docker-compose.yaml', 'dockerfile web/Dockerfile', 'env .env']);
  });

  it('counts paths from the folder of the compose file', () => {
    expect(chosen(['shop/deploy/compose.yaml', 'shop/Dockerfile', 'shop/deploy/api/Dockerfile'])).toEqual([
      'compose compose.yaml',
      'dockerfile ../Dockerfile',
      'dockerfile api/Dockerfile',
    ]);
  });

  it('prefers the name that Coolify looks for, at the shallowest place, and names the others', () => {
    const selection = selectFiles(
      offer('a/b/docker-compose.yaml', 'a/compose.yml', 'a/docker-compose.yml', 'a/compose.dev.yaml'),
      true,
    );
    expect(selection.chosen.map(({ path }) => path)).toEqual(['docker-compose.yml']);
    expect(selection.otherCompose).toEqual(['compose.yml', 'compose.dev.yaml', 'b/docker-compose.yaml']);
  });

  it('takes the first of two compose files with one name, by the alphabet', () => {
    for (const paths of [
      ['b/compose.yaml', 'a/compose.yaml'],
      ['a/compose.yaml', 'b/compose.yaml'],
    ]) {
      const { chosen: files, otherCompose } = selectFiles(offer(...paths), true);
      expect(files.map(({ candidate }) => candidate.path)).toEqual(['a/compose.yaml']);
      expect(otherCompose).toHaveLength(1);
    }
  });

  it('takes any name where the reader chose the file', () => {
    expect(chosen(['stack.txt'], false)).toEqual(['compose stack.txt']);
    expect(chosen(['stack.yml', 'Dockerfile'], false)).toEqual([
      'compose stack.yml',
      'dockerfile Dockerfile',
    ]);
    expect(chosen(['notes.txt', 'image.png'], false)).toEqual([]);
    expect(chosen(['stack.yml'], true)).toEqual([]);
  });

  it('without a compose file counts paths from the folder that all share', () => {
    expect(chosen(['shop/a/Dockerfile', 'shop/b/Dockerfile'])).toEqual([
      'dockerfile a/Dockerfile',
      'dockerfile b/Dockerfile',
    ]);
  });

  it('says what is too large and what is too many', () => {
    const many = Array.from({ length: MAX_FILES + 5 }, (_, index) => ({
      path: `s${index}/Dockerfile`,
      size: 1,
    }));
    const huge = { path: 'big/Dockerfile', size: 6 * 1024 * 1024 };
    const selection = selectFiles([...many, huge], true);
    expect(selection.chosen).toHaveLength(MAX_FILES);
    expect(selection.tooMany).toBe(5);
    expect(selection.tooLarge).toEqual([huge]);
    const heavy = ['a', 'b'].map((name) => ({ path: `${name}/Dockerfile`, size: 4.5 * 1024 * 1024 }));
    expect(selectFiles(heavy, true).tooMany).toBe(1);
  });
});
