import { SourceList, SourceMap, SourceScalar, type SourceNode } from '../source.ts';
import { UNSURE } from './unsure.ts';

const MAX_DEPTH = 100;

/** A block collection that lines may still be added to. */
interface Open {
  readonly node: SourceMap | SourceList;
  /** Its column. */
  readonly indent: number;
  /** The end of its last value, with the rest of the line and the comments that belong to the value. */
  lastEnd: number;
}

/** A key whose value has not come yet. */
interface Waiting {
  readonly key: SourceScalar;
  readonly anchor: string | null;
  /** Where the value stands if it never comes. */
  readonly emptyAt: number;
  /** Line breaks since the key, without those before a comment that is indented deeper. */
  breaks: number[];
  /** Place of the first comment since the key; -1 without one. */
  firstComment: number;
  /** A comment stands between it and its value, not deeper than the key. */
  hasOuterComment: boolean;
}

/**
 * The block collections around the current line. It gives every collection the end that the YAML library would give
 * it: that depends on which collection the comments and blank lines after a value are counted with.
 */
export class OpenBlocks {
  private readonly length: number;
  private root: SourceMap | null = null;
  private readonly outer: Open[] = [];
  private top: Open | null = null;
  private waiting: Waiting | null = null;
  /** Whether comments that are indented deeper still belong to the last value. */
  private absorbsComments = false;
  /** The deepest comment since the last value that does not belong to it; -1 without one. */
  private commentIndent = -1;

  constructor(length: number) {
    this.length = length;
  }

  get isEmpty(): boolean {
    return this.root === null;
  }

  addLineBreak(at: number): void {
    this.waiting?.breaks.push(at);
  }

  /** @param lineEnd the place of the line break after the comment, or the end of the text. */
  addComment(at: number, indent: number, lineEnd: number): void {
    const { top, waiting } = this;
    if (!top) return;
    if (waiting) {
      if (waiting.firstComment === -1) waiting.firstComment = at;
      if (indent > top.indent) waiting.breaks = [];
      else waiting.hasOuterComment = true;
      if (lineEnd < this.length) waiting.breaks.push(lineEnd);
    } else if (this.commentIndent === -1 && this.absorbsComments && indent > top.indent) {
      top.lastEnd = Math.min(lineEnd + 1, this.length);
    } else this.commentIndent = Math.max(this.commentIndent, indent);
  }

  /** Opens and closes collections for the content of a line, which begins at `at`. */
  moveTo(indent: number, isItem: boolean, at: number): void {
    const { top, waiting } = this;
    if (!top) {
      if (indent !== 0 || isItem) throw UNSURE;
      this.root = new SourceMap(false, at, at);
      this.top = { node: this.root, indent, lastEnd: at };
      return;
    }
    if (waiting && (indent > top.indent || (isItem && indent === top.indent))) {
      this.openValue(waiting, indent, isItem, at);
      return;
    }
    if (waiting) this.settle(waiting, top, indent, at);
    this.close(indent, isItem, at);
    this.commentIndent = -1;
  }

  /** Adds a mapping to the list: `- key: value`. */
  addItemMap(at: number, indent: number): void {
    const { top } = this;
    if (top?.node.kind !== 'list') throw UNSURE;
    const node = new SourceMap(false, at, at);
    top.node.items.push(node);
    this.open(node, indent);
  }

  /** The value of the key comes on a line below, or not at all. `at` is the place after the key's colon and blanks. */
  await(key: SourceScalar, anchor: string | null, at: number, lineEnd: number): void {
    const breaks = lineEnd < this.length ? [lineEnd] : [];
    this.waiting = {
      key,
      anchor,
      emptyAt: at,
      breaks,
      firstComment: at < lineEnd ? at : -1,
      hasOuterComment: false,
    };
  }

  /** Whether a value at this column is that of the last key. */
  awaitsDeeper(indent: number): boolean {
    return this.waiting !== null && this.top !== null && indent > this.top.indent;
  }

  /** The key that the value on the current line belongs to, and the column of its mapping. */
  takeAwaited(): { readonly key: SourceScalar; readonly anchor: string | null; readonly indent: number } {
    const { waiting, top } = this;
    // After a comment at the column of the key the library takes a text below for a key of several lines.
    if (!waiting || !top || waiting.hasOuterComment) throw UNSURE;
    this.waiting = null;
    return { key: waiting.key, anchor: waiting.anchor, indent: top.indent };
  }

  /** @param end the end of the value with the rest of its last line. */
  add(key: SourceScalar | null, value: SourceNode, end: number, absorbsComments: boolean): void {
    const { top } = this;
    if (!top) throw UNSURE;
    if (top.node.kind === 'list') top.node.items.push(value);
    else top.node.pairs.push({ key, value });
    top.lastEnd = end;
    this.absorbsComments = absorbsComments;
    this.commentIndent = -1;
  }

  finish(): SourceMap | null {
    if (this.waiting && this.top) this.settle(this.waiting, this.top, -1, this.length);
    while (this.top) this.closeTop(this.length);
    return this.root;
  }

  private openValue({ key, anchor }: Waiting, indent: number, isItem: boolean, at: number): void {
    const node = isItem ? new SourceList(false, at, at) : new SourceMap(false, at, at);
    node.anchor = anchor;
    if (this.top?.node.kind === 'map') this.top.node.pairs.push({ key, value: node });
    this.waiting = null;
    this.open(node, indent);
  }

  private open(node: SourceMap | SourceList, indent: number): void {
    if (this.top) this.outer.push(this.top);
    if (this.outer.length > MAX_DEPTH) throw UNSURE;
    this.top = { node, indent, lastEnd: node.start };
    this.commentIndent = -1;
  }

  /** The key stays without a value. Comments after it count with it, but not those after an empty line before the next key. */
  private settle(waiting: Waiting, top: Open, indent: number, at: number): void {
    const { key, anchor, emptyAt, breaks, firstComment } = waiting;
    if (anchor !== null) throw UNSURE;
    this.waiting = null;
    const cut = indent === top.indent ? (breaks[1] ?? at) : at;
    const hasComment = firstComment !== -1 && firstComment < cut;
    this.add(key, new SourceScalar('', 'plain', emptyAt, emptyAt), hasComment ? cut : emptyAt, false);
  }

  private close(indent: number, isItem: boolean, at: number): void {
    let { top } = this;
    while (top && (top.indent > indent || (top.indent === indent && top.node.kind === 'list' && !isItem))) {
      this.closeTop(at);
      ({ top } = this);
    }
    if (top?.indent !== indent || (top.node.kind === 'list') !== isItem) throw UNSURE;
  }

  /** Comments at the column of a collection or deeper stay with it; others go to the collection around it. */
  private closeTop(at: number): void {
    const { top } = this;
    if (!top) return;
    top.node.end = top.lastEnd;
    const keepsComments = top.indent > 0 && this.commentIndent >= top.indent;
    if (keepsComments) this.commentIndent = -1;
    const outer = this.outer.pop() ?? null;
    if (outer) outer.lastEnd = keepsComments ? at : top.lastEnd;
    this.top = outer;
  }
}
