import { spawnSync } from 'node:child_process';
import { crc32 } from 'node:zlib';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { kindOfPath, lintProject, type InputFile } from '#src/lint/index.ts';
import { previewView } from '#src/preview/index.ts';
import { readRecipe, recipeIds, recipeZip, type RecipeFile } from '#src/site/recipes.ts';
import { runs } from '../../scripts/packages.ts';
import { hasShellcheck } from '../../scripts/shellcheck.ts';
import { readPages } from './pages.ts';

const recipes = recipeIds().map((id) => [id, readRecipe(id)] as const);
const files = recipes.flatMap(([id, list]) => list.map((file) => [`${id}/${file.path}`, file] as const));
const ofKind = (pattern: RegExp): typeof files => files.filter(([, { path }]) => pattern.test(path));
const textOf = (list: readonly RecipeFile[], path: string): string =>
  list.find((file) => file.path === path)?.text ?? '';

/** What the linter reads of a recipe: the compose file, Dockerfiles and env files. */
function lintable(list: readonly RecipeFile[]): InputFile[] {
  return list
    .map(({ path, text }) => ({ path, text, kind: kindOfPath(path) }))
    .filter(({ path, kind }) => kind !== 'compose' || path === 'docker-compose.yaml');
}

/** What a program says of a text that it reads from its input; empty if it has nothing to say. */
function complaints(program: string, options: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, options, { input, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

describe('recipes', () => {
  it('are there', () => {
    expect(recipes.map(([id]) => id)).toEqual(
      expect.arrayContaining(['express-spa', 'next-prisma-postgres', 'static-nginx']),
    );
  });

  it.each(recipes)('%s has the files of a complete stack', (_, list) => {
    const paths = list.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['docker-compose.yaml', '.dockerignore', '.env.example']));
    expect(paths.filter((path) => kindOfPath(path) === 'dockerfile')).not.toEqual([]);
  });

  it.each(recipes)('%s has no finding of any severity', (_, list) => {
    const results = lintProject(lintable(list));
    expect(results.length).toBeGreaterThan(2);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(
      results.flatMap(({ path, findings }) =>
        findings.map(({ rule, range }) => `${path}: ${rule} at ${range.start}`),
      ),
    ).toEqual([]);
  });

  it.each(recipes)('%s is deployed by Coolify, with an address and an order that ends', (_, list) => {
    const view = previewView(textOf(list, 'docker-compose.yaml'));
    expect(view.refusal).toBeNull();
    expect(view.order.deadEnds).toEqual([]);
    expect(view.order.cycles).toEqual([]);
    const routed = view.routes.filter(({ address }) => address !== null);
    expect(routed.length).toBeGreaterThan(0);
    expect(routed.filter(({ port }) => port === null)).toEqual([]);
  });

  it.each(recipes)('%s names in .env.example what has to be entered', (_, list) => {
    const missing = previewView(textOf(list, 'docker-compose.yaml')).variables.filter((one) => one.isMissing);
    const named = textOf(list, '.env.example');
    expect(
      missing.map(({ name }) => name).filter((name) => !new RegExp(`^${name}=`, 'm').test(named)),
    ).toEqual([]);
  });

  it.each(recipes)('%s has a page in both languages that shows it', (id) => {
    const pages = readPages().filter(({ path }) => path === `recipes/${id}`);
    expect(pages.map(({ locale }) => locale).sort()).toEqual(['en', 'es']);
    for (const { body } of pages) {
      expect(body).toContain(`<RecipeFiles id="${id}" />`);
      expect(body).toContain(`<RecipePreview id="${id}"`);
    }
  });
});

describe('code of recipes', () => {
  it.each(ofKind(/\.(?:[cm]?[jt]s|[jt]sx)$/))('%s can be parsed', (_, { path, text }) => {
    const { diagnostics = [] } = ts.transpileModule(text, {
      fileName: path,
      reportDiagnostics: true,
      compilerOptions: { allowJs: true, jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext },
    });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  });

  it.each(ofKind(/(?<!tsconfig)\.json$/))('%s is JSON', (_, { text }) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it.each(ofKind(/package-lock\.json$/))('%s names no registry', (_, { text }) => {
    expect(text).not.toContain('"resolved"');
  });

  it.skipIf(!hasShellcheck()).each(ofKind(/\.sh$/))('%s passes ShellCheck', (_, { text }) => {
    expect(text).toMatch(/^#!/);
    expect(complaints('shellcheck', ['--format=gcc', '-'], text)).toBe('');
  });

  const python = ofKind(/\.py$/);
  it.skipIf(!runs(['python3', '--version'])).each(python)('%s is compiled by Python', (_, { path, text }) => {
    const program = 'import sys; compile(sys.stdin.read(), sys.argv[1], "exec", dont_inherit=True)';
    expect(complaints('python3', ['-W', 'error', '-c', program, path], text)).toBe('');
  });

  it.skipIf(!runs(['php', '--version'])).each(ofKind(/\.php$/))('%s is parsed by PHP', (_, { text }) => {
    expect(complaints('php', ['-l'], text)).toBe('');
  });
});

interface Unpacked {
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}

/** Reads a stored archive by its directory, as unzip does, and checks what the directory says of each file. */
function unzip(archive: Buffer): Unpacked[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [size, nameLength] = [archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28)];
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    expect(crc32(bytes)).toBe(archive.readUInt32LE(at + 16));
    const mode = archive.readUInt32LE(at + 38) >>> 16;
    at += 46 + nameLength;
    return { path, text: bytes.toString('utf8'), mode: mode & 0o777 };
  });
}

describe('archives of recipes', () => {
  it.each(recipes)('%s holds its files and nothing else', (id, list) => {
    const archive = Buffer.from(recipeZip(id));
    expect(unzip(archive)).toEqual(
      list.map(({ path, text, isExecutable }) => ({
        path: `${id}/${path}`,
        text,
        mode: isExecutable ? 0o755 : 0o644,
      })),
    );
    expect(Buffer.from(recipeZip(id)).equals(archive)).toBe(true);
  });
});
