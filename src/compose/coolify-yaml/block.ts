/** State of one block while its lines are read. */
import { prepareLines } from './block-lines.ts';
import { ParseFailure, type Position } from './failures.ts';
import { LineCursor } from './line-cursor.ts';
import type { Reading } from './reading.ts';
import type { CoolifyValue, MutableMap } from './values.ts';

/** Names of anchors whose value is being read, the innermost first. */
export interface PendingAnchor {
  readonly name: string;
  readonly outer: PendingAnchor | null;
}

/** Lines to read as a block, and the 0-based line of the document where they start. */
export interface BlockSource {
  readonly lines: readonly string[];
  readonly offset: number;
}

export class Block {
  readonly reading: Reading;
  private readonly readBlock: (block: Block) => CoolifyValue;
  readonly cursor: LineCursor;
  /** Last line of the document, 0-based, as block scalars see it. */
  readonly lastLine: number;
  readonly values: MutableMap = new Map();
  kind: 'mapping' | 'sequence' | null = null;
  /** After a merge key, keys may be given again. */
  overwrites = false;
  pending: PendingAnchor | null;
  /** The last value read for a key; undefined before the first. */
  latest: CoolifyValue | undefined;
  /**
   * What Symfony's last match in this block named `value`. One of its conditions reads this variable without
   * setting it, so that an earlier line decides.
   */
  staleValue: string | null = null;

  constructor(
    reading: Reading,
    readBlock: (block: Block) => CoolifyValue,
    source: BlockSource,
    outer?: { readonly pending: PendingAnchor | null; readonly lastLine: number },
  ) {
    const { lines, removed } = prepareLines(source.lines);
    this.reading = reading;
    this.readBlock = readBlock;
    this.cursor = new LineCursor(lines, source.offset + removed);
    this.pending = outer?.pending ?? null;
    this.lastLine = outer?.lastLine ?? lines.length - 1;
  }

  /** Reads lines as a block inside this one. */
  readInner(source: BlockSource): CoolifyValue {
    const position = { line: source.offset + 1, near: this.cursor.line };
    return this.reading.nested(position, () =>
      this.readBlock(new Block(this.reading, this.readBlock, source, this)),
    );
  }

  /** A failure at the current line. */
  failure(reason: string): ParseFailure {
    return new ParseFailure(reason, this.cursor.position);
  }

  begin(kind: 'mapping' | 'sequence', conflict: () => ParseFailure): void {
    if (this.kind !== null && this.kind !== kind) throw conflict();
    this.kind = kind;
  }

  /** Starts an anchor; Symfony never ends the one called "0", which PHP takes for false. */
  beginAnchor(name: string): void {
    this.pending = { name, outer: this.pending };
  }

  endAnchor(name: string | null, value: CoolifyValue): void {
    if (name === null || name === '0') return;
    this.reading.references.set(name, value);
    this.pending = this.pending?.outer ?? null;
  }

  /** The value behind an alias. The position of a missing one counts from the block's start in most places. */
  resolve(name: string, missingAt: Position): CoolifyValue {
    const value = this.reading.references.get(name);
    if (value === undefined) throw this.missingReference(name, missingAt);
    this.reading.countAlias(value, this.cursor.position);
    return value;
  }

  private missingReference(name: string, position: Position): ParseFailure {
    const path: string[] = [];
    for (let anchor = this.pending; anchor !== null; anchor = anchor.outer) path.push(anchor.name);
    path.reverse();
    const start = path.indexOf(name);
    if (start === -1) return new ParseFailure(`Reference "${name}" does not exist.`, position);
    const circle = [...path.slice(start), name].join(', ');
    const reason = `Circular reference [${circle}] detected for reference "${name}".`;
    return new ParseFailure(reason, this.cursor.blockPosition);
  }
}

/** Splits `&name value`; null when the text does not start with an anchor. */
export function matchAnchor(text: string): { readonly name: string; readonly value: string } | null {
  const parts = /^&([^ ]+) *([^\n]*)/.exec(text);
  return parts === null ? null : { name: parts[1] ?? '', value: parts[2] ?? '' };
}
