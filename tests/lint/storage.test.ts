import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { missingStorage } from '#src/lint/database-storage.ts';
import { fixAll } from '#src/lint/index.ts';
import { dbVolumeMissing } from '#src/lint/rules/db-volume-missing/rule.ts';

function missing(lines: readonly string[]): string | null {
  const file = readCompose(`services:\n  db:\n${lines.map((line) => `    ${line}\n`).join('')}`);
  const found = missingStorage(file.services[0]!);
  return found && `${found.path}${found.above ? ` above ${found.above.target}` : ''}`;
}

describe('missingStorage', () => {
  it.each([
    [['image: postgres:17'], '/var/lib/postgresql/data'],
    [['image: postgres:18'], '/var/lib/postgresql'],
    [
      ['image: postgres:17', 'volumes: ["pg:/var/lib/postgresql"]'],
      '/var/lib/postgresql/data above /var/lib/postgresql',
    ],
    [['image: postgres:17', 'volumes: ["pg:/var/lib/postgres/data"]'], '/var/lib/postgresql/data'],
    [['image: postgres:17', 'command: -c shared_buffers=1GB'], '/var/lib/postgresql/data'],
    [['image: postgres:17', 'command: postgres -c shared_buffers=1GB'], '/var/lib/postgresql/data'],
    [['image: mongo:8', 'volumes: ["pg:/data"]'], '/data/db above /data'],
    [['image: mongo:8', 'command: ["mongod", "--replSet", "rs0"]'], '/data/db'],
    [['image: postgres:17', 'volumes: ["pg:/var/lib/postgresql/data/"]'], null],
    [['image: postgres:18', 'volumes: ["pg:/var/lib/postgresql/18/docker"]'], null],
    [['image: postgres:17', 'volumes: ["./d:/var/lib/postgresql/data"]'], null],
    [['image: postgres:17', 'tmpfs: /var/lib/postgresql/data:size=1g'], null],
    [['image: postgres:17', 'volumes: [{type: tmpfs, target: /var/lib/postgresql/data}]'], null],
    [['image: postgres:17', 'environment: {PGDATA: /pg}'], null],
    [['image: postgres:17', 'command: psql -h db'], null],
    [['image: postgres:17', 'entrypoint: /backup.sh'], null],
    [['image: postgres:17', 'restart: "no"'], null],
    [['image: postgres:17', 'profiles: [dev]'], null],
    [['image: postgres:17', 'volumes_from: [other]'], null],
    [['image: postgres:17', 'volumes: ["pg:${PG_PATH:-/x}"]'], null],
    [['image: mysql:8.4', 'command: mysqld --datadir=/mysql'], null],
    [['image: mongo:8', 'command: mongosh --host db'], null],
    [['image: mcr.microsoft.com/mssql/server:2022-latest', 'volumes: ["pg:/var/opt"]'], null],
    [['image: linuxserver/mariadb'], null],
    [['image: redis:8'], null],
    [['build: .'], null],
  ])('%j: %s', (lines, expected) => {
    expect(missing(lines)).toBe(expected);
  });
});

describe('the fix of db-volume-missing', () => {
  const fix = (text: string): string => fixAll(text, 'safe', { rules: [dbVolumeMissing] }).text;

  it('adds the section at the end and keeps the line breaks of the file', () => {
    expect(fix('services:\r\n  db:\r\n    image: mysql:8.4\r\n')).toBe(
      'services:\r\n  db:\r\n    image: mysql:8.4\r\n    volumes:\r\n      - db-data:/var/lib/mysql\r\nvolumes:\r\n  db-data:\r\n',
    );
  });

  it('fills a section that is empty, and ends the text with a line break', () => {
    expect(fix('volumes: # none\nservices:\n  db:\n    image: mysql:8.4')).toBe(
      'volumes: # none\n  db-data:\nservices:\n  db:\n    image: mysql:8.4\n    volumes:\n      - db-data:/var/lib/mysql',
    );
  });

  it('keeps white space that belongs to the last value', () => {
    const text = 'services:\n  db:\n    image: mysql:8.4\n    hostname: a\uFEFF';
    expect(fix(text)).toContain('\n    hostname: a\uFEFF\nvolumes:\n  db-data:\n');
  });

  it('does not take a name that Coolify would make the same', () => {
    const text = fix(
      'services:\n  db:\n    image: mysql:8.4\n  b:\n    image: x\n    volumes:\n      - DB_data:/x\n',
    );
    expect(text).toContain('- db-data-2:/var/lib/mysql');
    expect(text).toContain('\nvolumes:\n  db-data-2:\n');
  });

  it.each([
    ['an anchored service', 'services:\n  db: &db\n    image: mysql:8.4\n  b: *db\n'],
    ['an alias', 'x-db: &db\n  image: mysql:8.4\nservices:\n  db: *db\n'],
    ['flow style', 'services: {db: {image: mysql:8.4}}\n'],
    ['two documents', 'services:\n  db:\n    image: mysql:8.4\n---\nservices: {}\n'],
    ['an empty map of volumes', 'services:\n  db:\n    image: mysql:8.4\nvolumes: {}\n'],
  ])('leaves %s to the author', (_, text) => {
    expect(fix(text)).toBe(text);
  });
});
