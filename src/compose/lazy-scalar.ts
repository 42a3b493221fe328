import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node as YamlNode, Pair, Scalar } from 'yaml';
import type { ScalarNode } from './node.ts';
import { pathTo, type PathLink } from './path-link.ts';
import type { Path, Range } from './range.ts';

/** The place of a parsed value; an absent one is an empty range at `at`. */
export function rangeOf(node: YamlNode | null | undefined, at = 0): Range {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: at, end: at };
}

/** What has a place in the text and in the document; both are made when they are first read. */
export abstract class LazyNode {
  private readonly written: YamlNode | null;
  readonly link: PathLink | null;
  private readonly at: number;
  private knownRange: Range | undefined;
  private knownPath: Path | undefined;

  constructor(written: YamlNode | null, link: PathLink | null, at: number) {
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
  constructor(scalar: Scalar | null, written: YamlNode | null, link: PathLink | null, at: number) {
    super(written, link, at);
    const text = typeof scalar?.value === 'string' ? scalar.value : '';
    this.style = scalar ? scalarStyle(scalar.type) : 'plain';
    const isEmpty = this.style === 'plain' && isPlainNull(text);
    this.text = isEmpty ? '' : text;
    this.isNull = isEmpty && scalar?.tag !== '!!str';
  }
}

/** The plain texts that stand for null (YAML 1.2.2 §10.3.2). */
function isPlainNull(text: string): boolean {
  if (text.length > 4) return false;
  return text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL';
}

function scalarStyle(type: string | undefined): ScalarNode['style'] {
  if (type === 'PLAIN') return 'plain';
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'QUOTE_DOUBLE' ? 'double' : 'block';
}

/** The text of a pair's key; undefined for a key that is itself a collection. */
export function keyText(pair: Pair): string | undefined {
  const key = pair.key;
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : '';
  return undefined;
}

/** A parsed value as a node; null for an absent one. */
export function asNode(value: unknown): YamlNode | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}
