import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Document, Node as YamlNode, Pair, Scalar } from 'yaml';
import { keyText, rangeOf } from './lazy-node.ts';
import type { Path, Range } from './range.ts';

/** A scalar as it stands in the text; one that an alias repeats is listed once, where it is written. */
export interface PhysicalScalar {
  readonly text: string;
  readonly isPlain: boolean;
  readonly isBlock: boolean;
  readonly range: Range;
  readonly path: Path;
}

/** What one pass over the parsed document finds, whatever the rules look at later. */
export interface Scan {
  readonly aliases: ReadonlyMap<Alias, YamlNode>;
  readonly unknownAliases: readonly { name: string; range: Range; path: Path }[];
  readonly duplicateKeys: readonly { key: string; range: Range; first: Range; path: Path }[];
  /** Every value that is a scalar, in file order. Keys are not listed. */
  scalars(): Iterable<PhysicalScalar>;
}

interface Step {
  readonly node: YamlNode;
  readonly path: Path;
}

/**
 * Walks the document once, each node where it is written. Anchors are visible to the aliases after them
 * (YAML 1.2.2 §3.2.2.2). The walk keeps its own stack: nesting depth is bounded by the parser alone.
 */
export function scanDocument(document: Document | undefined): Scan {
  const anchors = new Map<string, YamlNode>();
  const aliases = new Map<Alias, YamlNode>();
  const unknownAliases: Scan['unknownAliases'][number][] = [];
  const duplicateKeys: Scan['duplicateKeys'][number][] = [];
  const found: { scalar: Scalar; path: Path }[] = [];
  const stack: Step[] = [];
  const root = document?.contents;
  if (isNode(root)) stack.push({ node: root, path: [] });

  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, path } = step;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) aliases.set(node, target);
      else unknownAliases.push({ name: node.source, range: rangeOf(node), path });
      continue;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) found.push({ scalar: node, path });
    else if (isSeq(node)) pushAll(stack, node.items, (index) => [...path, index]);
    else if (isMap(node)) {
      reportDuplicates(node.items, path, duplicateKeys);
      for (const pair of node.items)
        if (isNode(pair.key) && pair.key.anchor) anchors.set(pair.key.anchor, pair.key);
      pushAll(
        stack,
        node.items.map((pair) => pair.value),
        (index) => [...path, keyText(node.items[index] as Pair) ?? index],
      );
    }
  }

  return { aliases, unknownAliases, duplicateKeys, scalars: () => found.map(physicalScalar) };
}

/** Pushes children in reverse, so that the stack gives them back in file order. */
function pushAll(stack: Step[], children: readonly unknown[], pathOf: (index: number) => Path): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (isNode(child)) stack.push({ node: child, path: pathOf(index) });
  }
}

function reportDuplicates(pairs: readonly Pair[], path: Path, into: Scan['duplicateKeys'][number][]): void {
  if (pairs.length < 2) return;
  const firstOf = new Map<string, Range>();
  for (const pair of pairs) {
    const key = keyText(pair);
    if (key === undefined || key === '<<') continue;
    const range = rangeOf(pair.key as YamlNode);
    const first = firstOf.get(key);
    if (first) into.push({ key, range, first, path: [...path, key] });
    else firstOf.set(key, range);
  }
}

function physicalScalar({ scalar, path }: { scalar: Scalar; path: Path }): PhysicalScalar {
  return {
    text: typeof scalar.value === 'string' ? scalar.value : '',
    isPlain: scalar.type === 'PLAIN',
    isBlock: scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED',
    range: rangeOf(scalar),
    path,
  };
}

function isNode(value: unknown): value is YamlNode {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
