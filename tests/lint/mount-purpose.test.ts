import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { isInImage, mountPurpose } from '#src/lint/mount-purpose.ts';

function judge(service: string, entry: string) {
  const file = readCompose(`services:\n  a:\n    ${service}\n    volumes:\n      - ${entry}\n`);
  const [a] = file.services;
  return { purpose: mountPurpose(a!, a!.mounts[0]!), isInImage: isInImage(a!, a!.mounts[0]!) };
}

describe('mountPurpose', () => {
  it.each([
    ['image: x', './nginx.conf:/etc/nginx/nginx.conf', 'file'],
    ['image: x', './Caddyfile:/etc/caddy/Caddyfile', 'file'],
    ['image: x', './.env:/app/.env', 'file'],
    ['image: x', './app.db:/app/app.db', 'file'],
    ['image: x', './data/app.db:/app/app.db', 'file'],
    ['image: x', './conf.d:/etc/nginx/conf.d', 'content'],
    ['image: x', './html:/usr/share/nginx/html', 'content'],
    ['image: x', './dashboards:/dashboards:ro', 'content'],
    ['image: postgres:17', './db/init:/docker-entrypoint-initdb.d', 'content'],
    ['image: postgres:17', './init.sql:/docker-entrypoint-initdb.d/init.sql', 'file'],
    ['image: postgres:17', './pg:/var/lib/postgresql/data', 'data'],
    ['command: sh /scripts/run', './scripts:/scripts', 'content'],
    ['command: sh -c "echo x > /settings/a && run"', './settings:/settings', 'folder'],
    ['image: x', './storage/app:/var/www/html/storage/app', 'data'],
    ['image: x', './minecraft-data:/server', 'data'],
    ['image: x', './redis:/x', 'data'],
    ['image: x', './redis/conf:/x', 'folder'],
    ['image: x', './etc-pihole:/etc/pihole', 'folder'],
    ['image: x', './logs:/logs', 'data'],
    ['image: x', './v1.2:/x', 'folder'],
    ['image: x', '{type: bind, source: ./srv, target: /srv, is_directory: true}', 'data'],
    ['image: x', '{type: bind, source: ./a.conf, target: /a.conf, content: hello}', null],
    ['image: x', '/srv/data:/data', null],
    ['image: x', 'data:/data', null],
    ['build: .', './src:/app/src', 'code'],
    ['build: .', './uploads:/app/uploads', 'data'],
    ['build: ./web', './web:/usr/src/app', 'code'],
    ['build: {context: web}', './web/src/:/code/src/', 'code'],
    ['build: ./web', './api:/app', 'folder'],
    ['build: .', './package.json:/app/package.json', 'code'],
    ['build: .', './config.yml:/app/config.yml', 'file'],
    ['build: https://github.com/example/app.git', './src:/app/src', 'folder'],
  ])('%s with %s is %s', (service, entry, purpose) => {
    expect(judge(service, entry).purpose).toBe(purpose);
  });
});

describe('isInImage', () => {
  it.each([
    ['build: .', '.:/app', true],
    ['build: ./web', '.:/app', false],
    ['image: node:24', '.:/app', false],
    ['build: .', './src:/app/src', true],
    ['build: .', './frontend/src:/app/src', false],
    ['build: ./frontend', './frontend/src:/app/src', true],
    ['build: .', './.env:/app/.env', false],
  ])('%s with %s: %s', (service, entry, expected) => {
    expect(judge(service, entry).isInImage).toBe(expected);
  });
});
