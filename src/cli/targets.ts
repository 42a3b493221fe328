import { readdirSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { child, listItems, readCompose, scalarText, type Service } from '../compose/index.ts';
import type { Locale } from '../i18n/locale.ts';
import type { InputFile, Rule } from '../lint/index.ts';
import {
  asInputError,
  folderOf,
  InputError,
  isDirectory,
  readFile,
  readSource,
  type Source,
} from './input.ts';
import { COMPOSE_NAMES, composeFileOf, repositoryRulesOf } from './repository.ts';
import { insideFolder, tidy } from './repository/folder.ts';
import { contextOf, isRepositoryPath } from './repository/needs.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** A source, and which of the paths brought it in. */
export interface OrderedSource extends Source {
  readonly order: number;
}

/** Files that are checked together. */
export interface Target {
  /** The folder that their paths are relative to: that of the compose file. */
  readonly folder: string;
  readonly sources: readonly OrderedSource[];
  /** The rules about the repository; none for files that were named. */
  readonly repositoryRules: readonly Rule[];
}

/** A source as the linter takes it: its path from the target's folder, with forward slashes. */
export function inputOf({ place, kind, text }: Source, folder: string): InputFile {
  return { path: relative(folder, place).split(sep).join('/'), kind, text };
}

/**
 * Reads what the paths name and puts together what belongs together: a directory is a target of its own; files join the
 * compose file whose folder is the nearest around them.
 * @param onError told of each path that cannot be read; the others are read all the same.
 */
export async function readTargets(
  paths: readonly string[],
  stdinName: string | undefined,
  locale: Locale,
  onError: (error: InputError) => void,
): Promise<readonly Target[]> {
  const repositories: Target[] = [];
  const files: OrderedSource[] = [];
  for (const [order, path] of paths.entries()) {
    try {
      if (isDirectory(path, locale)) repositories.push(readRepository(path, order, locale, onError));
      else files.push({ ...(await readSource(path, stdinName, locale)), order });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onError(error);
    }
  }
  const known = new Set(repositories.flatMap(({ sources }) => sources.map(({ place }) => place)));
  return [...repositories, ...group(files.filter(({ place }) => !known.has(place)))];
}

function group(files: readonly OrderedSource[]): Target[] {
  const targets = new Map<OrderedSource | null, OrderedSource[]>();
  const composeFiles = files.filter(({ kind }) => kind === 'compose');
  for (const file of files) {
    const home = file.kind === 'compose' ? file : nearest(file, composeFiles);
    targets.set(home, [...(targets.get(home) ?? []), file]);
  }
  return [...targets].flatMap(([home, sources]) => {
    const first = home ?? sources[0];
    // The linter takes the first compose file for the one that the others belong to.
    const sorted = sources.sort((a, b) => Number(b === home) - Number(a === home));
    return first ? [{ folder: folderOf(first), sources: sorted, repositoryRules: [] }] : [];
  });
}

/** The only compose file, or else the one in the innermost folder around a file. */
function nearest(file: Source, composeFiles: readonly OrderedSource[]): OrderedSource | null {
  if (composeFiles.length < 2) return composeFiles[0] ?? null;
  const around = composeFiles.filter((candidate) =>
    `${folderOf(file)}${sep}`.startsWith(`${folderOf(candidate)}${sep}`),
  );
  return around.sort((a, b) => folderOf(b).length - folderOf(a).length)[0] ?? null;
}

/** The compose file of a directory, every Dockerfile it builds, every env file it names, and `.env.example`. */
function readRepository(
  directory: string,
  order: number,
  locale: Locale,
  onError: (error: InputError) => void,
): Target {
  const name = composeFileOf(namesIn(directory, locale));
  if (name === null) {
    throw new InputError(TEXTS[locale].input.noComposeFile(printable(directory), COMPOSE_NAMES));
  }
  const compose = { ...readFile(join(directory, name), 'compose', locale), order };
  const sources = [compose];
  const { services } = readCompose(compose.text);
  const dockerfiles = services.flatMap(dockerfilesOf).map((path) => ({ path, kind: 'dockerfile' as const }));
  const envFiles = [...services.flatMap(envFilesOf), '.env.example'].map((path) => ({
    path,
    kind: 'env' as const,
  }));
  const seen = new Set([name]);
  for (const { path, kind } of [...dockerfiles, ...envFiles]) {
    if (seen.has(path) || insideFolder(directory, path) === null) continue;
    seen.add(path);
    try {
      sources.push({ ...readFile(join(directory, path), kind, locale), order });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onError(error);
    }
  }
  return { folder: resolve(directory), sources, repositoryRules: repositoryRulesOf(directory) };
}

function namesIn(directory: string, locale: Locale): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw asInputError(error, directory, locale);
  }
}

function dockerfilesOf(service: Service): string[] {
  const context = contextOf(service);
  const build = service.get('build')?.value;
  const name = scalarText(child(build, 'dockerfile')) ?? 'Dockerfile';
  if (context === null || child(build, 'dockerfile_inline') || !isRepositoryPath(name)) return [];
  return [tidy(posix.join(context, name))];
}

function envFilesOf(service: Service): string[] {
  return listItems(service.get('env_file')?.value)
    .map((item) => scalarText(item.kind === 'map' ? child(item, 'path') : item))
    .filter((path) => path !== null)
    .filter(isRepositoryPath)
    .map(tidy);
}
