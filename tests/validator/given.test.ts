import { describe, expect, it } from 'vitest';
import { checkFiles } from '#src/validator/check.ts';

const IMAGE = 'services:\n  web:\n    image: nginx:1.29.3\n';
const BUILD = 'services:\n  web:\n    build: .\n  worker:\n    build: ./worker\n';
const compose = (text: string) => ({ id: 1, kind: 'compose' as const, path: 'docker-compose.yaml', text });
const dockerfile = (id: number, path: string) => ({
  id,
  kind: 'dockerfile' as const,
  path,
  text: 'FROM alpine:3.22\n',
});
const env = { id: 9, kind: 'env' as const, path: '.env.example', text: 'A=1\n' };

describe('what was given in full', () => {
  it.each([
    ['nothing to build', [compose(IMAGE)], ['compose', 'dockerfile']],
    ['a build without its Dockerfile', [compose(BUILD)], ['compose']],
    ['one Dockerfile of two', [compose(BUILD), dockerfile(2, 'Dockerfile')], ['compose']],
    [
      'every Dockerfile and an env file',
      [compose(BUILD), dockerfile(2, 'Dockerfile'), dockerfile(3, 'worker/Dockerfile'), env],
      ['compose', 'dockerfile', 'env'],
    ],
    [
      'a context that is a repository',
      [compose(BUILD.replace('./worker', 'https://example.com/a.git')), dockerfile(2, 'Dockerfile')],
      ['compose'],
    ],
    ['no compose file', [dockerfile(2, 'Dockerfile'), env], []],
  ])('%s', (_, files, given) => {
    expect(checkFiles({ files, domains: {} }, 'en').given).toEqual(given);
  });
});
