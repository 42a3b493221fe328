/** Where a refusal is reported: 1-based line and the text shown as "near". */
export interface Position {
  readonly line: number;
  readonly near: string | null;
}

/**
 * A document that Symfony YAML refuses. The position can be replaced while the failure travels outwards: the
 * innermost reader knows the reason, the block parser knows the line.
 */
export class ParseFailure extends Error {
  readonly reason: string;
  line: number | null;
  near: string | null;

  constructor(reason: string, position: Position | null = null) {
    super(reason);
    this.reason = reason;
    this.line = position?.line ?? null;
    this.near = position?.near ?? null;
  }

  /** Moves the failure to another position and returns it. */
  at(position: Position): this {
    this.line = position.line;
    this.near = position.near;
    return this;
  }

  /** The near text as Symfony decides whether to print it: PHP takes '' and '0' for false. */
  get shownNear(): string | null {
    return this.near === null || this.near === '' || this.near === '0' ? null : this.near;
  }

  /** The message as Symfony prints it: the position stands before the final full stop. */
  describe(): string {
    const hasStop = this.reason.endsWith('.');
    const start = hasStop ? this.reason.slice(0, -1) : this.reason;
    const line = this.line === null ? '' : ` at line ${this.line}`;
    const near = this.shownNear === null ? '' : ` (near "${this.shownNear}")`;
    return `${start}${line}${near}${hasStop ? '.' : ''}`;
  }
}

/** An error that comes from PHP itself while Symfony YAML reads a document; its wording is PHP's. */
export class RuntimeFailure extends Error {
  readonly phpClass: string;

  constructor(phpClass: string, message: string) {
    super(message);
    this.phpClass = phpClass;
  }
}
