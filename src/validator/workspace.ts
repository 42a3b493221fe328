import type { FileKind } from '../lint/text-file.ts';
import type { FilesRequest } from './check.ts';
import { EMPTY_HISTORY, type History, type Step } from './history.ts';
import { normalizeLineEnds } from './limits.ts';
import {
  cleanPath,
  DEFAULT_PATHS,
  KINDS,
  type Domains,
  type PlainFile,
  type PlainProject,
} from './project.ts';

/** A file being worked on. `id` stays the same as long as the page is open. */
export interface WorkFile extends PlainFile {
  readonly id: number;
  readonly history: History;
}

/** The files being worked on: exactly one compose file and at least one of each other kind, ordered by kind. */
export interface Workspace {
  readonly files: readonly WorkFile[];
  /** The id of the file that is shown. */
  readonly active: number;
  /** For each kind the file that was shown last. */
  readonly recent: Readonly<Partial<Record<FileKind, number>>>;
  readonly domains: Domains;
}

let lastId = 0;

function newFile({ kind, path, text }: PlainFile, last: Step | null = null): WorkFile {
  lastId += 1;
  const history = last ? { past: [last], future: [] } : EMPTY_HISTORY;
  return { id: lastId, kind, path, text: normalizeLineEnds(text), history };
}

/** Sets up a workspace with the files of a project; kinds without one get an empty file. */
export function workspaceOf(project: PlainProject, steps: readonly (Step | null)[] = []): Workspace {
  const loaded = project.files.map((file, index) => newFile(file, steps[index] ?? null));
  const files = complete(loaded);
  const active = loaded[project.active] ?? files.find(({ text }) => text !== '') ?? files[0];
  return { files, active: active?.id ?? 0, recent: {}, domains: project.domains };
}

/** The files as they are kept and shared; empty ones only on request. */
export function plainProject({ files, active, domains }: Workspace, withEmpty = false): PlainProject {
  const kept = withEmpty ? files : files.filter(({ text }) => text !== '');
  const index = kept.findIndex(({ id }) => id === active);
  return {
    files: kept.map(({ kind, path, text }) => ({ kind, path, text })),
    active: Math.max(0, index),
    domains,
  };
}

/** The files that hold something and the settings, as the checker wants them. */
export function checkable({ files, domains }: Workspace): FilesRequest {
  const filled = files.filter(({ text }) => text.trim() !== '');
  return { files: filled.map(({ id, kind, path, text }) => ({ id, kind, path, text })), domains };
}

export function activeFile({ files, active }: Workspace): WorkFile {
  const file = files.find(({ id }) => id === active) ?? files[0];
  if (!file) throw new Error('a workspace has no file');
  return file;
}

/** Shows another file. */
export function withActive(workspace: Workspace, id: number): Workspace {
  const file = workspace.files.find((candidate) => candidate.id === id);
  if (!file) return workspace;
  return { ...workspace, active: id, recent: { ...workspace.recent, [file.kind]: id } };
}

/** The file that the tab of a kind shows. */
export function fileOfKind({ files, active, recent }: Workspace, kind: FileKind): WorkFile | undefined {
  const own = files.filter((file) => file.kind === kind);
  return own.find(({ id }) => id === active) ?? own.find(({ id }) => id === recent[kind]) ?? own[0];
}

/** Changes one file. */
export function withFile(workspace: Workspace, id: number, change: Partial<WorkFile>): Workspace {
  const files = workspace.files.map((file) => (file.id === id ? { ...file, ...change } : file));
  return { ...workspace, files };
}

/** Gives a file another path; one that another file of its kind has is numbered. */
export function withPath(workspace: Workspace, id: number, path: string): Workspace {
  const file = workspace.files.find((candidate) => candidate.id === id);
  const wanted = cleanPath(path);
  if (!file || wanted === '' || wanted === file.path) return workspace;
  const others = workspace.files.filter((candidate) => candidate.id !== id);
  return withFile(workspace, id, { path: freePath(others, wanted) });
}

/** Adds an empty file and shows it. */
export function withNewFile(workspace: Workspace, kind: FileKind): Workspace {
  const file = newFile({ kind, path: freePath(workspace.files, DEFAULT_PATHS[kind]), text: '' });
  return withActive({ ...workspace, files: complete([...workspace.files, file]) }, file.id);
}

/** Takes a file away; the one before it is shown. */
export function withoutFile(workspace: Workspace, id: number): Workspace {
  const gone = workspace.files.find((file) => file.id === id);
  if (!gone) return workspace;
  const files = complete(workspace.files.filter((file) => file.id !== id));
  const own = files.filter(({ kind }) => kind === gone.kind);
  const index = workspace.files.filter(({ kind }) => kind === gone.kind).indexOf(gone);
  const next = own[Math.min(Math.max(0, index - 1), own.length - 1)];
  const rest = { ...workspace, files };
  return workspace.active === id && next ? withActive(rest, next.id) : rest;
}

/** Puts loaded files beside the present ones: same place, same file; an empty file gives way. */
export function withLoaded(workspace: Workspace, loaded: readonly PlainFile[]): Workspace {
  let files = [...workspace.files];
  let shown: number | null = null;
  for (const file of loaded) {
    const own = files.filter(({ kind }) => kind === file.kind);
    const place = file.kind === 'compose' ? own[0] : own.find(({ path }) => path === file.path);
    const target = place ?? own.find(({ text }) => text === '');
    const fresh = newFile(file);
    files = target ? files.map((old) => (old.id === target.id ? fresh : old)) : [...files, fresh];
    shown ??= fresh.id;
  }
  const next = { ...workspace, files: complete(files) };
  return shown === null ? next : withActive(next, shown);
}

function complete(files: readonly WorkFile[]): readonly WorkFile[] {
  return KINDS.flatMap((kind) => {
    const own = files.filter((file) => file.kind === kind);
    return own.length > 0 ? own : [newFile({ kind, path: DEFAULT_PATHS[kind], text: '' })];
  });
}

function freePath(files: readonly PlainFile[], wanted: string): string {
  const taken = new Set(files.map(({ path }) => path));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}.${number}`)) number += 1;
  return `${wanted}.${number}`;
}
