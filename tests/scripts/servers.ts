import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A password that breaks whatever forgets to quote it. */
export const PASSWORD = `p"a's\\w$rd #1`;

/** A database server of its own in a folder of its own. */
export interface Server {
  /** The folder of everything; the owner of the server can enter it. */
  readonly folder: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Debian keeps it where not every path of root looks. */
const RUNUSER = existsSync('/usr/sbin/runuser') ? '/usr/sbin/runuser' : 'runuser';

/** A server refuses to run as root: then it runs as a user that Debian's packages create. */
function commandAs(user: string, command: readonly string[]): [string, string[]] {
  const [program = '', ...args] =
    process.getuid?.() === 0 ? [RUNUSER, '-u', user, '--', ...command] : command;
  return [program, args];
}

function run(user: string, command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(...commandAs(user, command), { encoding: 'utf8', cwd: '/' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}\n${stdout}${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** A folder that `user` owns, below one that everybody can enter. */
function folderOf(name: string, user: string): { folder: string; own: string } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  chmodSync(folder, 0o755);
  const own = join(folder, 'server');
  mkdirSync(own);
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(spawnSync('id', [option, user], { encoding: 'utf8' }).stdout),
    );
    chownSync(own, uid!, gid!);
  }
  return { folder, own };
}

/** Asks until it is answered; a server that does not come up within half a minute is an error. */
async function waitFor(what: string, ready: () => boolean, log: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not start\n${readFileSync(log, 'utf8')}`);
}

/** Ends a process that was started here, and waits for its end. */
function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

/** Starts PostgreSQL with the superuser `app` and asks for a password on every connection. */
export async function startPostgres(programs: string): Promise<Server> {
  const { folder, own } = folderOf('postgres', 'postgres');
  const data = join(own, 'data');
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  chmodSync(password, 0o644);
  run('postgres', [
    `${programs}/initdb`,
    `--pgdata=${data}`,
    '--username=app',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  rmSync(password);
  const port = await freePort();
  const log = join(own, 'log');
  run('postgres', [
    `${programs}/pg_ctl`,
    `--pgdata=${data}`,
    `--log=${log}`,
    '--wait',
    `--options=-p ${String(port)} -k ${own} -c listen_addresses=127.0.0.1 -c fsync=off`,
    'start',
  ]);
  return {
    folder,
    port,
    stop: () => {
      run('postgres', [`${programs}/pg_ctl`, `--pgdata=${data}`, '--mode=immediate', '--wait', 'stop']);
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

/** Starts MariaDB with a password for its `root`. */
export async function startMariadb(program: string): Promise<Server> {
  const { folder, own } = folderOf('mariadb', 'mysql');
  const data = join(own, 'data');
  run('mysql', [
    'mariadb-install-db',
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const port = await freePort();
  const [socket, log] = [join(own, 'socket'), join(own, 'log')];
  const server = spawn(
    ...commandAs('mysql', [
      program,
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${String(port)}`,
      '--bind-address=127.0.0.1',
      `--log-error=${log}`,
      `--pid-file=${join(own, 'pid')}`,
      '--innodb-flush-log-at-trx-commit=0',
    ]),
    { stdio: 'ignore', cwd: '/' },
  );
  const client = ['--no-defaults', '--user=root', `--socket=${socket}`];
  await waitFor(
    'MariaDB',
    () => spawnSync('mariadb', [...client, '--execute=SELECT 1'], { stdio: 'ignore' }).status === 0,
    log,
  );
  const set = `SET PASSWORD FOR root@localhost = PASSWORD('${PASSWORD.replace(/['\\]/g, '\\$&')}')`;
  const { status, stderr } = spawnSync('mariadb', [...client, `--execute=${set}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return {
    folder,
    port,
    stop: async () => {
      await end(server, 'SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
}
