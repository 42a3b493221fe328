/** What one reading of a document shares between all its blocks. */
import { ParseFailure, RuntimeFailure, type Position } from './failures.ts';
import { CoolifyTagged, isMap, type CoolifyValue } from './values.ts';

/** Symfony's default limits. */
const NESTING_LIMIT = 128;
const COLLECTION_ALIAS_LIMIT = 128;

/**
 * How many characters may be read again while guessing where a mapping inside a flow sequence ends
 * (`[a: "x, y"]`). Symfony guesses without limit, which takes hours for some texts of a few kilobytes.
 */
const RETRY_LIMIT = 4_000_000;
/** What one more attempt costs besides its text. */
const RETRY_COST = 200;

export class Reading {
  readonly references = new Map<string, CoolifyValue>();
  /** 0-based line that failures inside inline values name, unless the block parser knows better. */
  inlineLine = -1;
  private nesting = 0;
  private collectionAliases = 0;
  private retried = 0;

  /** Runs `read` one level deeper; refuses the 129th level, of blocks and flow collections together. */
  nested<Result>(position: Position, read: () => Result): Result {
    if (this.nesting >= NESTING_LIMIT) {
      throw new ParseFailure(`Maximum nesting depth of ${NESTING_LIMIT} exceeded.`, position);
    }
    this.nesting += 1;
    try {
      return read();
    } finally {
      this.nesting -= 1;
    }
  }

  /** Counts the use of an alias; only aliases of collections are limited. */
  countAlias(value: CoolifyValue, position: Position): void {
    const content = value instanceof CoolifyTagged ? value.value : value;
    if (!isMap(content)) return;
    this.collectionAliases += 1;
    if (this.collectionAliases > COLLECTION_ALIAS_LIMIT) {
      const reason = `Maximum number of collection aliases (${COLLECTION_ALIAS_LIMIT}) exceeded. This limit can be increased via the Parser constructor.`;
      throw new ParseFailure(reason, position);
    }
  }

  /** Accounts for text that is read again; gives up where PHP would run into its time limit. */
  countRetry(characters: number): void {
    this.retried += characters + RETRY_COST;
    if (this.retried > RETRY_LIMIT) throw new RuntimeFailure('Error', 'Maximum execution time exceeded');
  }

  /** The position of failures inside inline values. */
  inlinePosition(near: string | null): Position {
    return { line: this.inlineLine + 1, near };
  }
}
