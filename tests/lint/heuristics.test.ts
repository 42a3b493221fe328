import { describe, expect, it } from 'vitest';
import { readCompose, references } from '#src/compose/index.ts';
import { unmountedData } from '#src/lint/application-storage.ts';
import { readDotenv } from '#src/lint/dotenv/read.ts';
import { envSecrets } from '#src/lint/env-secrets.ts';
import { localAddresses } from '#src/lint/local-addresses.ts';
import { misplacedBrace } from '#src/lint/misplaced-brace.ts';
import { patienceOf, secondsOf } from '#src/lint/patience.ts';

function serviceWith(...lines: readonly string[]) {
  const text = `services:\n  a:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const [service] = readCompose(text).services;
  if (!service) throw new Error('no service in the sample');
  return service;
}

describe('localAddresses', () => {
  it.each([
    ['APP_URL', 'http://localhost:3000', 'http://localhost:3000'],
    ['APP_URL', 'http://localhost.example.com', null],
    ['APP_URL', '${APP_URL:-http://127.0.0.1}', 'http://127.0.0.1'],
    ['APP_URL', '${APP_URL:?http://127.0.0.1}', null],
    ['APP_URL', 'http://${HOST:-localhost}:3000', null],
    ['VITE_API_URL', 'http://localhost:8000/api', 'http://localhost:8000/api'],
    ['BACKEND_INTERNAL_URL', 'http://localhost:3000', null],
    ['ALLOWED_HOSTS', 'localhost, 127.0.0.1, [::1]', 'localhost, 127.0.0.1, [::1]'],
    ['ALLOWED_HOSTS', 'localhost,*', null],
    ['BACKEND_CORS_ORIGINS', '["http://localhost", "http://localhost:5173"]', '["http://localhost", "http://localhost:5173"]'],
    ['CORS_ORIGINS', 'http://localhost:3000,https://shop.example.com', null],
    ['APP_URL', null, null],
  ])('%s=%s: %s', (name, value, expected) => {
    expect(localAddresses(name, value)?.text ?? null).toBe(expected);
  }); // prettier-ignore
});

describe('unmountedData', () => {
  it.each([
    [['image: ghost:6'], '/var/lib/ghost/content'],
    [['image: docker.io/library/wordpress:6'], '/var/www/html'],
    [['image: wordpress:cli-2'], null],
    [['image: wordpress:6', 'command: wp cron'], null],
    [['image: ghcr.io/example/ghost:6'], null],
    [['image: ghost:6', 'volumes: ["data:/var/lib/ghost"]'], null],
    [['image: ghost:6', 'tmpfs: /var/lib/ghost/content'], null],
    [['image: ghost:6', 'volumes: ["data:${DIR}"]'], null],
    [['image: ghost:6', 'profiles: [x]'], null],
    [['image: gitea/gitea:1', 'volumes: ["data:/data/git"]'], null],
    [['image: n8nio/n8n:2', 'environment: [N8N_ENCRYPTION_KEY=x]'], null],
    [['build: .', 'environment: [DB=sqlite:////srv/a.db]'], '/srv'],
    [['build: .', 'environment: [DB=sqlite:////srv/a.db]', 'volumes: ["data:/srv"]'], null],
    [['build: .', 'environment: [DB=sqlite:////srv/a.db]', 'volumes: ["data:/other"]'], '/srv'],
    [['build: .', 'environment: [DB=sqlite:///a.db]'], null, 'sqlite'],
    [['build: .', 'environment: [DB=sqlite:///a.db]', 'volumes: ["data:/other"]'], null],
    [['build: .', 'environment: ["DB=sqlite://:memory:"]'], null],
    [['build: .', 'environment: ["DB=file:./prisma/dev.db"]'], null, 'sqlite'],
    [['build: .', 'environment: ["DB=file:///srv/x/dev.db?mode=rw"]'], '/srv/x'],
    [['build: .', 'environment: ["KEY=file:/run/secrets/key.pem"]'], null],
    [['build: .', 'environment: ["DB=sqlite:////srv/${NAME}.db"]'], null],
  ] as [string[], string | null, string?][])('%j: %s', (lines, path, kind) => {
    const found = unmountedData(serviceWith(...lines));
    expect(found?.path ?? null).toBe(path);
    expect(found !== null).toBe(path !== null || kind !== undefined);
  });
});

describe('patienceOf', () => {
  it.each([
    ['{test: x}', 90],
    ['{test: x, interval: 2s, retries: 3}', 6],
    ['{test: x, interval: 1m30s, retries: 1, start_period: 500ms}', 90.5],
    ['{test: x, interval: 0s, retries: 0}', 90],
    ['{test: x, interval: "${I}"}', null],
    ['{test: x, retries: many}', null],
    ['{disable: true}', null],
    ['x', null],
  ])('%s: %s', (healthcheck, expected) => {
    const found = serviceWith(`healthcheck: ${healthcheck}`).healthcheck;
    expect(found && patienceOf(found)).toBe(expected);
  });

  it.each([
    ['1h', 3600],
    ['1.5s', 1.5],
    ['10', null],
    ['', null],
    ['s', null],
  ])('secondsOf %s: %s', (text, expected) => {
    expect(secondsOf(text)).toBe(expected);
  });
});

describe('misplacedBrace', () => {
  it.each([
    ['{$A:-on}', '{$A:-on}'],
    ['x{$A-}y', '{$A-}'],
    ['{$A:?}', '{$A:?}'],
    ['{$A}', null],
    ['${A:-on}', null],
    ['$A:-on}', null],
    ['{{$A:-on}}', null],
    ['{"a": $A}', null],
    ['{$A: 1}', null],
  ])('%s: %s', (text, expected) => {
    const [reference] = references(text);
    const found = reference && misplacedBrace(text, reference);
    expect(found ? text.slice(found.start, found.end) : null).toBe(expected);
  });
});

describe('envSecrets', () => {
  it.each([
    ['SESSION_SECRET=f3Kq9vLm2XzR7wTn4YbP8sHd', ['SESSION_SECRET']],
    ['SESSION_SECRET=change-me-please-1234567890', []],
    ['SESSION_SECRET=${SECRET}', []],
    ['ADMIN_PASSWORD=password', []],
    ['ANY=ghp_' + 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6', ['ANY']],
    ['DATABASE_URL=postgres://a:q8Zr2mVx7LkP4nTw@db/a', ['DATABASE_URL']],
    ['DATABASE_URL=postgres://a:password@db/a', []],
    ['TITLE="The shop"', []],
    ['KEY="unclosed', []],
  ])('%s: %j', (text, names) => {
    expect(envSecrets(readDotenv(text)).map(({ name }) => name)).toEqual(names);
  });
});
