const KINDS = [
  'typing',
  'paste',
  'fix',
  'fixes',
  'clear',
  'sample',
  'file',
  'folder',
  'remove',
  'link',
] as const;

/** What changed the text; `typing` is what the reader typed since the last other step, as one step. */
export type StepKind = (typeof KINDS)[number];

export interface Step {
  readonly kind: StepKind;
  /** The text on the other side of the step. */
  readonly text: string;
}

/** The texts that can be returned to, newest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface Move {
  readonly history: History;
  readonly text: string;
  /** The step that was undone or redone. */
  readonly kind: StepKind;
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

const MAX_STEPS = 100;
/** About 16 MB: steps of a file of megabytes must not fill the memory. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

/** True if a value that was stored names a kind of step. */
export function isStepKind(value: unknown): value is StepKind {
  return KINDS.some((known) => known === value);
}

/** True if a value that was stored is a step. */
export function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text } = value as Partial<Record<keyof Step, unknown>>;
  return typeof text === 'string' && isStepKind(kind);
}

/** Notes that a step turned `before` into `after`. Typing on is part of the step that began it. */
export function record(history: History, before: string, after: string, kind: StepKind): History {
  if (before === after) return history;
  if (kind === 'typing' && history.past.at(-1)?.kind === 'typing') return { past: history.past, future: [] };
  return { past: trim([...history.past, { kind, text: before }]), future: [] };
}

/** Goes back one step from the text as it is now; null if there is none. */
export function undo(history: History, current: string): Move | null {
  const step = history.past.at(-1);
  if (!step) return null;
  const future = [...history.future, { kind: step.kind, text: current }];
  return { history: { past: history.past.slice(0, -1), future }, text: step.text, kind: step.kind };
}

/** Repeats the step that was undone last; null if there is none. */
export function redo(history: History, current: string): Move | null {
  const step = history.future.at(-1);
  if (!step) return null;
  const past = [...history.past, { kind: step.kind, text: current }];
  return { history: { past, future: history.future.slice(0, -1) }, text: step.text, kind: step.kind };
}

function trim(steps: readonly Step[]): readonly Step[] {
  let characters = 0;
  let from = steps.length;
  while (from > 0 && steps.length - from < MAX_STEPS) {
    characters += steps[from - 1]?.text.length ?? 0;
    // The newest step is kept whatever its size: what was just done can always be undone.
    if (characters > MAX_CHARACTERS && from < steps.length) break;
    from -= 1;
  }
  return steps.slice(from);
}
