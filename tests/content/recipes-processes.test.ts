import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runs } from '../../scripts/packages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recipe-process-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Processes that listen nowhere: the age of a file says whether they work. */
describe.each([
  {
    recipe: 'django-celery',
    command: ['python3', 'content/recipes/django-celery/healthcheck.py', 'beat'],
    file: 'beat-sent',
    variable: (path: string) => ({ BEAT_FILE: join(path, 'beat-sent') }),
    longest: 120,
  },
  {
    recipe: 'laravel worker',
    command: ['php', 'content/recipes/laravel/healthcheck.php', 'worker'],
    file: 'worker-alive',
    variable: (path: string) => ({ ALIVE_FOLDER: path }),
    longest: 120,
  },
  {
    recipe: 'laravel scheduler',
    command: ['php', 'content/recipes/laravel/healthcheck.php', 'scheduler'],
    file: 'scheduler-alive',
    variable: (path: string) => ({ ALIVE_FOLDER: path }),
    longest: 180,
  },
  {
    recipe: 'monorepo-web-api-worker',
    command: [process.execPath, 'content/recipes/monorepo-web-api-worker/apps/worker/healthcheck.js'],
    file: 'worker-alive',
    variable: (path: string) => ({ ALIVE_FILE: join(path, 'worker-alive') }),
    longest: 60,
  },
])('the sign of life of $recipe', ({ command: [program = '', ...rest], file, variable, longest }) => {
  const code = (age: number | null): number | null => {
    if (age !== null) {
      const path = join(folder, file);
      writeFileSync(path, '');
      const at = Date.now() / 1000 - age;
      utimesSync(path, at, at);
    }
    return spawnSync(program, rest, { env: { ...process.env, ...variable(folder) } }).status;
  };
  const test = it.skipIf(!runs([program, '--version']));

  test('is enough while it is fresh', () => {
    expect(code(longest - 20)).toBe(0);
  });
  test('is not enough once it is old', () => {
    expect(code(longest + 20)).toBe(1);
  });
  test('is missing before the process has begun', () => {
    expect(code(null)).toBe(1);
  });
});

/** Start scripts of one image for several processes. */
describe.each([
  {
    recipe: 'django-celery',
    programs: ['python', 'gunicorn', 'celery'],
    variables: { DJANGO_SECRET_KEY: 'x', DATABASE_URL: 'x', REDIS_URL: 'x' },
    started: {
      web: ['python manage.py migrate', 'gunicorn config.wsgi:application'],
      worker: ['celery --app config worker'],
      beat: ['celery --app config beat'],
    },
  },
  {
    recipe: 'laravel',
    programs: ['php', 'frankenphp'],
    variables: { APP_KEY: 'base64:eA==', DB_PASSWORD: 'x' },
    started: {
      web: ['php artisan optimize', 'php artisan migrate', 'frankenphp php-server --listen'],
      worker: ['php artisan optimize', 'php artisan queue:work'],
      scheduler: ['php artisan optimize', 'php artisan schedule:work'],
    },
  },
])('start.sh of $recipe', ({ recipe, programs, variables, started }) => {
  beforeEach(() => {
    cpSync(`content/recipes/${recipe}/start.sh`, join(folder, 'start.sh'));
    chmodSync(join(folder, 'start.sh'), 0o755);
    mkdirSync(join(folder, 'bin'));
    // In place of the programs: they note what they are asked to do, and fail where the test says so.
    const stub = `#!/bin/sh\nset -- "\${0##*/}" "$@"\necho "$*" >> ran\ncase "$*" in *"$FAILS_AT"*) exit 1 ;; esac\n`;
    for (const program of programs) writeFileSync(join(folder, 'bin', program), stub, { mode: 0o755 });
  });

  const start = (
    argument: string,
    more: Record<string, string> = variables,
    failsAt = 'nothing',
  ): number | null =>
    spawnSync('./start.sh', [argument], {
      cwd: folder,
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, FAILS_AT: failsAt, ...more },
    }).status;
  const ran = (): string[] =>
    existsSync(join(folder, 'ran')) ? readFileSync(join(folder, 'ran'), 'utf8').trim().split('\n') : [];

  it.each(Object.entries(started))('becomes %s', (argument, lines) => {
    expect(start(argument)).toBe(0);
    const found = ran();
    expect(found).toHaveLength(lines.length);
    expect(found.map((line, index) => line.startsWith(lines[index] ?? ' '))).toEqual(lines.map(() => true));
  });

  it('starts no server on a schema that could not be migrated', () => {
    expect(start('web', variables, 'migrate')).not.toBe(0);
    expect(ran().at(-1)).toContain('migrate');
  });

  it.each(Object.keys(variables))('does nothing without %s', (missing) => {
    const others = Object.fromEntries(Object.entries(variables).filter(([name]) => name !== missing));
    expect(start('web', others)).not.toBe(0);
    expect(ran()).toEqual([]);
  });

  it('does not guess which process is meant', () => {
    expect(start('nothing')).toBe(64);
  });
});
