import type { ScalarNode } from './node.ts';
import { pathTo, type PathLink } from './path-link.ts';
import type { Path, Range } from './range.ts';
import type { SourceNode, SourceScalar } from './source.ts';

/** The place of a value as it is written; an absent one is an empty range at `at`. */
export function rangeOf(node: SourceNode | null, at = 0): Range {
  return node ? { start: node.start, end: node.end } : { start: at, end: at };
}

/** What has a place in the text and in the document; both are made when they are first read. */
export abstract class LazyNode {
  private readonly written: SourceNode | null;
  readonly link: PathLink | null;
  private readonly at: number;
  private knownRange: Range | undefined;
  private knownPath: Path | undefined;

  constructor(written: SourceNode | null, link: PathLink | null, at: number) {
    this.written = written;
    this.link = link;
    this.at = at;
    this.knownRange = undefined;
    this.knownPath = undefined;
  }

  get range(): Range {
    return (this.knownRange ??= rangeOf(this.written, this.at));
  }

  get path(): Path {
    return (this.knownPath ??= pathTo(this.link));
  }
}

export class LazyScalar extends LazyNode implements ScalarNode {
  readonly kind = 'scalar';
  readonly text: string;
  readonly style: ScalarNode['style'];
  readonly isNull: boolean;

  /** Without a scalar, the value is null and stands where `written` does, if anywhere. */
  constructor(scalar: SourceScalar | null, written: SourceNode | null, link: PathLink | null, at: number) {
    super(written, link, at);
    const text = scalar ? scalar.text : '';
    this.style = scalar ? scalar.style : 'plain';
    const isEmpty = this.style === 'plain' && isPlainNull(text);
    this.text = isEmpty ? '' : text;
    this.isNull = isEmpty && scalar?.isTaggedText !== true;
  }
}

/** The plain texts that stand for null (YAML 1.2.2 §10.3.2). */
function isPlainNull(text: string): boolean {
  if (text.length > 4) return false;
  return text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL';
}
