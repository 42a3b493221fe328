/**
 * Completes package-lock.json after `npm install`.
 *
 * A registry that does not carry every platform's binary makes npm write a lockfile without those optional
 * packages, and `npm ci` then refuses it ("Missing: … from lock file"). Each missing optional dependency is
 * entered here with what its name says about its platform, so that `npm ci` passes on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

const LOCKFILE = 'package-lock.json';
const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'netbsd',
  'openbsd',
  'android',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'riscv64',
  's390x',
  'ppc64',
  'loong64',
  'mips64el',
  'wasm32',
];

const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8')) as { packages: Record<string, LockEntry> };

/** Where Node would find `name` when it is required from the package at `from`; undefined if it is not in the lockfile. */
function resolve(from: string, name: string): string | undefined {
  const segments = from === '' ? [] : from.split('/node_modules/');
  for (let depth = segments.length; depth >= 0; depth -= 1) {
    const parent = segments.slice(0, depth).join('/node_modules/');
    const key = `${parent === '' ? '' : `${parent}/`}node_modules/${name}`;
    if (lock.packages[key]) return key;
  }
  return undefined;
}

/** The lockfile entry of a platform binary, from the words of its name. */
function platformEntry(name: string, version: string, dev: boolean): LockEntry {
  const words = name
    .slice(name.lastIndexOf('/') + 1)
    .replace('windows', 'win32')
    .split(/[-_]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

let added = 0;
for (const [parent, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    const found = resolve(parent, name);
    if (found !== undefined && lock.packages[found]?.version === version) continue;
    const key = found === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
    lock.packages[key] = platformEntry(name, version, entry.dev === true);
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added === 0 ? 'The lockfile is complete.' : `Added ${added} platform packages to the lockfile.`);
