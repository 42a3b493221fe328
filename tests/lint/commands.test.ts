import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { developmentServer } from '#src/lint/development-server.ts';
import { workerOf } from '#src/lint/worker-process.ts';

describe('workerOf', () => {
  it.each([
    ['celery -A shop worker -l info', 'celery'],
    ['/venv/bin/celery --app=shop beat', 'celery'],
    ['celery -A shop flower', null],
    ['["sh", "-c", "./wait.sh && exec python -m celery -A shop worker"]', 'celery'],
    ['bundle exec sidekiq -C config/sidekiq.yml', 'sidekiq'],
    ['php artisan queue:work --tries=3', 'artisan'],
    ['php artisan queue:work:other', null],
    ['php /app/artisan schedule:work', 'artisan'],
    ['php artisan serve', null],
    ['php bin/console messenger:consume async', 'messenger:consume'],
    ['uv run python manage.py qcluster', 'manage.py'],
    ['rq worker --url redis://cache', 'rq'],
    ['bundle exec rake resque:work', 'rails'],
    ['sh -c "celery -A shop worker & gunicorn shop"', null],
    ['sh -c "celery -A shop worker 2>&1"', 'celery'],
    ['n8n worker', null],
    ['gunicorn shop.wsgi', null],
    ['{}', null],
  ])('%s: %s', (command, expected) => {
    const [service] = readCompose(`services:\n  a:\n    image: x\n    command: ${command}\n`).services;
    expect(workerOf(service!)).toBe(expected);
  });
});

describe('developmentServer', () => {
  it.each([
    ['npm run dev -- --host', 'npm run dev'],
    ['pnpm dev', 'pnpm dev'],
    ['npm run develop', 'npm run develop'],
    ['npm run device', null],
    ['npm run build && npm start', null],
    ['next dev -p 3000', 'next dev'],
    ['next start', null],
    ['vite', 'vite'],
    ['npx vite --host', 'vite'],
    ['vite build', null],
    ['node_modules/.bin/vite preview', 'node_modules/.bin/vite preview'],
    ['vitest run', null],
    ['ng serve', 'ng serve'],
    ['flask --app shop run', 'flask --app shop run'],
    ['flask db upgrade', null],
    ['python manage.py runserver 0.0.0.0:8000', 'python manage.py runserver'],
    ['uvicorn shop:app --reload', 'uvicorn shop:app --reload'],
    ['uvicorn shop:app --reload-dir x', null],
    ['php artisan serve', 'php artisan serve'],
    ['sh -c "npm ci && exec nodemon server.js"', 'nodemon'],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(developmentServer(text)).toBe(expected);
  });
});
