import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The checks that Docker runs in a container: the exit code decides whether the proxy sends requests there. */
describe.each([
  ['express-spa/server/healthcheck.js', '/healthz'],
  ['next-prisma-postgres/healthcheck.mjs', '/health'],
])('%s', (file, address) => {
  let server: Server;
  let status = 200;
  let asked: string[] = [];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(() => {
    server.close();
  });

  const check = async (port: number): Promise<{ code: number | null; output: string }> => {
    const child = spawn(process.execPath, [`content/recipes/${file}`], {
      env: { ...process.env, PORT: String(port) },
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, output };
  };
  const portOf = (): number => (server.address() as AddressInfo).port;

  it('succeeds if the server answers 200', async () => {
    status = 200;
    expect(await check(portOf())).toEqual({ code: 0, output: 'health: 200\n' });
    expect(asked).toEqual([address]);
  });

  it('fails if the server answers 503', async () => {
    status = 503;
    expect(await check(portOf())).toEqual({ code: 1, output: 'health: 503\n' });
  });

  it('fails if nothing listens', async () => {
    const port = portOf();
    await new Promise((done) => server.close(done));
    expect(await check(port)).toEqual({ code: 1, output: 'health: ECONNREFUSED\n' });
  });
});

describe('next-prisma-postgres/start.sh', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recipe-start-'));
    cpSync('content/recipes/next-prisma-postgres/start.sh', join(folder, 'start.sh'));
    chmodSync(join(folder, 'start.sh'), 0o755);
    mkdirSync(join(folder, 'bin'));
    // In place of Node.js: notes what it is asked to run, and fails where the test says so.
    const node = '#!/bin/sh\necho "$1" >> ran\n[ "$1" != "$FAILS_AT" ]\n';
    writeFileSync(join(folder, 'bin/node'), node, { mode: 0o755 });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const start = (variables: Record<string, string>): SpawnSyncReturns<string> =>
    spawnSync('./start.sh', {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, FAILS_AT: '', ...variables },
    });
  const ran = (): string[] =>
    existsSync(join(folder, 'ran')) ? readFileSync(join(folder, 'ran'), 'utf8').trim().split('\n') : [];

  const PRISMA = 'database/node_modules/prisma/build/index.js';
  const DATABASE_URL = 'postgresql://app:local@db:5432/app';

  it('migrates, seeds, and becomes the server', () => {
    expect(start({ DATABASE_URL }).status).toBe(0);
    expect(ran()).toEqual([PRISMA, 'database/seed.mjs', 'server.js']);
  });

  it('leaves the seed out where it is turned off', () => {
    expect(start({ DATABASE_URL, SEED_EMPTY_DATABASE: 'false' }).status).toBe(0);
    expect(ran()).toEqual([PRISMA, 'server.js']);
  });

  it('starts no server on a schema that could not be migrated', () => {
    expect(start({ DATABASE_URL, FAILS_AT: PRISMA }).status).not.toBe(0);
    expect(ran()).toEqual([PRISMA]);
  });

  it('starts no server after a seed that failed', () => {
    expect(start({ DATABASE_URL, FAILS_AT: 'database/seed.mjs' }).status).not.toBe(0);
    expect(ran()).toEqual([PRISMA, 'database/seed.mjs']);
  });

  it('says which variable is missing', () => {
    const { status, stderr } = start({});
    expect(status).not.toBe(0);
    expect(stderr).toContain('DATABASE_URL is not set');
    expect(ran()).toEqual([]);
  });
});
