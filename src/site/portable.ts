import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { filesBelow } from './built-files.ts';
import { withPolicy } from './content-policy.ts';
import { PORTABLE_ZIP } from './links.ts';
import { zipOf } from './zip.ts';

/** The folder in the archive. */
const NAME = 'coolify-playbook-site';

const LINKS = fileURLToPath(new URL('../../components/offline/portable-links.ts', import.meta.url));
const LINKS_FILE = 'portable-links.js';
/** What makes sense at the root of a domain of its own only, pictures for social networks, and the archive itself. */
const LEFT_OUT = /^(?:sw\.js|sitemap.*\.xml|robots\.txt|(?:es\/)?offline\/|cards\/|downloads\/.*\.zip)/;

/**
 * Offers the whole site as an archive that works from any static server and below any path. Must come after everything
 * that writes or changes pages. Fails the build if a script would still look for a file at the root.
 */
export function portableSite(): AstroIntegration {
  return {
    name: 'portable-site',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const files = await portableFiles(output);
        const zip = zipOf(
          [...files].map(([path, bytes]) => ({
            path: `${NAME}/${path}`,
            bytes,
            isExecutable: path.endsWith('.sh'),
            deflated: deflateRawSync(bytes, { level: 9 }),
          })),
        );
        mkdirSync(join(output, 'downloads'), { recursive: true });
        writeFileSync(join(output, PORTABLE_ZIP), zip);
        logger.info(`${files.size} files, ${(zip.length / 1024 / 1024).toFixed(1)} MiB`);
      },
    },
  };
}

/** The files of the archive by path: those of the built site, with addresses that are relative. */
export async function portableFiles(output: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const path of filesBelow(output)) {
    if (LEFT_OUT.test(path)) continue;
    const bytes = readFileSync(join(output, path));
    if (path.endsWith('.html')) files.set(path, Buffer.from(portablePage(bytes.toString('utf8'), path)));
    else if (path.startsWith('_astro/') && path.endsWith('.js'))
      files.set(path, Buffer.from(portableScript(bytes.toString('utf8'), path)));
    else files.set(path, bytes);
  }
  files.set(LINKS_FILE, await linksScript());
  return files;
}

/** @param path of the page below the root of the site: it says how far up the root is. */
export function portablePage(html: string, path: string): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const relative = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/(<(?:a|link|script|img|option)\b[^<>]*?\s(?:href|src|value)=")\/(?!\/)/g, `$1${up}`)
    // Fetched by scripts of `_astro/`, from where they are.
    .replace(/(\sdata-(?:index|titles|facts|finder)=")([^"]*)"/g, (_, name: string, value: string) => {
      const paths = value.split(' ').map((part) => part.replace(/^\/(?!\/)/, '../'));
      return `${name}${paths.join(' ')}"`;
    })
    // Starlight puts the address of the other language in place of the path alone.
    .replaceAll(
      'window.location.pathname=e.currentTarget.value',
      'window.location.href=e.currentTarget.value',
    )
    // Several sites may share the domain: nothing is installed for it.
    .replaceAll('<offline-status ', '<offline-status data-portable ')
    .replace('</head>', `<script src="${up}${LINKS_FILE}"></script></head>`);
  if (/location\.pathname=e\.currentTarget/.test(relative))
    throw new Error(`${path}: the choice of language has changed, and would leave the copy`);
  return withPolicy(relative, path);
}

/** A script of the site with its neighbours where it is, not below the root. */
export function portableScript(script: string, path: string): string {
  const relative = script
    .replace(/(["'`])\/_astro\//g, '$1./')
    .replace(/return(["'`])\/\1\+(\w)/g, 'return new URL(`../`+$2,import.meta.url).href');
  if (/["'`]\/["'`]\+e\}/.test(relative)) throw new Error(`${path}: it would look for files at the root`);
  return relative;
}

async function linksScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [LINKS],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('The script for links came out empty');
  return file.contents;
}
