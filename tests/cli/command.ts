import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { FileReport, ReportedFinding } from '#src/cli/interface.ts';

/** The built command, as package.json names it; in a measurement of coverage, the one that counts what is run. */
export const COMMAND = resolve(process.env['COVERED_COMMAND'] ?? 'dist/cli/coolify-playbook.mjs');

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command as a child process, in English unless the environment says otherwise. */
export function run(args: readonly string[], { input = '', cwd, env = {} }: RunOptions = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Runs a line of Bash in which `"$NODE" "$COMMAND"` is the command. */
export async function shell(line: string, cwd: string): Promise<Answer> {
  const child = spawn('bash', ['--noprofile', '--norc', '-o', 'pipefail', '-c', line], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE: process.execPath, COMMAND },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout, stderr };
}

export interface JsonResult {
  readonly version: number;
  readonly tool: { readonly name: string; readonly version: string; readonly coolify: string };
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly verdict: string;
  };
  readonly files: readonly (FileReport & { readonly fixed?: readonly ReportedFinding[] })[];
}

/** Standard output as the JSON that it must be. */
export function json({ stdout }: Answer): JsonResult {
  return JSON.parse(stdout) as JsonResult;
}

/** An empty directory that is removed with everything in it. */
export class Workspace {
  readonly path = mkdtempSync(join(tmpdir(), 'coolify-playbook-'));

  write(name: string, content: string | Buffer): string {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
    return name;
  }

  /** Runs git in a folder of the workspace, with a name for commits and none of the machine's own settings. */
  git(folder: string, ...args: readonly string[]): string {
    const cwd = join(this.path, folder);
    const settings = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'core.autocrlf=false',
    ];
    const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', [...settings, ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A stack with one error, which a safe fix removes; nothing else is wrong with it. */
export const BAD = `services:
  db:
    image: postgres:17
    # the port is for the client on my laptop
    ports:
      - "5432:5432" # remove it one day
    volumes:
      - db-data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres"]
volumes:
  db-data:
`;

/** The same after the fix. */
export const GOOD = BAD.replace('ports:', 'expose:').replace('"5432:5432"', '"5432"');
