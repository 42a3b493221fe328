import { describe, expect, it } from 'vitest';
import { databaseKind, imageReference, postgresMajor, storageOf } from '#src/compose/index.ts';

describe('imageReference', () => {
  it.each([
    ['postgres', null, 'postgres', null, null],
    ['postgres:17', null, 'postgres', '17', null],
    ['library/postgres:17', null, 'library/postgres', '17', null],
    ['localhost:5000/team/app:1.2', 'localhost:5000', 'team/app', '1.2', null],
    ['ghcr.io/example/api:1.4.0@sha256:abc', 'ghcr.io', 'example/api', '1.4.0', 'sha256:abc'],
    ['${REGISTRY:-registry.example.com}/api:${TAG:-2}', 'registry.example.com', 'api', '2', null],
    ['postgres:${POSTGRES_VERSION}', null, 'postgres', '', null],
  ])('%s', (text, registry, repository, tag, digest) => {
    expect(imageReference(text)).toMatchObject({ registry, repository, tag, digest });
  });
});

describe('databaseKind', () => {
  it.each([
    ['postgis/postgis:18-3.6', 'PostgreSQL'],
    ['bitnami/mariadb', 'MariaDB'],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'SQL Server'],
    ['docker.elastic.co/elasticsearch/elasticsearch:9.1.0', 'Elasticsearch'],
    ['ghcr.io/example/server:1', undefined],
    ['dpage/pgadmin4', undefined],
    ['prom/mysqld-exporter', undefined],
  ])('%s', (text, label) => {
    expect(databaseKind(imageReference(text))?.label).toBe(label);
  });
});

describe('postgresMajor', () => {
  it.each([
    ['postgres', 'latest'],
    ['postgres:latest', 'latest'],
    ['postgres:alpine3.23', 'latest'],
    ['postgres:18', 18],
    ['postgres:18.1-alpine', 18],
    ['postgres:9.6', 9],
    ['postgres:${V:-16}', 16],
    ['postgres:${V}', 'unknown'],
    ['postgres@sha256:abc', 'unknown'],
    ['postgis/postgis:18-3.6', 18],
    ['postgis/postgis', 'unknown'],
    ['pgvector/pgvector:pg17', 17],
    ['pgvector/pgvector:0.8.1-pg18-trixie', 18],
    ['timescale/timescaledb:latest-pg18', 18],
    ['timescale/timescaledb-ha:pg18', null],
    ['supabase/postgres:17.4.1', null],
    ['mysql:8.4', null],
  ])('%s', (text, major) => {
    expect(postgresMajor(imageReference(text))).toBe(major);
  });
});

describe('storageOf', () => {
  it.each([
    ['postgres:17', '/var/lib/postgresql/data', true],
    ['postgres', '/var/lib/postgresql', true],
    ['postgis/postgis:18-3.6', '/var/lib/postgresql', true],
    ['timescale/timescaledb-ha:pg18', '/home/postgres/pgdata/data', false],
    ['mysql:8.4', '/var/lib/mysql', true],
    ['mongo:8', '/data/db', true],
    ['influxdb:1.8', '/var/lib/influxdb', true],
    ['influxdb:2.7-alpine', '/var/lib/influxdb2', true],
    ['bitnamilegacy/postgresql:16', '/bitnami/postgresql', false],
    ['mcr.microsoft.com/mssql/server:2022-latest', '/var/opt/mssql', false],
  ])('%s', (text, path, isDeclared) => {
    expect(storageOf(imageReference(text))).toEqual({ path, isDeclared });
  });

  it.each([
    'influxdb',
    'postgres:${V}',
    'supabase/postgres:17',
    'linuxserver/mariadb',
    'ghcr.io/example/api',
  ])('knows nothing of %s', (text) => {
    expect(storageOf(imageReference(text))).toBeNull();
  });
});
