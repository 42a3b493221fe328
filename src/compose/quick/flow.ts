import { SourceList, SourceMap, type SourceNode, type SourceScalar } from '../source.ts';
import {
  ASTERISK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  endOfLine,
  HASH,
  isBlankAt,
  isFlowIndicator,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  SINGLE_QUOTE,
  skipSpaces,
  SPACE,
  TAB,
} from './characters.ts';
import { aliasAt, plainScalar, quotedScalar, requirePlainStart } from './scalars.ts';
import { UNSURE } from './unsure.ts';

const MAX_DEPTH = 50;

/** Reads one flow collection; its scalars stand on one line each. */
class FlowReader {
  private readonly text: string;
  /** The column of the block collection around it: lines inside are indented deeper. */
  private readonly indent: number;
  private at: number;
  private depth = 0;

  constructor(text: string, start: number, indent: number) {
    this.text = text;
    this.at = start;
    this.indent = indent;
  }

  collection(): SourceMap | SourceList {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw UNSURE;
    const start = this.at;
    const isMap = this.text.charCodeAt(start) === OPEN_BRACE;
    const node = isMap ? new SourceMap(true, start, start) : new SourceList(true, start, start);
    const close = isMap ? CLOSE_BRACE : CLOSE_BRACKET;
    this.at += 1;
    this.skipBlanks(close);
    while (this.code !== close) {
      if (node.kind === 'map') node.pairs.push(this.pair());
      else node.items.push(this.item());
      this.skipBlanks(close);
      if (this.code === COMMA) {
        this.at += 1;
        this.skipBlanks(close);
      } else if (this.code !== close) throw UNSURE;
    }
    this.at += 1;
    node.end = this.at;
    this.depth -= 1;
    return node;
  }

  private get code(): number {
    return this.text.charCodeAt(this.at);
  }

  private pair(): { key: SourceScalar; value: SourceNode } {
    const { code } = this;
    const isQuoted = code === SINGLE_QUOTE || code === DOUBLE_QUOTE;
    const key = isQuoted ? this.quoted() : this.plain();
    this.at = skipSpaces(this.text, this.at);
    if (this.code !== COLON || (!isQuoted && !isBlankAt(this.text, this.at + 1))) throw UNSURE;
    this.at = skipSpaces(this.text, this.at + 1);
    return { key, value: this.item() };
  }

  private item(): SourceNode {
    const { code } = this;
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) return this.quoted();
    if (code === OPEN_BRACE || code === OPEN_BRACKET) return this.collection();
    if (code !== ASTERISK) return this.plain();
    const alias = aliasAt(this.text, this.at);
    this.at = alias.end;
    return alias;
  }

  private quoted(): SourceScalar {
    const scalar = quotedScalar(this.text, this.at, endOfLine(this.text, this.at));
    this.at = scalar.end;
    return scalar;
  }

  private plain(): SourceScalar {
    const { text, at: start } = this;
    if (start >= text.length || isBlankAt(text, start)) throw UNSURE;
    requirePlainStart(text, start);
    const { code } = this;
    if (code === COLON || code === QUESTION) throw UNSURE;
    if (code === DASH && isFlowIndicator(text.charCodeAt(start + 1))) throw UNSURE;
    const stop = flowPlainStop(text, start);
    const scalar = plainScalar(text, start, stop);
    this.at = scalar.end;
    return scalar;
  }

  /** Moves to the next character that counts. Lines that stand too far left are left to others. */
  private skipBlanks(close: number): void {
    const { text } = this;
    let lineStart = -1;
    let at = skipSpaces(text, this.at);
    for (let code = text.charCodeAt(at); code === LINE_FEED || code === HASH; code = text.charCodeAt(at)) {
      if (code === HASH && at === this.at) throw UNSURE;
      lineStart = endOfLine(text, at) + 1;
      at = skipSpaces(text, lineStart);
    }
    if (at >= text.length) throw UNSURE;
    this.at = at;
    if (lineStart === -1 || at - lineStart > this.indent) return;
    const isLastBracket = at - lineStart === this.indent && this.depth === 1 && this.code === close;
    if (!isLastBracket) throw UNSURE;
  }
}

function flowPlainStop(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || isFlowIndicator(code)) return at;
    if (code === COLON && (isBlankAt(text, at + 1) || isFlowIndicator(text.charCodeAt(at + 1)))) return at;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return at;
    if (code === TAB) throw UNSURE;
  }
  throw UNSURE;
}

/** Reads the flow collection that begins at `start`, inside a block collection at the column `indent`. */
export function flowCollection(text: string, start: number, indent: number): SourceMap | SourceList {
  return new FlowReader(text, start, indent).collection();
}
