import { posix } from 'node:path';
import {
  child,
  scalarText,
  type ComposeFile,
  type ComposeNode,
  type Path,
  type Range,
  type Service,
} from '../../compose/index.ts';
import type { Instruction } from '../../lint/dockerfile/model.ts';
import { mountPurpose } from '../../lint/mount-purpose.ts';
import { coolifySource } from '../../lint/mount-source.ts';
import type { TextFile } from '../../lint/text-file.ts';
import { tidy } from './folder.ts';
import type { Repository } from './rule.ts';

export type Purpose = 'context' | 'dockerfile' | 'config' | 'secret' | 'mount' | 'extends' | 'copied';

/** A path of the repository that a file names. */
export interface Need {
  readonly purpose: Purpose;
  /** As written. */
  readonly written: string;
  /** From the folder that is checked. */
  readonly path: string;
  readonly file: TextFile;
  readonly at: Range;
  readonly place: Path;
  readonly service?: string;
}

/** Every path of the repository that the compose file and the Dockerfiles need, in no particular order. */
export function* needsOf(repository: Repository): Iterable<Need> {
  const { file } = repository.compose;
  for (const service of file.services) {
    yield* buildNeeds(service, repository);
    yield* mountNeeds(service, file);
    const extended = child(service.get('extends')?.value, 'file');
    yield* scalarNeed('extends', extended, file, service.name);
  }
  for (const [section, purpose] of [
    ['configs', 'config'],
    ['secrets', 'secret'],
  ] as const) {
    for (const { value } of file.section(section)?.entries ?? []) {
      yield* scalarNeed(purpose, child(value, 'file'), file);
    }
  }
  for (const dockerfile of repository.project.dockerfiles) {
    const [context] = dockerfile.services.map(contextOf).filter((path) => path !== null);
    if (context === undefined) continue;
    for (const instruction of dockerfile.file.instructions) {
      for (const { text, range } of copiedSources(instruction)) {
        const path = tidy(posix.join(context, text.replace(/^\/+/, '')));
        yield { purpose: 'copied', written: text, path, file: dockerfile.file, at: range, place: [] };
      }
    }
  }
}

/** The build context of a service, from the compose file's folder; null without one in the repository. */
export function contextOf(service: Service): string | null {
  const build = service.get('build')?.value;
  if (!build || !service.hasBuild) return null;
  const text = scalarText(build) ?? scalarText(child(build, 'context')) ?? '.';
  return isRepositoryPath(text) ? tidy(text) : null;
}

/** False for addresses, absolute paths, home directories and what a variable decides. */
export function isRepositoryPath(text: string): boolean {
  return text !== '' && !/^(?:[/~\\]|[A-Za-z]:[\\/]|git@)|:\/\/|^github\.com\/|[$\0]|\.git(?:#|$)/.test(text);
}

function* buildNeeds(service: Service, { compose, folder }: Repository): Iterable<Need> {
  const context = contextOf(service);
  const build = service.get('build');
  if (context === null || !build || build.isMerged) return;
  const contextNode =
    child(build.value, 'context') ?? (build.value.kind === 'scalar' ? build.value : undefined);
  const shared = { file: compose.file, service: service.name };
  const contextNeed: Need = {
    ...shared,
    purpose: 'context',
    written: scalarText(contextNode) ?? '.',
    path: context,
    at: contextNode?.range ?? build.keyRange,
    place: contextNode?.path ?? build.value.path,
  };
  yield contextNeed;
  if (folder.stateOf(context) !== 'present' || child(build.value, 'dockerfile_inline')) return;
  const node = child(build.value, 'dockerfile');
  const name = scalarText(node) ?? 'Dockerfile';
  if (!isRepositoryPath(name)) return;
  const { at, place } = contextNeed;
  yield {
    ...shared,
    purpose: 'dockerfile',
    written: name,
    path: tidy(posix.join(context, name)),
    at: node?.range ?? at,
    place: node?.path ?? place,
  };
}

function* mountNeeds(service: Service, file: ComposeFile): Iterable<Need> {
  for (const mount of service.mounts) {
    const purpose = mountPurpose(service, mount);
    const written = coolifySource(mount);
    // What else is mounted may be there for the container to write.
    if ((purpose !== 'file' && purpose !== 'content') || written === null || !isRepositoryPath(written))
      continue;
    const at = mount.sourceRange;
    yield {
      purpose: 'mount',
      written,
      path: tidy(written),
      file,
      at,
      place: mount.path,
      service: service.name,
    };
  }
}

function* scalarNeed(
  purpose: Purpose,
  node: ComposeNode | undefined,
  file: ComposeFile,
  service?: string,
): Iterable<Need> {
  const written = scalarText(node);
  if (!node || written === null || !isRepositoryPath(written)) return;
  yield {
    ...{ purpose, written, path: tidy(written), file, at: node.range, place: node.path },
    ...(service === undefined ? {} : { service }),
  };
}

/** The files and folders that COPY and ADD take from the build context, without patterns, addresses and heredocs. */
export function copiedSources({ keyword, flags, words, json }: Instruction): Instruction['words'] {
  if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({ name }) => name === 'from')) return [];
  // Another rule speaks of these two: Coolify removes one and writes the other (F-080).
  const isSpecial = (text: string): boolean => /(?:^|\/)\.(?:git|env)(?:\/|$)/.test(text);
  return (json ?? words)
    .slice(0, -1)
    .filter(
      ({ text }) => !/[*?[\]$]|^<<|:\/\/|^git@|\.git(?:#|$)/.test(text) && text !== '' && !isSpecial(text),
    );
}
