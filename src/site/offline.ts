import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { manifestPath, partOf, PARTS, type Manifest, type Part } from '../offline/index.ts';
import { addressOf, filesBelow, sha256 } from './built-files.ts';

const SERVICE_WORKER = fileURLToPath(new URL('../../components/offline/service-worker.ts', import.meta.url));
const COMMIT = /^[0-9a-f]{7,64}$/;

/**
 * Makes the built site readable without a connection: lists what a version consists of, bundles the service worker for
 * it, and writes `version.json`. Must come after everything else that writes or changes files of the site.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const manifest = await writeOffline(fileURLToPath(dir));
        const counts = PARTS.map((part) => `${part} ${Object.keys(manifest.parts[part]).length}`);
        logger.info(`version ${manifest.version}: ${counts.join(', ')} files`);
      },
    },
  };
}

/** Writes the manifest, the service worker and `version.json` into the folder of a built site. */
export async function writeOffline(output: string): Promise<Manifest> {
  const manifest = manifestOf(output);
  const path = join(output, manifestPath(manifest.version));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(manifest));
  await writeServiceWorker(join(output, 'sw.js'), manifest.version);
  writeFileSync(join(output, 'version.json'), `${JSON.stringify(versionOf(manifest))}\n`);
  return manifest;
}

/** What the built site consists of. The version follows from the content: the same files are the same version. */
function manifestOf(output: string): Manifest {
  const parts: Record<Part, Record<string, string>> = { common: {}, en: {}, es: {} };
  for (const file of filesBelow(output)) {
    const address = addressOf(file);
    const part = partOf(address);
    if (part === null) continue;
    parts[part][address] = `sha256-${sha256(readFileSync(join(output, file)), 'base64')}`;
  }
  return { version: sha256(JSON.stringify(parts)).slice(0, 16), parts };
}

async function writeServiceWorker(outfile: string, version: string): Promise<void> {
  await build({
    entryPoints: [SERVICE_WORKER],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { PLAYBOOK_VERSION: JSON.stringify(version) },
    logLevel: 'silent',
  });
}

/** What `/version.json` says: the package, the commit it was built from if that is known, and the version of the content. */
function versionOf({ version: content }: Manifest): Record<string, string | null> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { name: 'coolify-playbook', version, commit: commit(), content };
}

function commit(): string | null {
  const given = process.env['SOURCE_COMMIT'] ?? '';
  if (COMMIT.test(given)) return given;
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const head = status === 0 ? stdout.trim() : '';
  return COMMIT.test(head) ? head : null;
}
