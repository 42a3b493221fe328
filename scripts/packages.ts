/** Installs packages of Debian and its kin, for tools that the tests run and npm does not have. */
import { spawnSync } from 'node:child_process';

/** Installs packages with apt-get where there is one. Nothing is thrown: the caller looks whether the tool is there now. */
export function installDebianPackages(...names: readonly string[]): void {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...prefix, 'apt-get'];
  if (!runs([...apt, '--version'])) return;
  run([...apt, 'update']);
  run([...apt, 'install', '-y', '--no-install-recommends', ...names]);
}

/** Runs a command in sight of the user; its failure is not an error here. */
export function run([command = '', ...args]: readonly string[]): void {
  console.log(`> ${[command, ...args].join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit' });
}

/** Whether a command can be run and succeeds; prints nothing. */
export function runs([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
