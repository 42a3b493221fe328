/** A block of lines and the line being read. */
import type { Position } from './failures.ts';
import { skipSpaces, trimEnd } from './text.ts';

export class LineCursor {
  readonly lines: readonly string[];
  /** 0-based line of the document on which the block's first line stands. */
  readonly offset: number;
  index = -1;
  private measuredIndex = -2;
  private measured = 0;

  constructor(lines: readonly string[], offset: number) {
    this.lines = lines;
    this.offset = offset;
  }

  get line(): string {
    return this.lines[this.index] ?? '';
  }

  /** 0-based number of the current line in the document. */
  get documentLine(): number {
    return this.index + this.offset;
  }

  /** The current line as the position of a failure. */
  get position(): Position {
    return { line: this.documentLine + 1, near: this.line };
  }

  /** As `position`, but counted from the start of the block: Symfony reports some failures that way. */
  get blockPosition(): Position {
    return { line: this.index + 1, near: this.line };
  }

  get hasMore(): boolean {
    return this.index < this.lines.length - 1;
  }

  /** Moves to the next line; at the end stays where it is and gives false. */
  next(): boolean {
    if (!this.hasMore) return false;
    this.index += 1;
    return true;
  }

  back(): void {
    if (this.index > 0) this.index -= 1;
  }

  /** Counted once for each line: the lines of deep blocks are looked at again on every level. */
  get indentation(): number {
    if (this.measuredIndex !== this.index) {
      this.measured = skipSpaces(this.line, 0);
      this.measuredIndex = this.index;
    }
    return this.measured;
  }

  /** Whether the line is empty or spaces only. */
  get isBlank(): boolean {
    return this.indentation === this.line.length;
  }

  get isComment(): boolean {
    return this.line[this.indentation] === '#';
  }

  /** Whether the line holds neither content nor comment-free text: blank lines and comments. */
  get isEmpty(): boolean {
    const first = this.line[this.indentation];
    return first === undefined || first === '#';
  }

  /** Whether the line is a sequence item at column 0 of the block. */
  get isDash(): boolean {
    return this.line.startsWith('-') && (this.line.startsWith('- ') || trimEnd(this.line) === '-');
  }

  /** The next line with content is looked at without moving; null at the end of the block. */
  peekContent<Result>(look: () => Result): Result | null {
    const start = this.index;
    let found = this.next();
    while (found && this.isEmpty) found = this.next();
    const result = found ? look() : null;
    this.index = start;
    return result;
  }

  isNextIndented(): boolean {
    const { indentation } = this;
    return this.peekContent(() => this.indentation > indentation) ?? false;
  }

  /**
   * Whether the value of the current key is a sequence at the key's own indentation. At the end of the block the
   * cursor stays there, as in Symfony: it shows in the position of a failure.
   */
  isNextUnindentedSequence(): boolean {
    const { indentation } = this;
    const found = this.peekContent(() => this.indentation === indentation && this.isDash);
    if (found === null) this.index = this.lines.length - 1;
    return found ?? false;
  }
}
