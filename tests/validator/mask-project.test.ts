import { describe, expect, it } from 'vitest';
import type { FileKind } from '#src/lint/index.ts';
import { maskProject } from '#src/validator/mask-project.ts';

function mask(...files: [FileKind, string][]): { texts: string[]; count: number } {
  const { project, count } = maskProject({
    files: files.map(([kind, text], index) => ({ kind, path: `f${index}`, text })),
    active: 0,
    domains: {},
  });
  return { texts: project.files.map(({ text }) => text), count };
}

describe('maskProject', () => {
  it.each([
    ['DB_PASSWORD=hunter2', 'DB_PASSWORD=***'],
    ['DB_PASSWORD="two words" # note', 'DB_PASSWORD="***" # note'],
    ["API_KEY='$ecret'", "API_KEY='***'"],
    ['export SESSION_SECRET=abc#def', 'export SESSION_SECRET=***'],
    ['PRIVATE_KEY="line one\nline two"\nA=1', 'PRIVATE_KEY="***"\nA=1'],
    ['DATABASE_URL=postgres://u:hunter2@db/x', 'DATABASE_URL=postgres://u:***@db/x'],
    ['DB_PASSWORD=${OTHER}', 'DB_PASSWORD=${OTHER}'],
    ['DB_PASSWORD=', 'DB_PASSWORD='],
    ['NODE_ENV=production', 'NODE_ENV=production'],
  ])('in an env file turns %j into %j', (text, expected) => {
    expect(mask(['env', text]).texts).toEqual([expected]);
  });

  it.each([
    ['ENV API_TOKEN abc def', 'ENV API_TOKEN ***'],
    ['ENV API_TOKEN=abcdef', 'ENV API_TOKEN=***'],
    ['ARG NPM_TOKEN=abcdef', 'ARG NPM_TOKEN=***'],
    ['ENV NODE_ENV production', 'ENV NODE_ENV production'],
  ])('in a Dockerfile turns %j into %j', (text, expected) => {
    expect(mask(['dockerfile', text]).texts).toEqual([expected]);
  });

  it('masks a value in the other files too, and counts', () => {
    const { texts, count } = mask(
      ['compose', 'services:\n  web:\n    command: run --with correct-horse-42\n'],
      ['env', 'ADMIN_PASSWORD=correct-horse-42\n'],
    );
    expect(texts.join('')).not.toContain('correct-horse-42');
    expect(count).toBe(2);
  });
});
