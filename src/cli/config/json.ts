/** JSON (RFC 8259) with the place of every value, so that a wrong setting can be pointed at. */

export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'map'; readonly entries: readonly JsonEntry[] }
);

export interface JsonEntry {
  readonly key: string;
  /** Of the key with its quotes. */
  readonly start: number;
  readonly value: JsonNode;
}

/** Where a text stops being JSON. */
export class JsonSyntaxError extends Error {
  readonly offset: number;
  /** A comment and a comma before a closing bracket are the usual reasons. */
  readonly reason: 'comment' | 'comma' | 'other';

  constructor(offset: number, reason: JsonSyntaxError['reason']) {
    super('no JSON');
    this.offset = offset;
    this.reason = reason;
  }
}

/** Deeper nesting is no configuration. */
const MAX_DEPTH = 64;

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;

/**
 * Reads a text as JSON; a byte order mark before it is taken as white space.
 * @throws JsonSyntaxError at the first character that does not fit.
 */
export function readJson(text: string): JsonNode {
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.expectEnd();
  return node;
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  value(depth: number): JsonNode {
    this.#skipBlanks();
    const start = this.#at;
    const character = this.#text[start];
    if (depth > MAX_DEPTH) throw this.#error();
    if (character === '{') return { start, kind: 'map', entries: this.#entries(depth), end: this.#at };
    if (character === '[') return { start, kind: 'list', items: this.#items(depth), end: this.#at };
    const source = this.#take(character === '"' ? STRING : LITERAL);
    const value = JSON.parse(source) as string | number | boolean | null;
    return { start, kind: 'scalar', value, end: this.#at };
  }

  expectEnd(): void {
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw this.#error();
  }

  #entries(depth: number): JsonEntry[] {
    const entries: JsonEntry[] = [];
    this.#listed('}', () => {
      const start = this.#at;
      const key = JSON.parse(this.#take(STRING)) as string;
      this.#skipBlanks();
      if (this.#text[this.#at] !== ':') throw this.#error();
      this.#at += 1;
      entries.push({ key, start, value: this.value(depth + 1) });
    });
    return entries;
  }

  #items(depth: number): JsonNode[] {
    const items: JsonNode[] = [];
    this.#listed(']', () => items.push(this.value(depth + 1)));
    return items;
  }

  /** What stands between brackets, with a comma between each two. */
  #listed(close: string, readOne: () => void): void {
    this.#at += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#skipBlanks();
      if (this.#text[this.#at] === close) throw new JsonSyntaxError(this.#at, 'comma');
      readOne();
      this.#skipBlanks();
      const next = this.#text[this.#at];
      if (next !== close && next !== ',') throw this.#error();
      this.#at += 1;
      if (next === close) return;
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) throw this.#error();
    this.#at += found[0].length;
    return found[0];
  }

  #skipBlanks(): void {
    while (this.#at < this.#text.length && ' \t\r\n'.includes(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #error(): JsonSyntaxError {
    const isComment = /^(?:\/[/*]|#)/.test(this.#text.slice(this.#at, this.#at + 2));
    return new JsonSyntaxError(this.#at, isComment ? 'comment' : 'other');
  }
}
