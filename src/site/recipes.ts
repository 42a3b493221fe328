import { readdirSync, readFileSync } from 'node:fs';
import { zipOf } from './zip.ts';

/** A file of a recipe, as the reader copies it. */
export interface RecipeFile {
  /** With forward slashes, relative to the folder of the recipe. */
  readonly path: string;
  readonly text: string;
  /** True for scripts that name their interpreter. */
  readonly isExecutable: boolean;
  /** True for what a package manager writes: it is in the archive, but nobody reads it. */
  readonly isLock: boolean;
}

const FOLDER = 'content/recipes';
/** What installing and running a recipe in its folder leaves behind, and what holds secrets. */
const LEFT_BEHIND = /(?:^|\/)(?:node_modules|\.next|dist|__pycache__|\.venv|vendor|generated|\.env)(?:\/|$)/;
const LOCK = /(?:^|\/)(?:package-lock\.json|composer\.lock|uv\.lock|pnpm-lock\.yaml)$/;

/** Reading order: what Coolify reads, what builds the image, what starts it, what it needs; then the code. */
const READING_ORDER: readonly RegExp[] = [
  /^docker-compose\.yaml$/,
  /(?:^|[/.])Dockerfile$/,
  /\.sh$/,
  /(?:^|\/)\.env\.example$/,
  /(?:^|\/)\.dockerignore$/,
];

/** The recipes, by name: the folders of `content/recipes`. */
export function recipeIds(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The files of a recipe in reading order. Throws if there is no such recipe. */
export function readRecipe(id: string): readonly RecipeFile[] {
  const folder = `${FOLDER}/${id}`;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice(folder.length + 1))
    .filter((path) => !LEFT_BEHIND.test(path))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
    .map((path) => {
      const text = readFileSync(`${folder}/${path}`, 'utf8');
      return { path, text, isExecutable: text.startsWith('#!'), isLock: LOCK.test(path) };
    });
}

/** The archive of a recipe: its files in a folder of its name. */
export function recipeZip(id: string): Uint8Array {
  return zipOf(
    readRecipe(id).map(({ path, text, isExecutable }) => ({
      path: `${id}/${path}`,
      bytes: Buffer.from(text, 'utf8'),
      isExecutable,
    })),
  );
}

/** Where the site offers the archive. */
export function recipeZipUrl(id: string): string {
  return `/recipes/${id}.zip`;
}

function rank(path: string): number {
  const place = READING_ORDER.findIndex((pattern) => pattern.test(path));
  return place === -1 ? READING_ORDER.length : place;
}
