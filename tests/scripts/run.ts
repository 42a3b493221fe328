import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** How a script ended, and what it printed. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Readonly<Record<string, string>>;

/** The path of a script that the site offers. */
export function scriptPath(name: string): string {
  return resolve('public/scripts', name);
}

/** Runs a script to its end. */
export function run(script: string, args: readonly string[], env: Environment = {}): Outcome {
  const { status, stdout, stderr } = spawnSync('bash', [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** A script that runs in the background. */
export interface Started {
  readonly outcome: Promise<Outcome>;
  kill(): void;
}

export function start(script: string, args: readonly string[], env: Environment): Started {
  // A process group of its own: Ctrl+C and a service manager reach the script and what it runs.
  const child = spawn('bash', [script, ...args], { env: { ...process.env, ...env }, detached: true });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return {
    outcome: new Promise((done) => child.once('close', (status) => done({ status, stdout, stderr }))),
    kill: () => process.kill(-child.pid!, 'SIGTERM'),
  };
}

/** Puts a program of this text in front of those of the same name; `PATH` in the answer finds it first. */
export function inFront(folder: string, name: string, text: string): Environment {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
}

/** A program that says that it runs, and waits until it may go on to the real one. */
export function gate(
  folder: string,
  name: string,
): { env: Environment; open: () => void; reached: () => Promise<void> } {
  const [started, go] = [join(folder, 'started'), join(folder, 'go')];
  const real = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  return {
    env: inFront(
      folder,
      name,
      `case "$*" in *--help*) exec ${real} "$@";; esac\n: > ${started}\nwhile [ ! -e ${go} ]; do sleep 0.1; done\nexec ${real} "$@"`,
    ),
    open: () => writeFileSync(go, ''),
    reached: async () => {
      while (!existsSync(started)) await new Promise((wait) => setTimeout(wait, 50));
    },
  };
}

/**
 * A stand-in for Docker: `ps` finds the one container of a project and a service, `exec` runs the command here with
 * nothing of the caller's environment. It writes down its arguments, to see that no secret is among them.
 */
export function standInForDocker(folder: string, inside: Environment): { env: Environment; seen: string } {
  const seen = join(folder, 'docker.log');
  const variables = Object.entries({ PATH: process.env['PATH'] ?? '', ...inside })
    .map(([name, value]) => `'${name}=${value.replaceAll("'", `'\\''`)}'`)
    .join(' ');
  const env = inFront(
    folder,
    'docker-stand-in',
    `printf '%s\\n' "$*" >> ${seen}
case "$1" in
ps) case "$*" in *project=abcd1234*service=db*) echo 0123456789ab;; *project=twins*) printf 'a\\nb\\n';; esac;;
exec) [ "$2" = -i ] && [ "$3" = 0123456789ab ] || exit 125
  shift 3; exec env -i ${variables} "$@";;
*) exit 125;;
esac`,
  );
  return { env: { ...env, DOCKER: join(folder, 'docker-stand-in') }, seen };
}

/** The names in a folder, hidden ones included. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
