import { describe, expect, it } from 'vitest';
import { builtStages, historyOf } from '#src/lint/dockerfile/built.ts';
import { commandsOf } from '#src/lint/dockerfile/commands.ts';
import { listensOn } from '#src/lint/dockerfile/listening.ts';
import { lastOf, lineage, type Dockerfile } from '#src/lint/dockerfile/model.ts';
import { packageBuild, packageInstall } from '#src/lint/dockerfile/packages.ts';
import { readDockerfile } from '#src/lint/dockerfile/read.ts';
import { startCommands } from '#src/lint/dockerfile/start.ts';
import { toolsOfStage } from '#src/lint/dockerfile/tools.ts';
import { assignmentsOf, baseImage } from '#src/lint/dockerfile/variables.ts';
import { lintFile, lintProject } from '#src/lint/index.ts';

const NO_PROJECT = { compose: null, dockerfiles: [], envs: [] };

function texts(file: Dockerfile): string[] {
  return file.instructions.map(({ keyword, text }) => `${keyword} ${text}`);
}

function slice(file: Dockerfile, { start, end }: { start: number; end: number }): string {
  return file.text.slice(start, end);
}

describe('reading instructions', () => {
  it.each([
    ['a comment and a blank line', '# a\n\nFROM a\n', ['FROM a']],
    ['lower case', 'from a\nrun b', ['FROM a', 'RUN b']],
    ['a continuation', 'FROM a\nRUN b \\\n  c\n', ['FROM a', 'RUN b   c']],
    ['blanks after the backslash', 'FROM a\nRUN b \\  \nc', ['FROM a', 'RUN b c']],
    ['a comment in a continuation', 'FROM a\nRUN b \\\n# no \\\n c', ['FROM a', 'RUN b  c']],
    ['a blank line in a continuation', 'FROM a\nRUN b \\\n\n c', ['FROM a', 'RUN b  c']],
    ['two backslashes', 'FROM a\nRUN b \\\\\nRUN c', ['FROM a', 'RUN b \\\\', 'RUN c']],
    ['another escape character', '# escape=`\nFROM a\nRUN b `\nc', ['FROM a', 'RUN b c']],
    [
      'a directive after a comment',
      '# a b\n# escape=`\nFROM a\nRUN b `\nRUN c',
      ['FROM a', 'RUN b `', 'RUN c'],
    ],
    ['CR LF', 'FROM a\r\nRUN b \\\r\n c\r\nCMD d\r\n', ['FROM a', 'RUN b  c', 'CMD d']],
    ['a byte order mark', '\uFEFFFROM a\nRUN b', ['FROM a', 'RUN b']],
    ['flags', 'FROM --platform=$X a AS b\nCOPY --from=b --link /a /b', ['FROM a AS b', 'COPY /a /b']],
    ['a heredoc', 'FROM a\nRUN <<X\nb\nX\nCMD c', ['FROM a', 'RUN <<X', 'CMD c']],
    ['a continuation at the end', 'FROM a \\', ['FROM a']],
    ['nothing', '', []],
  ])('reads %s', (_, text, expected) => {
    expect(texts(readDockerfile(text))).toEqual(expected);
  });

  it('keeps the place of every word across continuations', () => {
    const file = readDockerfile(
      'FROM node:24 AS build\nRUN apk add \\\n  # tools\n  curl "git lfs" \\\n  wget\n',
    );
    const words = file.instructions[1]?.words ?? [];
    expect(words.map(({ text }) => text)).toEqual(['apk', 'add', 'curl', 'git lfs', 'wget']);
    expect(words.map(({ range }) => slice(file, range))).toEqual(['apk', 'add', 'curl', '"git lfs"', 'wget']);
    expect(file.lines.position(words[4]?.range.start ?? 0)).toMatchObject({ line: 5, column: 3 });
  });

  it.each([
    ['CMD ["node", "a b.js"]', ['node', 'a b.js'], ['"node"', '"a b.js"']],
    ['CMD [ "a" , \\\n "b\\"c" ]', ['a', 'b"c'], ['"a"', '"b\\"c"']],
    ['CMD []', [], []],
  ])('reads the exec form %s', (line, words, written) => {
    const file = readDockerfile(`FROM a\n${line}`);
    const json = file.instructions[1]?.json;
    expect(json?.map(({ text }) => text)).toEqual(words);
    expect(json?.map(({ range }) => slice(file, range))).toEqual(written);
  });

  it.each(["CMD ['node']", 'CMD ["a",]', 'CMD [1]', 'CMD node', 'RUN [ -f x ]'])(
    'takes %s as shell form',
    (line) => {
      expect(readDockerfile(`FROM a\n${line}`).instructions[1]?.json).toBeNull();
    },
  );

  it('reads flags with their places', () => {
    const file = readDockerfile('FROM a\nHEALTHCHECK --interval=10s \\\n --retries=3 CMD b');
    const flags = file.instructions[1]?.flags ?? [];
    expect(flags.map(({ name, value }) => [name, value])).toEqual([
      ['interval', '10s'],
      ['retries', '3'],
    ]);
    expect(flags.map(({ range }) => slice(file, range))).toEqual(['--interval=10s', '--retries=3']);
  });
});

describe('heredocs', () => {
  it.each([
    ['RUN <<X\na\nX', [['X', 'a\n', true]]],
    ['RUN <<-X\n\ta\n\tX', [['X', '\ta\n', true]]],
    ['RUN <<"X"\na\nX', [['X', 'a\n', true]]],
    ['RUN cat 0<<X > b\na\nX', [['X', 'a\n', true]]],
    [
      'COPY <<A <<B /c/\na\nA\nb\nB',
      [
        ['A', 'a\n', true],
        ['B', 'b\n', true],
      ],
    ],
    ['RUN <<X\na\n X', [['X', 'a\n X', false]]],
    ['RUN echo "<<X"\nRUN b', []],
    ['RUN echo $((1<<X))\nRUN b', []],
    ['RUN cat <<< X\nRUN b', []],
    ['CMD <<X\nRUN b', []],
  ])('reads %j', (line, expected) => {
    const file = readDockerfile(`FROM a\n${line}`);
    const found = file.instructions[1]?.heredocs ?? [];
    expect(found.map(({ name, body, isClosed }) => [name, slice(file, body), isClosed])).toEqual(expected);
  });
});

describe('stages', () => {
  const file = readDockerfile(
    'ARG TAG=3.22\nFROM alpine:${TAG} AS Base\nENV A=1\nFROM base AS app\nCMD ["a"]\nFROM ${X}\nFROM docker.io/library/node:${V:-24} AS last\n',
  );

  it('follow their parents', () => {
    expect(file.stages.map(({ name, parent }) => [name, parent?.name ?? null])).toEqual([
      ['base', null],
      ['app', 'base'],
      [null, null],
      ['last', null],
    ]);
    const [, app] = file.stages;
    if (!app) throw new Error('no stage');
    expect(lineage(app).map(({ name }) => name)).toEqual(['app', 'base']);
    expect(historyOf(app).map(({ keyword }) => keyword)).toEqual(['ENV', 'CMD']);
    expect(lastOf(app, 'ENV')?.text).toBe('A=1');
  });

  it('resolve the defaults of arguments in their images', () => {
    expect(file.stages.map((stage) => baseImage(file, stage)?.text ?? null)).toEqual([
      'alpine:3.22',
      null,
      null,
      'docker.io/library/node:24',
    ]);
  });

  it('are built as the services of the compose file say', () => {
    const dockerfile = 'FROM node:24 AS a\nFROM node:24 AS b\nCMD ["c"]\n';
    const compose =
      'services:\n  one:\n    build: { context: ., target: A }\n  two:\n    build: .\n  three:\n    build: { context: ., target: nowhere }\n';
    const found = lintProject([
      { path: 'docker-compose.yaml', kind: 'compose', text: compose },
      { path: 'Dockerfile', kind: 'dockerfile', text: dockerfile },
    ]);
    const roots = found[1]?.findings.filter(({ rule }) => rule === 'dockerfile-root-user') ?? [];
    expect(roots.map(({ range }) => range.start)).toEqual([dockerfile.lastIndexOf('FROM')]);
    const alone = readDockerfile(dockerfile);
    expect(builtStages(alone, NO_PROJECT).map(({ stage }) => stage.name)).toEqual(['b']);
  });
});

describe('commands', () => {
  const commands = (line: string): string[][] => {
    const file = readDockerfile(`FROM a\n${line}`);
    const [, instruction] = file.instructions;
    if (!instruction) throw new Error('no instruction');
    return commandsOf(file, instruction).map(({ words }) => words.map(({ text }) => text));
  };

  it.each([
    ['RUN a b && c || d; e | f', [['a', 'b'], ['c'], ['d'], ['e'], ['f']]],
    ['RUN a "b && c" \'d;e\'', [['a', 'b && c', 'd;e']]],
    ['RUN A=1 exec a', [['a']]],
    ['RUN a 2>&1', [['a', '2>&1']]],
    ['RUN if a; then b; fi', [['a'], ['b'], ['fi']]],
    ['RUN x=$(git rev-parse HEAD)', [['git', 'rev-parse', 'HEAD']]],
    [
      'RUN <<X\na b # c\nd \\\n  e\nX',
      [
        ['a', 'b'],
        ['d', 'e'],
      ],
    ],
    ['RUN python3 <<X\nimport a\nX', [['python3', '<<X']]],
    ['CMD ["a", "b && c"]', [['a', 'b && c']]],
    ['CMD ["sh", "-c", "a && b"]', [['a'], ['b']]],
    ['HEALTHCHECK --retries=1 CMD ["curl", "-f", "x"]', [['curl', '-f', 'x']]],
    [
      'HEALTHCHECK CMD curl x || exit 1',
      [
        ['curl', 'x'],
        ['exit', '1'],
      ],
    ],
    ['HEALTHCHECK NONE', []],
  ])('are read from %j', (line, expected) => {
    expect(commands(line)).toEqual(expected);
  });

  it.each([
    'RUN a && bcd e',
    'CMD ["sh", "-c", "a && bcd e"]',
    'RUN <<X\na\nbcd e\nX',
    'HEALTHCHECK CMD ["bcd"]',
  ])('keep their places in %j', (line) => {
    const file = readDockerfile(`FROM a\n${line}`);
    const [, instruction] = file.instructions;
    if (!instruction) throw new Error('no instruction');
    const word = commandsOf(file, instruction).at(-1)?.words[0];
    expect(word && slice(file, word.range).replaceAll('"', '')).toBe('bcd');
  });

  it.each([
    ['npm ci', 'ci', null],
    ['npm install', 'install', null],
    ['npm i --omit=dev', 'i', null],
    ['npm install express', null, null],
    ['npm install -g pnpm', null, null],
    ['yarn', 'yarn', null],
    ['yarn --cwd web install', 'install', null],
    ['pnpm --filter web i', 'i', null],
    ['npm run build', null, 'build'],
    ['npm --prefix web run build:prod', null, 'build:prod'],
    ['yarn build', null, 'build'],
    ['npm build', null, null],
    ['npx tsc -p .', null, 'tsc'],
    ['npm run builder', null, null],
  ])('of package managers: %s', (line, install, build) => {
    const file = readDockerfile(`FROM a\nRUN ${line}`);
    const [, instruction] = file.instructions;
    const [command] = instruction ? commandsOf(file, instruction) : [];
    if (!command) throw new Error('no command');
    expect([packageInstall(command)?.text ?? null, packageBuild(command)?.text ?? null]).toEqual([
      install,
      build,
    ]);
  });
});

describe('variables', () => {
  it.each([
    [
      'ENV A=1 B="two words" C=',
      [
        ['A', '1'],
        ['B', 'two words'],
        ['C', ''],
      ],
    ],
    ['ENV A one two', [['A', 'one two']]],
    ['ENV A', []],
    [
      'ARG A B=2',
      [
        ['A', null],
        ['B', '2'],
      ],
    ],
    ['RUN A=1', []],
  ])('of %s', (line, expected) => {
    const [, instruction] = readDockerfile(`FROM a\n${line}`).instructions;
    const found = instruction ? assignmentsOf(instruction) : [];
    expect(found.map(({ name, value }) => [name, value])).toEqual(expected);
  });
});

describe('the address that a start command listens on', () => {
  it.each([
    ['CMD uvicorn app:app', 'uvicorn'],
    ['CMD ["uvicorn", "app:app", "--host=localhost"]', 'localhost'],
    ['CMD ["uvicorn", "app:app", "--host", "127.0.0.1"]', '127.0.0.1'],
    ['CMD uvicorn app:app --host 0.0.0.0', null],
    ['CMD uvicorn app:app --uds /tmp/app.sock', null],
    ['CMD uvicorn app:app $OPTIONS', null],
    ['ENV UVICORN_HOST=0.0.0.0\nCMD uvicorn app:app', null],
    ['CMD flask run', 'flask'],
    ['CMD flask --app web run -h 0.0.0.0', null],
    ['CMD flask db upgrade', null],
    ['CMD python manage.py runserver', 'runserver'],
    ['CMD python manage.py runserver 8000', '8000'],
    ['CMD python manage.py runserver localhost:8000', 'localhost'],
    ['CMD python manage.py runserver 0.0.0.0:8000', null],
    ['CMD python manage.py runserver 0:8000', null],
    ['CMD gunicorn app:app', null],
    ['CMD gunicorn -b 127.0.0.1:8000 -b 0.0.0.0:9000 app:app', null],
    ['CMD gunicorn --bind=localhost:8000 app:app', 'localhost'],
    ['CMD php artisan serve', 'artisan'],
    ['CMD php -S localhost:8000 -t public', 'localhost'],
    ['CMD php -S 0.0.0.0:8000', null],
    ['CMD npx next start --hostname 127.0.0.1', '127.0.0.1'],
    ['CMD psql --host localhost', null],
    ['ENTRYPOINT ["uvicorn", "app:app"]\nCMD ["--host", "0.0.0.0"]', null],
    ['ENTRYPOINT ["uvicorn", "app:app"]\nCMD ["--host", "localhost"]', 'localhost'],
    ['ENTRYPOINT ["/entrypoint.sh"]\nCMD ["flask", "run"]', '"flask"'],
    ['CMD poetry run python -m uvicorn app:app', 'uvicorn'],
    ['CMD python -m http.server', null],
  ])('%s', (lines, expected) => {
    const file = readDockerfile(`FROM a\n${lines}`);
    const [stage] = file.stages;
    if (!stage) throw new Error('no stage');
    const set = new Set(
      stage.instructions.flatMap((instruction) => assignmentsOf(instruction).map(({ name }) => name)),
    );
    const found = startCommands(file, stage, []).flatMap(
      (command) => listensOn(command, (name) => set.has(name)) ?? [],
    );
    expect(found.map(({ at }) => slice(file, at))).toEqual(expected === null ? [] : [expected]);
  });
});

describe('the programs of a built image', () => {
  it.each([
    ['FROM node:24-slim', ['curl', 'wget']],
    ['FROM node:24-slim\nRUN apt-get update && apt-get install -y curl', ['wget']],
    ['FROM node:24-slim AS base\nRUN apt-get install -y curl\nFROM base', ['wget']],
    ['FROM node:24-slim AS base\nRUN apt-get install -y curl\nFROM node:24-slim', ['curl', 'wget']],
    ['FROM node:24-alpine\nCOPY --from=tools /usr/bin/curl /usr/bin/curl', ['bash']],
    ['FROM node:24-slim\nRUN apt-get install -y $PACKAGES', null],
    ['FROM node:24-slim\nCOPY install.sh /\nRUN /install.sh', null],
    ['FROM node:24-slim\nCOPY --from=tools / /', null],
    ['FROM ghcr.io/example/base:1.4.0', null],
    ['FROM scratch', null],
  ])('%j', (text, expected) => {
    const file = readDockerfile(text);
    const stage = file.stages.at(-1);
    if (!stage) throw new Error('no stage');
    expect(toolsOfStage(file, stage)?.missing ?? null).toEqual(expected);
  });
});

describe('any text', () => {
  const PARTS = [
    'FROM node:24-alpine AS a',
    'from a',
    'FROM',
    'FROM --platform',
    'RUN <<X',
    'X',
    'RUN npm ci && \\',
    '\\',
    '`',
    '"',
    "'",
    'CMD ["a"',
    'CMD [',
    'HEALTHCHECK CMD curl',
    'HEALTHCHECK',
    'ENV A',
    'ENV =',
    'ARG',
    'ARG A="',
    'COPY --from=',
    'COPY --from=9 a b',
    'ONBUILD RUN a',
    '# escape=`',
    '#',
    '\r',
    '\uFEFF',
    '\u0000',
    '\uD800',
    '$',
    '${',
    '<<',
    'RUN --mount=type=bind,from=',
    'EXPOSE 99999999999',
    'USER',
    'SHELL ["a"]',
    'CMD uvicorn --host',
    'RUN git',
    'STOPSIGNAL',
    '   ',
    '\t',
    'ENTRYPOINT ["sh", "-c", "\\u0041 && b"]',
  ];

  /** A small generator of its own, so that a failure can be repeated (mulberry32). */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let value = Math.imul(state ^ (state >>> 15), 1 | state);
      value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
      return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  it('is read and checked without a throw, with every range inside the text', () => {
    const next = random(20261123);
    for (let run = 0; run < 1500; run += 1) {
      const length = Math.floor(next() * 12);
      const text = Array.from({ length }, () => {
        const part = PARTS[Math.floor(next() * PARTS.length)] ?? '';
        return part + (['\n', '\r\n', ' ', '\\\n', ''][Math.floor(next() * 5)] ?? '');
      }).join('');
      const { findings, failures } = lintFile({ path: 'Dockerfile', kind: 'dockerfile', text });
      expect(failures, JSON.stringify(text)).toEqual([]);
      for (const { range } of findings) {
        expect(range.start, JSON.stringify(text)).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
      for (const { words, flags, heredocs, range } of readDockerfile(text).instructions) {
        for (const inner of [
          ...words.map((word) => word.range),
          ...flags.map((flag) => flag.range),
          ...heredocs.map(({ body }) => body),
        ]) {
          expect(inner.start, JSON.stringify(text)).toBeGreaterThanOrEqual(range.start);
          expect(inner.end, JSON.stringify(text)).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  it.each([
    ['a long line', `FROM a\nRUN ${'a '.repeat(200_000)}`],
    ['many continuations', `FROM a\nRUN ${'a \\\n'.repeat(50_000)}b`],
    ['many open heredocs', `FROM a\nRUN ${'<<X '.repeat(20_000)}\n${'a\n'.repeat(20_000)}`],
    ['many stages', 'FROM a AS b\nRUN c\n'.repeat(3000)],
    [
      'a chain of stages',
      Array.from(
        { length: 1500 },
        (_, index) => `FROM ${index === 0 ? 'node:24' : `s${index - 1}`} AS s${index}\nRUN c`,
      ).join('\n'),
    ],
    ['quotes', `FROM a\nCMD [${'"\\'.repeat(50_000)}`],
  ])('with %s is checked within two seconds', (_, text) => {
    const before = performance.now();
    expect(lintFile({ path: 'Dockerfile', kind: 'dockerfile', text }).failures).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
