/**
 * Builds what the package ships: `dist/cli/coolify-playbook.mjs` (the command) and `dist/cli/index.mjs` with
 * `index.d.mts` (the library), each one ES module for Node 20 or later that needs nothing else.
 * `SITE_URL`, if it is set, is the address of the documentation site that the command prints before the paths of pages.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { LOCALES, SOURCE_LOCALE, type Locale } from '../src/i18n/locale.ts';
import { rules } from '../src/lint/index.ts';
import { readSample, type SampleName } from '../src/lint/sample.ts';
import { COOLIFY_VERSION } from '../src/site/coverage.ts';
import { indexBytes } from './finder/index-bytes.ts';

const OUTPUT = 'dist/cli';
const RULES = 'src/lint/rules';
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; homepage?: string };

/** The module `coolify-playbook:bundle`: what the command takes from the repository (src/cli/bundle.d.ts). */
function bundleModule(): string {
  const site = process.env['SITE_URL'] ?? manifest.homepage;
  const values: Record<string, unknown> = {
    version: manifest.version,
    coolifyVersion: COOLIFY_VERSION,
    siteAddress: site?.replace(/\/+$/, '') ?? null,
    finderIndex: Buffer.from(indexBytes()).toString('base64'),
    samples: ruleSamples(),
    entries: Object.fromEntries(LOCALES.map((locale) => [locale, entryPages(locale)])),
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

function ruleSamples(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    rules.map(({ id, kind = 'compose' }) => {
      const read = (name: string): string | undefined =>
        existsSync(`${RULES}/${id}/${name}`) ? readFileSync(`${RULES}/${id}/${name}`, 'utf8') : undefined;
      const bad = readSample(kind, 'bad', read);
      const text = (name: SampleName): string | null => readSample(kind, name, read)?.input.text ?? null;
      if (!bad) throw new Error(`The rule "${id}" has no samples.`);
      return [
        id,
        {
          kind,
          bad: bad.input.text,
          companions: bad.companions,
          domains: bad.domains,
          good: text('good'),
          fixed: text('fixed'),
        },
      ];
    }),
  );
}

function entryPages(locale: Locale): Record<string, EntryPage> {
  const folder = `content/docs/${locale === SOURCE_LOCALE ? '' : `${locale}/`}errors`;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
  return Object.fromEntries(
    names
      .filter((name) => name !== 'index.mdx')
      .map((name) => [name.slice(0, -'.mdx'.length), readPage(`${folder}/${name}`)]),
  );
}

interface EntryPage {
  title: string;
  description: string;
  body: string;
  severity?: string;
  phase?: string;
}

function readPage(path: string): EntryPage {
  const [, frontmatter = '', body] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const { title, description, error } = (parse(frontmatter) ?? {}) as {
    title?: unknown;
    description?: unknown;
    error?: Pick<EntryPage, 'severity' | 'phase'>;
  };
  if (typeof title !== 'string' || typeof description !== 'string' || body === undefined)
    throw new Error(`${path}: no frontmatter with a title and a description`);
  const facts = error ? { severity: String(error.severity), phase: String(error.phase) } : {};
  return { title, description, body: body.trim(), ...facts };
}

const bundlePlugin: Plugin = {
  name: 'bundle',
  setup(builder) {
    builder.onResolve({ filter: /^coolify-playbook:bundle$/ }, ({ path }) => ({ path, namespace: 'bundle' }));
    builder.onLoad({ filter: /.*/, namespace: 'bundle' }, () => ({ contents: bundleModule(), loader: 'js' }));
  },
};

/** The licence of the one library in the bundle asks for its notice in every copy. */
const notice = `/*! Includes yaml (https://eemeli.org/yaml/):\n${readFileSync('node_modules/yaml/LICENSE', 'utf8').trim()}\n*/`;

const shared: BuildOptions = {
  bundle: true,
  format: 'esm',
  // The library's build for browsers is an ES module and needs nothing of Node; the one for Node is CommonJS.
  platform: 'neutral',
  external: ['node:*'],
  target: 'node20',
  charset: 'utf8',
  minifyWhitespace: true,
  minifySyntax: true,
  // Names stay, so that a stack trace in a report tells where it broke.
  minifyIdentifiers: false,
  legalComments: 'none',
  footer: { js: notice },
  plugins: [bundlePlugin],
  write: false,
  logLevel: 'warning',
};

async function bundle(entry: string, name: string, options: BuildOptions = {}): Promise<void> {
  const { outputFiles = [] } = await build({ ...shared, ...options, entryPoints: [entry] });
  writeWhole(name, outputFiles.map(({ text }) => text).join(''));
}

/** Writes a file at once: a command that starts meanwhile reads the old file or the new one, never a part. */
function writeWhole(name: string, text: string): void {
  // Beside the folder that the package takes, which may be packed meanwhile.
  const temporary = `${dirname(OUTPUT)}/.${name}.${process.pid}`;
  writeFileSync(temporary, text);
  chmodSync(temporary, name === 'coolify-playbook.mjs' ? 0o755 : 0o644);
  renameSync(temporary, `${OUTPUT}/${name}`);
}

/** The types that the library is written against, and its functions under their names. */
function declarations(): string {
  const functions = ['lint', 'fix', 'preview', 'diagnose', 'coolifyYaml'].map(
    (name) => `export declare const ${name}: Library['${name}'];\n`,
  );
  const types = ['src/coolify/preview-types.ts', 'src/diagnose/result.ts', 'src/cli/interface.ts'].map(
    (file) => readFileSync(file, 'utf8').replaceAll(/^import .*\n/gm, ''),
  );
  return `${types.join('\n')}\n${functions.join('')}`;
}

/** The command as it is measured: as written, with a map to its sources, in a folder of its own. */
async function coveredBundle(folder: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: ['src/cli/coolify-playbook.ts'],
    outfile: `${folder}/bundle.mjs`,
    minifyWhitespace: false,
    minifySyntax: false,
    sourcemap: true,
    write: true,
  });
}

const covered = process.env['COVERED_FOLDER'];
if (covered !== undefined) await coveredBundle(covered);
mkdirSync(OUTPUT, { recursive: true });
await Promise.all([
  bundle('src/cli/coolify-playbook.ts', 'coolify-playbook.mjs', { banner: { js: '#!/usr/bin/env node' } }),
  bundle('src/library.ts', 'index.mjs'),
]);
writeWhole('index.d.mts', declarations());
