import type { LineMap, Range } from '../../compose/index.ts';

/** A Dockerfile, read with the place of every word (Dockerfile reference, "Format" and "Parser directives"). */
export interface Dockerfile {
  readonly text: string;
  readonly lines: LineMap;
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The character that continues a line: a backslash unless a directive names the backtick. */
  readonly escape: '\\' | '`';
}

export interface Instruction {
  /** In upper case, as written or not: `FROM`. */
  readonly keyword: string;
  readonly keywordRange: Range;
  /** From the keyword to the end of its last line, heredocs included. */
  readonly range: Range;
  /** `--name=value` before the arguments. */
  readonly flags: readonly Flag[];
  /** The arguments on one line: continuations and the comments between them taken out, flags left out. */
  readonly text: string;
  /** The arguments apart, quotes taken off; variables as written. */
  readonly words: readonly Word[];
  /** The arguments if they are a JSON list of strings (the exec form); null otherwise. */
  readonly json: readonly Word[] | null;
  readonly heredocs: readonly Heredoc[];
  /** Index of the stage it belongs to; -1 before the first FROM. */
  readonly stage: number;
  /** The source of the characters `from` to `to` of `text`. */
  readonly rangeOf: (from: number, to: number) => Range;
}

export interface Flag {
  readonly name: string;
  /** Null for a flag without `=`. */
  readonly value: string | null;
  readonly range: Range;
}

export interface Word {
  readonly text: string;
  readonly range: Range;
}

export interface Heredoc {
  readonly name: string;
  /** The lines between the marker's line and the terminator. */
  readonly body: Range;
  /** False if no line ends it: Docker then refuses the file. */
  readonly isClosed: boolean;
}

/** What one FROM begins. */
export interface Stage {
  readonly index: number;
  /** The name after AS, in lower case; null without one. */
  readonly name: string | null;
  /** The image or the earlier stage it builds on, as written. */
  readonly base: string;
  readonly from: Instruction;
  /** Without the FROM itself. */
  readonly instructions: readonly Instruction[];
  /** The earlier stage that `base` names; null for an image. */
  readonly parent: Stage | null;
}

/** The stage that becomes the image: the last one; undefined for a Dockerfile without FROM. */
export function finalStage(file: Dockerfile): Stage | undefined {
  return file.stages.at(-1);
}

/** Longer chains of stages are cut off: a bound against files made of nothing else. */
const MAX_LINEAGE = 30;

/** A stage and the stages it builds on, the stage itself first. */
export function lineage(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let at: Stage | null = stage; at && stages.length < MAX_LINEAGE; at = at.parent) stages.push(at);
  return stages;
}

/** The instruction of a kind that counts in a stage: the last one, looked for through its lineage. */
export function lastOf(stage: Stage, keyword: string): Instruction | undefined {
  for (const { instructions } of lineage(stage)) {
    const found = instructions.findLast((instruction) => instruction.keyword === keyword);
    if (found) return found;
  }
  return undefined;
}
