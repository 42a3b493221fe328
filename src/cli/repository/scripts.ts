import { posix } from 'node:path';
import { listItems, scalarText, type Path, type Range, type Service } from '../../compose/index.ts';
import {
  finalStage,
  lastOf,
  lineage,
  type Dockerfile,
  type Instruction,
} from '../../lint/dockerfile/model.ts';
import { coolifySource } from '../../lint/mount-source.ts';
import type { ProjectDockerfile } from '../../lint/rule.ts';
import type { TextFile } from '../../lint/text-file.ts';
import { tidy, type RepositoryFolder } from './folder.ts';
import { contextOf, copiedSources, isRepositoryPath } from './needs.ts';
import type { Repository } from './rule.ts';

/** A script of the repository, where a file names it. */
export interface NamedScript {
  /** From the folder that is checked. */
  readonly path: string;
  readonly file: TextFile;
  readonly at: Range;
  readonly place: Path;
  readonly service?: string;
  /** True if the kernel starts it itself: then it needs the executable bit. */
  readonly isStarted: boolean;
}

interface Word {
  readonly text: string;
  readonly range: Range;
  readonly path: Path;
}

/** Every script that an entrypoint, a command, a COPY or a mount names. The same script may be named more than once. */
export function* namedScripts({ folder, project, compose }: Repository): Iterable<NamedScript> {
  for (const dockerfile of project.dockerfiles) yield* scriptsOfDockerfile(dockerfile, folder);
  for (const service of compose.file.services) {
    const context = contextOf(service);
    const dockerfile = project.dockerfiles.find(({ services }) => services.includes(service));
    const isSet = dockerfile !== undefined && !changesModes(dockerfile.file);
    const [file, name] = [compose.file, service.name];
    for (const { word, isStarted } of composeWords(service)) {
      const path = context === null ? null : locate(word.text, context, folder, dockerfile?.file);
      if (path === null) continue;
      yield { path, file, at: word.range, place: word.path, service: name, isStarted: isStarted && isSet };
    }
    for (const mount of service.mounts) {
      const source = coolifySource(mount);
      if (source === null || !isScript(source) || !isRepositoryPath(source)) continue;
      const at = mount.sourceRange;
      yield { path: tidy(source), file, at, place: mount.path, service: name, isStarted: false };
    }
  }
}

export function isScript(path: string): boolean {
  return /\.(?:sh|bash)$/.test(path);
}

function* scriptsOfDockerfile(
  dockerfile: ProjectDockerfile,
  folder: RepositoryFolder,
): Iterable<NamedScript> {
  const { file, services } = dockerfile;
  const [context] = services.map(contextOf).filter((path) => path !== null);
  const stage = finalStage(file);
  if (context === undefined || !stage) return;
  const isSet = !changesModes(file);
  for (const keyword of ['ENTRYPOINT', 'CMD']) {
    const instruction = lastOf(stage, keyword);
    const words = (instruction?.json ?? instruction?.words ?? []).map((word) => ({ ...word, path: [] }));
    // The words of CMD are arguments where there is an entrypoint.
    const isProgram = keyword === 'ENTRYPOINT' || !lastOf(stage, 'ENTRYPOINT');
    for (const { word, isStarted } of startedFirst(words)) {
      const path = locate(word.text, context, folder, file);
      if (path === null) continue;
      yield { path, file, at: word.range, place: [], isStarted: isStarted && isProgram && isSet };
    }
  }
  for (const instruction of file.instructions) {
    for (const { text, range } of copiedSources(instruction).filter((word) => isScript(word.text))) {
      const path = tidy(posix.join(context, text.replace(/^\/+/, '')));
      yield { path, file, at: range, place: [], isStarted: false };
    }
  }
}

/** Programs that only start another one. */
const STARTERS = /^(?:.*\/)?(?:exec|tini|dumb-init|catatonit|env|nice)$/;

/** Which of the words of a command is the program that the kernel starts. */
function startedFirst(words: readonly Word[]): { word: Word; isStarted: boolean }[] {
  const first = words.findIndex(({ text }) => !STARTERS.test(text) && !text.startsWith('-'));
  return words.map((word, index) => ({ word, isStarted: index === first }));
}

function* composeWords(service: Service): Iterable<{ word: Word; isStarted: boolean }> {
  const entrypoint = service.get('entrypoint')?.value;
  for (const key of ['entrypoint', 'command']) {
    const value = service.get(key)?.value;
    const items = value?.kind === 'list' ? listItems(value) : [];
    const words = items.map((item) => ({ text: scalarText(item) ?? '', range: item.range, path: item.path }));
    const [line] = value?.kind === 'scalar' ? value.text.trim().split(/\s/) : [];
    if (value && line) words.push({ text: line, range: value.range, path: value.path });
    // Whether the image has an entrypoint that takes the command as its arguments is not known.
    for (const { word, isStarted } of startedFirst(words)) {
      yield { word, isStarted: isStarted && key === 'entrypoint' && entrypoint !== undefined };
    }
  }
}

/** True if the build sets modes itself: then the mode in git does not decide. */
function changesModes(file: Dockerfile): boolean {
  const stage = finalStage(file);
  const isChange = ({ keyword, text, flags }: Instruction): boolean =>
    (keyword === 'RUN' && /\bchmod\b|\binstall\s+-/.test(text)) || flags.some(({ name }) => name === 'chmod');
  return stage !== undefined && lineage(stage).some(({ instructions }) => instructions.some(isChange));
}

/**
 * The file of the build context that a path inside the container stands for: one that COPY names, or one whose path is
 * the end of it (`/app/bin/start.sh` is `bin/start.sh`). Null where none is found.
 */
function locate(
  word: string,
  context: string,
  folder: RepositoryFolder,
  dockerfile: Dockerfile | undefined,
): string | null {
  if (!/[/.]/.test(word) || word.includes('$') || /\s/.test(word) || word.endsWith('/')) return null;
  const name = posix.basename(word);
  const copied = (dockerfile?.instructions ?? [])
    .flatMap((instruction) => copiedSources(instruction))
    .map(({ text }) => tidy(posix.join(context, text.replace(/^\/+/, ''))))
    .find((path) => posix.basename(path) === name && folder.isFile(path));
  if (copied !== undefined) return copied;
  if (!word.includes('/') && !isScript(word)) return null;
  const segments = tidy(word).split('/');
  if (segments.includes('..')) return null;
  for (let from = 0; from < segments.length; from += 1) {
    const path = tidy(posix.join(context, ...segments.slice(from)));
    if (folder.isFile(path)) return path;
  }
  return null;
}
