import type { ComposeFile, Service } from '../compose/index.ts';
import { projectOf, type FileKind, type FileResult } from '../lint/index.ts';

/**
 * The kinds of files that were given in full, so that a silent rule means something: Dockerfiles if every service that
 * builds has its own here, env files if there is one. A context that is a repository or an inline Dockerfile cannot be
 * given.
 */
export function givenKinds(results: readonly FileResult[]): readonly FileKind[] {
  // The model of a file follows from its kind.
  const files = results.map((result) => result as FileResult & Parameters<typeof projectOf>[0][number]);
  const { compose, dockerfiles, envs } = projectOf(files);
  if (!compose) return [];
  const covered = new Set<Service>(dockerfiles.flatMap(({ services }) => services));
  const building = buildingServices(compose.file);
  const given: FileKind[] = ['compose'];
  if (building.every((service) => covered.has(service))) given.push('dockerfile');
  if (envs.length > 0) given.push('env');
  return given;
}

function buildingServices(file: ComposeFile): readonly Service[] {
  return file.services.filter(({ hasBuild }) => hasBuild);
}
