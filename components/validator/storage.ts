import type { Snapshot } from '#src/validator/desk.ts';
import { isStep, isStepKind, type Step } from '#src/validator/history.ts';
import { EDITOR_LIMIT_BYTES } from '#src/validator/limits.ts';
import { composeProject, parseProject, type PlainProject } from '#src/validator/project.ts';
import { plainProject, workspaceOf, type Workspace } from '#src/validator/workspace.ts';
import { getLarge, putLarge, removeLarge } from './large-store.ts';

/** The files being worked on and the settings; the same in both languages. */
const PROJECT_KEY = 'validator/v2/project';
/** The steps that led to them, so that a clear or an opened link can be undone after a reload. */
const STEPS_KEY = 'validator/v2/steps';
/** The one text of the first version of this page. */
const OLD_TEXT_KEY = 'validator/v1/text';
const OLD_STEP_KEY = 'validator/v1/step';
/** Files on their way to the validator from another page of the site. */
const HANDOFF_KEY = 'validator/v2/handoff';

/** Stands in the place of a project that is too large for it: the texts are in the database. */
const IN_DATABASE = '"in-database"';

interface Kept {
  readonly workspace: Workspace;
  readonly before: Snapshot | null;
}

/** The files of the last visit; `null` if there are none or nothing can be stored. */
export async function keptWorkspace(): Promise<Kept | null> {
  try {
    const stored = localStorage.getItem(PROJECT_KEY);
    const own = stored === IN_DATABASE ? parseProject(await getLarge()) : readProject(stored);
    const project = own ?? oldProject();
    const steps = readSteps(localStorage.getItem(STEPS_KEY));
    if (!project) return null;
    return { workspace: workspaceOf(project, steps.files), before: steps.before };
  } catch {
    return null;
  }
}

/**
 * Keeps the files for the next visit; files without text are left out. Small ones are stored at once, so that they are
 * safe when the page is left; large ones, which change by whole steps only, while the page goes on.
 * @returns false if the browser refuses.
 */
export async function keepWorkspace(workspace: Workspace, before: Snapshot | null): Promise<boolean> {
  const kept = workspace.files.filter(({ text, history }) => text !== '' || history.past.length > 0);
  const project = plainProject({ ...workspace, files: kept }, true);
  try {
    if (sizeOf(project) > EDITOR_LIMIT_BYTES) {
      await putLarge(project);
      store(IN_DATABASE);
      return true;
    }
    const wasLarge = localStorage.getItem(PROJECT_KEY) === IN_DATABASE;
    store(JSON.stringify(project));
    if (wasLarge) void removeLarge().catch(() => undefined);
  } catch {
    return false;
  }
  keepSteps(
    kept.map(({ history }) => history.past.at(-1) ?? null),
    before,
  );
  return true;
}

function store(project: string): void {
  // The steps go first: room that they take is missing for the texts, which matter more.
  for (const key of [STEPS_KEY, OLD_TEXT_KEY, OLD_STEP_KEY]) localStorage.removeItem(key);
  localStorage.setItem(PROJECT_KEY, project);
}

/** Characters of all files together. */
function sizeOf({ files }: PlainProject): number {
  return files.reduce((sum, { text }) => sum + text.length, 0);
}

function keepSteps(files: readonly (Step | null)[], before: Snapshot | null): void {
  const whole = before ? { kind: before.kind, project: plainProject(before.workspace) } : null;
  const size = files.reduce((sum, step) => sum + (step?.text.length ?? 0), 0);
  // Storing here is not asynchronous: megabytes that could be undone are not worth a pause.
  if (size + (whole ? sizeOf(whole.project) : 0) > EDITOR_LIMIT_BYTES) return;
  try {
    localStorage.setItem(STEPS_KEY, JSON.stringify({ files, before: whole }));
  } catch {
    // The texts are kept; undoing after a reload is a convenience.
  }
}

function readProject(stored: string | null): PlainProject | null {
  return stored === null ? null : parseProject(JSON.parse(stored));
}

function oldProject(): PlainProject | null {
  const text = localStorage.getItem(OLD_TEXT_KEY);
  return text === null ? null : composeProject(text);
}

function readSteps(stored: string | null): { files: readonly (Step | null)[]; before: Snapshot | null } {
  const value: unknown = JSON.parse(stored ?? 'null');
  if (typeof value !== 'object' || value === null) return { files: [], before: null };
  const { files, before } = value as Partial<Record<'files' | 'before', unknown>>;
  const list: readonly unknown[] = Array.isArray(files) ? files : [];
  return { files: list.map((step) => (isStep(step) ? step : null)), before: readSnapshot(before) };
}

function readSnapshot(value: unknown): Snapshot | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, project } = value as Partial<Record<'kind' | 'project', unknown>>;
  const parsed = parseProject(project);
  return isStepKind(kind) && parsed ? { kind, workspace: workspaceOf(parsed) } : null;
}

/** Leaves files for the validator to open. Returns false if the browser refuses. */
export function leaveHandoff(project: PlainProject): boolean {
  try {
    sessionStorage.setItem(HANDOFF_KEY, JSON.stringify(project));
    return true;
  } catch {
    return false;
  }
}

/** Takes the files that another page left, once. */
export function takeHandoff(): PlainProject | null {
  try {
    const project = readProject(sessionStorage.getItem(HANDOFF_KEY));
    sessionStorage.removeItem(HANDOFF_KEY);
    return project;
  } catch {
    return null;
  }
}
