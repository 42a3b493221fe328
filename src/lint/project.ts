import { child, readCompose, scalarText, type ComposeFile, type Service } from '../compose/index.ts';
import { readDockerfile } from './dockerfile/read.ts';
import { readDotenv } from './dotenv/read.ts';
import type { Project } from './rule.ts';
import type { FileKind, FileOfKind } from './text-file.ts';

/** A file as it comes in. `path` is relative to the folder of the compose file, with forward slashes. */
export interface InputFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** A file that has been read. */
export type ReadFile = {
  [Kind in FileKind]: { readonly path: string; readonly kind: Kind; readonly file: FileOfKind[Kind] };
}[FileKind];

/** Reads each file with the reader of its kind. */
export function readFiles(inputs: readonly InputFile[]): readonly ReadFile[] {
  return inputs.map(({ path, kind, text }): ReadFile => {
    if (kind === 'dockerfile') return { path, kind, file: readDockerfile(text) };
    if (kind === 'env') return { path, kind, file: readDotenv(text) };
    return { path, kind, file: readCompose(text) };
  });
}

/** Relates files that are checked together: which service builds from which Dockerfile. */
export function projectOf(files: readonly ReadFile[]): Project {
  const composeFile = files.find((file) => file.kind === 'compose');
  const dockerfiles = files.filter((file) => file.kind === 'dockerfile');
  const builds = composeFile ? buildsOf(composeFile.file) : [];
  return {
    compose: composeFile ? { path: composeFile.path, file: composeFile.file } : null,
    dockerfiles: dockerfiles.map(({ path, file }) => ({
      path,
      file,
      services: servicesOf(path, builds, dockerfiles.length),
    })),
    envs: files.filter((file) => file.kind === 'env').map(({ path, file }) => ({ path, file })),
  };
}

interface Build {
  readonly service: Service;
  /** The Dockerfile's path; null for an inline one and for a context that is no folder. */
  readonly path: string | null;
}

function buildsOf(file: ComposeFile): readonly Build[] {
  return file.services
    .filter(({ hasBuild }) => hasBuild)
    .map((service) => {
      const build = service.get('build')?.value;
      const context = scalarText(build) ?? scalarText(child(build, 'context')) ?? '.';
      const isInline = child(build, 'dockerfile_inline') !== undefined;
      const name = scalarText(child(build, 'dockerfile')) ?? 'Dockerfile';
      const isRemote = /^[a-z+]+:\/\/|^git@/.test(context);
      return { service, path: isInline || isRemote ? null : normalPath(`${context}/${name}`) };
    });
}

/** A Dockerfile given alone belongs to the only service that builds, wherever it is said to lie. */
function servicesOf(path: string, builds: readonly Build[], dockerfiles: number): readonly Service[] {
  const exact = builds.filter((build) => build.path === normalPath(path));
  if (exact.length > 0) return exact.map(({ service }) => service);
  const paths = new Set(builds.map((build) => build.path));
  return dockerfiles === 1 && paths.size === 1 ? builds.map(({ service }) => service) : [];
}

/** Without `.` and empty segments; `..` takes the segment before it away. */
export function normalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
