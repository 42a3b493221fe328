import type { SourceMap, SourceNode, SourceScalar } from '../source.ts';
import { blockScalar } from './block-scalar.ts';
import {
  AMPERSAND,
  ASTERISK,
  DASH,
  DOT,
  DOUBLE_QUOTE,
  endOfLine,
  GREATER,
  HASH,
  isBlankAt,
  isBracket,
  LINE_FEED,
  PIPE,
  SINGLE_QUOTE,
  skipSpaces,
} from './characters.ts';
import { flowCollection } from './flow.ts';
import { keyAt } from './key.ts';
import { OpenBlocks } from './open-blocks.ts';
import { plainLines } from './plain-lines.ts';
import { aliasAt, endOfName, quotedScalar } from './scalars.ts';
import { UNSURE } from './unsure.ts';

/** A longer key is an error (YAML 1.2.2 §7.4.2 says 1024 characters). */
const MAX_KEY = 1000;

/** Reads line by line; throws `UNSURE` where the text is not plain enough. */
export class QuickReader {
  private readonly text: string;
  private readonly blocks: OpenBlocks;
  private hasMarker = false;

  constructor(text: string) {
    this.text = text;
    this.blocks = new OpenBlocks(text.length);
  }

  /** The mapping that the text is; null for a text without content. */
  read(): SourceMap | null {
    const { text, blocks } = this;
    for (let lineStart = 0; lineStart < text.length;) {
      const at = skipSpaces(text, lineStart);
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) {
        blocks.addLineBreak(at);
        lineStart = at + 1;
      } else if (code === HASH) {
        const lineEnd = endOfLine(text, at);
        blocks.addComment(at, at - lineStart, lineEnd);
        lineStart = lineEnd + 1;
      } else lineStart = this.readLine(lineStart, at);
    }
    return blocks.finish();
  }

  /** Reads the content of a line, and of the lines that its value goes on for; gives the start of the line after it. */
  private readLine(lineStart: number, at: number): number {
    const { text, blocks } = this;
    const indent = at - lineStart;
    const code = text.charCodeAt(at);
    const isItem = code === DASH && isBlankAt(text, at + 1);
    if (indent === 0 && (code === DASH || code === DOT) && isMarker(text, at)) return this.readMarker(at);
    if (isItem) {
      blocks.moveTo(indent, true, at);
      return this.readItem(lineStart, at);
    }
    const lineEnd = endOfLine(text, at);
    const key = keyAt(text, at, lineEnd);
    if (!key) return this.readAwaited(at, indent, lineEnd);
    blocks.moveTo(indent, false, at);
    return this.readAfterKey(key, indent, lineEnd);
  }

  /** `---` may stand once before the content, alone on its line. */
  private readMarker(at: number): number {
    const lineEnd = endOfLine(this.text, at);
    if (this.hasMarker || !this.blocks.isEmpty || this.text.charCodeAt(at) !== DASH) throw UNSURE;
    if (skipSpaces(this.text, at + 3) < lineEnd) throw UNSURE;
    this.hasMarker = true;
    return lineEnd + 1;
  }

  /** A value on a line of its own below its key. */
  private readAwaited(at: number, indent: number, lineEnd: number): number {
    if (!this.blocks.awaitsDeeper(indent)) throw UNSURE;
    const { key, anchor, indent: outer } = this.blocks.takeAwaited();
    const node = this.inlineNode(at, outer, lineEnd);
    return this.addNode(key, withAnchor(node, anchor));
  }

  private readItem(lineStart: number, dash: number): number {
    const { text, blocks } = this;
    const at = skipSpaces(text, dash + 1);
    const lineEnd = endOfLine(text, dash);
    const code = text.charCodeAt(at);
    if (at >= lineEnd || code === HASH || (code === DASH && isBlankAt(text, at + 1))) throw UNSURE;
    const key = keyAt(text, at, lineEnd);
    if (key) {
      const column = at - lineStart;
      blocks.addItemMap(at, column);
      return this.readAfterKey(key, column, lineEnd);
    }
    return this.readValue(null, at, dash - lineStart, lineEnd);
  }

  private readAfterKey(key: SourceScalar, indent: number, lineEnd: number): number {
    const { text } = this;
    const colon = skipSpaces(text, key.end);
    if (colon - key.start > MAX_KEY) throw UNSURE;
    const at = skipSpaces(text, colon + 1);
    if (at >= lineEnd || text.charCodeAt(at) === HASH) {
      this.blocks.await(key, null, at, lineEnd);
      return lineEnd + 1;
    }
    return this.readValue(key, at, indent, lineEnd);
  }

  /** Reads what stands at `at`, the value of a key or, without one, an item. */
  private readValue(key: SourceScalar | null, start: number, indent: number, lineEnd: number): number {
    const { text } = this;
    let at = start;
    let anchor: string | null = null;
    if (text.charCodeAt(at) === AMPERSAND) {
      const end = endOfName(text, at + 1);
      anchor = text.slice(at + 1, end);
      at = skipSpaces(text, end);
      if (at === end && at < lineEnd) throw UNSURE;
      if (at >= lineEnd || text.charCodeAt(at) === HASH) {
        if (!key) throw UNSURE;
        this.blocks.await(key, anchor, at, lineEnd);
        return lineEnd + 1;
      }
      if (!key && keyAt(text, at, lineEnd)) throw UNSURE;
    }
    const code = text.charCodeAt(at);
    if (code === PIPE || code === GREATER) {
      const scalar = blockScalar(text, at, indent);
      scalar.anchor = anchor;
      this.blocks.add(key, scalar, scalar.end, false);
      return scalar.end;
    }
    return this.addNode(key, withAnchor(this.inlineNode(at, indent, lineEnd), anchor));
  }

  private addNode(key: SourceScalar | null, node: SourceNode): number {
    const next = this.afterNode(node.end);
    this.blocks.add(key, node, Math.min(next, this.text.length), true);
    return next;
  }

  private inlineNode(at: number, indent: number, lineEnd: number): SourceNode {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) return quotedScalar(text, at, lineEnd);
    if (isBracket(code)) return flowCollection(text, at, indent);
    if (code === ASTERISK) return aliasAt(text, at);
    return plainLines(text, at, indent, lineEnd);
  }

  /** Only blanks and a comment may follow a value on its line. */
  private afterNode(end: number): number {
    const { text } = this;
    const at = skipSpaces(text, end);
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || at >= text.length) return at + 1;
    if (code !== HASH || at === end) throw UNSURE;
    return endOfLine(text, at) + 1;
  }
}

function withAnchor(node: SourceNode, anchor: string | null): SourceNode {
  if (anchor === null) return node;
  if (node.kind === 'alias') throw UNSURE;
  node.anchor = anchor;
  return node;
}

/** `---` or `...` before a blank. */
function isMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isBlankAt(text, at + 3);
}
