import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { oneShots } from '#src/lint/one-shot.ts';

describe('oneShots', () => {
  it.each<[string, boolean]>([
    ['npx prisma migrate deploy', true],
    ['pnpx prisma db push', true],
    ['sh -c "npx prisma migrate deploy && npm start"', false],
    ['sh -c "npx prisma migrate deploy && npm run db:seed"', true],
    ['python manage.py migrate --noinput', true],
    ['sh -c "python manage.py collectstatic --noinput; exit 0"', true],
    ['alembic upgrade head', true],
    ['bundle exec rails db:migrate', true],
    ['php artisan migrate --force', true],
    ['yarn typeorm migration:run', true],
    ['npm run migrate:deploy', true],
    ['./migrate.sh', true],
    ['migrate', true],
    ['migrate -path /migrations -database postgres://db/app up', true],
    ['flyway -url=jdbc:postgresql://db/app migrate', true],
    ['npm run migrate-and-start', false],
    ['server --migrate', false],
    ['worker-migrations', false],
    ['gunicorn app.wsgi', false],
    ['node server.js', false],
    ['', false],
  ])('%s', (command, expected) => {
    const file = readCompose(`services:\n  job:\n    command: ${JSON.stringify(command)}\n`);
    expect(oneShots(file).has('job')).toBe(expected);
  });

  it('counts what others wait for, whatever its command', () => {
    const file = readCompose(
      'services:\n  a:\n    depends_on:\n      b:\n        condition: service_completed_successfully\n  b:\n    command: serve\n',
    );
    expect([...oneShots(file)]).toEqual([['b', 'awaited']]);
  });

  it('reads commands in list form together with the entrypoint', () => {
    const file = readCompose(
      'services:\n  b:\n    entrypoint: ["/bin/sh", "-c"]\n    command: ["mc alias set s http://s && mc mb s/files && exit 0"]\n',
    );
    expect(oneShots(file).has('b')).toBe(true);
  });
});
