import { lineMap } from '../../compose/index.ts';
import { rawWords, readArguments } from './arguments.ts';
import { Joined } from './joined.ts';
import type { Dockerfile, Heredoc, Instruction, Stage } from './model.ts';

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

const HEREDOC_KEYWORDS = new Set(['RUN', 'COPY', 'ADD']);

/** Reads a Dockerfile. Never throws: what is no instruction is read as one with an unknown keyword. */
export function readDockerfile(text: string): Dockerfile {
  const escape = escapeOf(text);
  const lines = linesOf(text);
  const instructions: Instruction[] = [];
  let stage = -1;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line || isBlankOrComment(text, line)) {
      at += 1;
      continue;
    }
    const read = readInstruction(text, lines, at, escape, stage);
    if (read.instruction.keyword === 'FROM') stage += 1;
    instructions.push(
      read.instruction.keyword === 'FROM' ? { ...read.instruction, stage } : read.instruction,
    );
    at = read.next;
  }
  return { text, lines: lineMap(text), instructions, stages: stagesOf(instructions), escape };
}

function readInstruction(
  text: string,
  lines: readonly Line[],
  first: number,
  escape: string,
  stage: number,
): { instruction: Instruction; next: number } {
  const { joined, next: afterArguments } = join(text, lines, first, escape);
  const [keywordText = ''] = /^\s*\S+/.exec(joined.text) ?? [];
  const indent = keywordText.length - keywordText.trimStart().length;
  const keyword = keywordText.trim().toUpperCase();
  const rest = joined.from(keywordText.length);
  const { heredocs, next } = HEREDOC_KEYWORDS.has(keyword)
    ? readHeredocs(text, lines, afterArguments, rest.text)
    : { heredocs: [], next: afterArguments };
  const start = joined.offsetAt(indent) ?? lines[first]?.start ?? 0;
  const range = { start, end: lines[next - 1]?.end ?? text.length };
  const keywordRange = { start, end: start + keywordText.length - indent };
  return {
    instruction: { keyword, keywordRange, range, heredocs, stage, ...readArguments(keyword, rest) },
    next,
  };
}

/** The lines of one instruction as one: a line that ends with the escape character goes on in the next that is no comment. */
function join(
  text: string,
  lines: readonly Line[],
  first: number,
  escape: string,
): { joined: Joined; next: number } {
  const starts: number[] = [];
  const offsets: number[] = [];
  let joined = '';
  let at = first;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (at > first && isBlankOrComment(text, line)) continue;
    const content = text.slice(line.start, line.end);
    const trimmed = content.trimEnd();
    // Two escape characters are a literal one, not a continuation for BuildKit's parser.
    const isContinued = trimmed.endsWith(escape) && !trimmed.endsWith(escape + escape);
    const kept = isContinued ? trimmed.slice(0, -1) : trimmed;
    if (kept !== '') {
      starts.push(joined.length);
      offsets.push(line.start);
    }
    joined += kept;
    if (!isContinued) {
      at += 1;
      break;
    }
  }
  return { joined: new Joined(joined, starts, offsets), next: at };
}

function readHeredocs(
  text: string,
  lines: readonly Line[],
  from: number,
  argumentsText: string,
): { heredocs: Heredoc[]; next: number } {
  const heredocs: Heredoc[] = [];
  let at = from;
  for (const { name, mayIndent } of heredocMarkers(argumentsText)) {
    const start = lines[at]?.start ?? text.length;
    let end = at;
    while (end < lines.length && !isTerminator(text, lines[end], name, mayIndent)) end += 1;
    const body = { start, end: lines[end]?.start ?? text.length };
    heredocs.push({ name, body, isClosed: end < lines.length });
    at = Math.min(lines.length, end + 1);
  }
  return { heredocs, next: at };
}

/** Words that begin with `<<`, a file descriptor before it or not; nothing inside quotes for BuildKit's parser. */
function heredocMarkers(text: string): { name: string; mayIndent: boolean }[] {
  return rawWords(text).flatMap(({ start, end }) => {
    const marker = /^\d*<<(-?)(["']?)([^<"'\s]+)\2$/.exec(text.slice(start, end));
    return marker ? [{ name: marker[3] ?? '', mayIndent: marker[1] === '-' }] : [];
  });
}

function isTerminator(text: string, line: Line | undefined, name: string, mayIndent: boolean): boolean {
  if (!line) return false;
  const content = text.slice(line.start, line.end);
  return (mayIndent ? content.replace(/^\t+/, '') : content) === name;
}

/** Parser directives stand before everything else; one of them may name another escape character. */
function escapeOf(text: string): '\\' | '`' {
  for (const line of text.split(/\r\n|\n|\r/, 20)) {
    const directive = /^\uFEFF?#\s*([a-z]+)\s*=\s*(\S+)/i.exec(line);
    if (!directive) break;
    if (directive[1]?.toLowerCase() === 'escape' && directive[2] === '`') return '`';
  }
  return '\\';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const lineBreak = /\r\n|\n|\r/g;
  while (start < text.length) {
    lineBreak.lastIndex = start;
    const found = lineBreak.exec(text);
    const end = found ? found.index : text.length;
    lines.push({ start, end });
    start = found ? end + found[0].length : text.length;
  }
  return lines;
}

function isBlankOrComment(text: string, { start, end }: Line): boolean {
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    if (character !== ' ' && character !== '\t') return character === '#';
  }
  return true;
}

function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  const byName = new Map<string, Stage>();
  for (const instruction of instructions) {
    if (instruction.keyword !== 'FROM') {
      stages.at(-1)?.instructions.push(instruction);
      continue;
    }
    const [base, as, alias] = instruction.words.map(({ text }) => text);
    const name = as?.toUpperCase() === 'AS' && alias !== undefined ? alias.toLowerCase() : null;
    const stage = {
      index: stages.length,
      name,
      base: base ?? '',
      from: instruction,
      instructions: [],
      parent: byName.get((base ?? '').toLowerCase()) ?? null,
    };
    stages.push(stage);
    if (name !== null) byName.set(name, stage);
  }
  return stages;
}
