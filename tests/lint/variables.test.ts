import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { registeredVariables, registration, variableEntries } from '#src/lint/variables.ts';

function read(environment: string) {
  const file = readCompose(`services:\n  web:\n    image: nginx\n    environment:\n      ${environment}\n`);
  const [service] = file.services;
  const [entry] = service ? variableEntries(service) : [];
  return { file, entry };
}

/** What Coolify's own parser did with the same lines (F-015 to F-019). */
describe('registration', () => {
  it.each<[string, Record<string, string | null> | 'refused' | 'none']>([
    ['A: plain', 'none'],
    ['A: x${B}', 'none'],
    ['A: ${A}', { A: null }],
    ['A: $A', { A: null }],
    ['A: ${B}', { B: null }],
    ['A: ${B:-b}', { B: 'b' }],
    ['A: ${B-b}', { B: 'b' }],
    ['A: ${A?msg}', { A: 'msg' }],
    ['A: ${B?}', { B: '' }],
    ['A: ${X}${Y}', { X: null }],
    ['A: ${A:-${B}}', { A: '${B}', B: null }],
    ['A: ${A:-${SERVICE_URL_WEB}}', { A: '${SERVICE_URL_WEB}' }],
    ['A: $X-suffix', { X: 'suffix' }],
    ['A: $A:${B}', { B: null }],
    ['A: $${X}', { X: null }],
    ['A: $SERVICE_PASSWORD_DB', { A: null }],
    ['A: ${SERVICE_PASSWORD_DB}', { SERVICE_PASSWORD_DB: null }],
    ['A: ${FOO', { FOO: null }],
    ['A: $5', 'refused'],
    ['A: $$2y$$10', 'refused'],
    ['A: $HOST/path', 'refused'],
    ['A: ${A:+alt}', 'refused'],
    ['A: ${A:-${B:+x}}', 'refused'],
    ['- A', 'none'],
    ['- A=${B:-b}', { B: 'b' }],
  ])('%s', (line, expected) => {
    const { entry } = read(line);
    const found = entry ? registration(entry) : undefined;
    const seen =
      found?.kind === 'variables'
        ? Object.fromEntries(found.variables.map(({ name, value }) => [name, value]))
        : found?.kind;
    expect(seen).toEqual(expected);
  });

  it('counts build arguments and leaves out what is used elsewhere', () => {
    const file = readCompose(
      'services:\n  web:\n    image: nginx:${TAG}\n    build:\n      args:\n        A: ${B}\n    command: run ${C}\n',
    );
    expect([...registeredVariables(file)]).toEqual(['B']);
  });
});
