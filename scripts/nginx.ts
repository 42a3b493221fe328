/** Finds nginx with the module for Brotli, which serves the site in the tests as it does in the image, or installs them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installDebianPackages, runs } from './packages.ts';

const CONFIGURATION = 'scripts/deploy/nginx.conf';
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const START_MS = 10_000;

/** nginx as it can be started; null if it or its module is missing. Debian puts it where only root's PATH looks. */
export function nginxProgram(): string | null {
  if (!existsSync(BROTLI_MODULE)) return null;
  return ['nginx', '/usr/sbin/nginx'].find((program) => runs([program, '-v'])) ?? null;
}

/** Installs nginx and its module if they are missing and can be installed; says so if they cannot. */
export function ensureNginx(): void {
  if (nginxProgram() === null) installDebianPackages('nginx-light', 'libnginx-mod-http-brotli-static');
  if (nginxProgram() === null)
    console.warn('No nginx with Brotli: its configuration is not tested. Install it to have it tested.');
}

export interface RunningNginx {
  readonly port: number;
  /** The folder that stands for `/tmp/playbook`. */
  readonly folder: string;
  stop(): Promise<void>;
}

/**
 * Starts nginx with the configuration of the image. Only three things differ: the port, which is bound on loopback, the
 * folder of the site, and the folder for what it writes. Rejects if it does not answer within ten seconds.
 * @param site the folder of the built site.
 */
export async function startNginx(site: string, port: number): Promise<RunningNginx> {
  const program = nginxProgram();
  if (program === null) throw new Error('nginx is missing');
  const folder = mkdtempSync(join(tmpdir(), 'playbook-nginx-'));
  // The worker processes of a server that root starts belong to another user.
  mkdirSync(join(folder, 'live'), { mode: 0o755 });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, placed(readFileSync(CONFIGURATION, 'utf8'), { site: resolve(site), port, folder }));
  const child = spawn(
    program,
    ['-p', folder, '-c', file, '-g', `daemon off;${process.getuid?.() === 0 ? ' user root;' : ''}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const errors: string[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString('utf8')));
  await answers(port, child, errors);
  return {
    port,
    folder,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function placed(
  text: string,
  at: { readonly site: string; readonly port: number; readonly folder: string },
): string {
  const changes: readonly (readonly [string, string])[] = [
    ['/tmp/playbook', at.folder],
    ['listen 8080 default_server;', `listen 127.0.0.1:${String(at.port)} default_server;`],
    ['root /srv/playbook;', `root ${at.site};`],
  ];
  return changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`${CONFIGURATION} has no "${from}"`);
    return result.replaceAll(from, to);
  }, text);
}

async function answers(port: number, child: ChildProcess, errors: readonly string[]): Promise<void> {
  const end = performance.now() + START_MS;
  while (performance.now() < end && child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${String(port)}/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`nginx did not start: ${errors.join('')}`);
}
