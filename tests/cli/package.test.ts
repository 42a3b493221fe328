import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BAD, GOOD, Workspace } from './command.ts';

const workspace = new Workspace();
const cwd = workspace.path;
/** A cache and a configuration of its own: nothing of the machine decides, and nothing is downloaded. */
const env = {
  PATH: process.env['PATH'],
  HOME: cwd,
  npm_config_cache: join(cwd, '.npm'),
  npm_config_userconfig: join(cwd, '.npmrc'),
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

function npm(args: readonly string[], folder: string): string {
  return execFileSync('npm', [...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

afterAll(() => workspace.remove());

describe('the package', () => {
  it('holds the command, the library and their papers, and nothing else', () => {
    const listing = npm(['pack', '--dry-run', '--json', '--ignore-scripts'], resolve('.'));
    // npm 12 prints an object by package name, earlier versions a list.
    const answer = JSON.parse(listing) as Record<string, { files: readonly { path: string }[] }>;
    const files = Object.values(answer).flatMap(({ files: list }) => list.map(({ path }) => path));
    expect(files.sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/cli/coolify-playbook.mjs',
      'dist/cli/index.d.mts',
      'dist/cli/index.mjs',
      'package.json',
    ]);
  });

  it('installs offline into an empty folder, and runs there', () => {
    npm(['pack', '--ignore-scripts', '--pack-destination', cwd], resolve('.'));
    const tarball = readdirSync(cwd).find((name) => name.endsWith('.tgz')) ?? '';
    workspace.write('empty/docker-compose.yaml', GOOD);
    workspace.write('empty/bad.yaml', BAD);
    // Without a manifest npm looks for one upwards, and would install there.
    workspace.write('empty/package.json', '{ "private": true }\n');
    const folder = join(cwd, 'empty');
    npm(['install', '--offline', '--no-save', `../${tarball}`], folder);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'coolify-playbook',
    ]);
    const npx = (...args: readonly string[]): string =>
      execFileSync('npx', ['--offline', 'coolify-playbook', ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(npx('--version')).toBe(`${manifest.version}\n`);
    expect(npx('check', '--lang', 'en')).toContain('Ready to push.');
    expect(() => npx('check', 'bad.yaml')).toThrow(expect.objectContaining({ status: 1 }));
    const program = `import { lint } from 'coolify-playbook'; console.log(lint('').verdict);`;
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
        encoding: 'utf8',
      }),
    ).toBe('will-fail\n');
  });
});
