import { rangeOf } from './lazy-scalar.ts';
import { pathTo, type PathLink } from './path-link.ts';
import type { Path, Range } from './range.ts';
import { keyText, type SourceAlias, type SourceNode, type SourcePair, type SourceScalar } from './source.ts';

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
  readonly aliases: ReadonlyMap<SourceAlias, SourceNode>;
  readonly unknownAliases: readonly { name: string; range: Range; path: Path }[];
  readonly duplicateKeys: readonly { key: string; range: Range; first: Range; path: Path }[];
  /** Every value that is a scalar, in file order. Keys are not listed. */
  scalars(): readonly PhysicalScalar[];
}

type Duplicates = Scan['duplicateKeys'][number][];

/** A collection that the walk comes to, as a link of the paths below it. */
interface Step extends PathLink {
  readonly node: SourceNode;
}

class FoundScalar implements PhysicalScalar {
  private readonly scalar: SourceScalar;
  private readonly link: PathLink | null;

  constructor(scalar: SourceScalar, link: PathLink | null) {
    this.scalar = scalar;
    this.link = link;
  }

  get text(): string {
    return this.scalar.text;
  }

  get isPlain(): boolean {
    return this.scalar.style === 'plain';
  }

  get isBlock(): boolean {
    return this.scalar.style === 'block';
  }

  get range(): Range {
    return rangeOf(this.scalar);
  }

  get path(): Path {
    return pathOf(this.link);
  }
}

/** The root is no step of a path. */
function pathOf(link: PathLink | null): Path {
  return pathTo(link).slice(1);
}

/**
 * Walks the document once, each node where it is written. Anchors are visible to the aliases after them
 * (YAML 1.2.2 §3.2.2.2). The walk keeps its own stack: nesting depth is bounded by the parser alone.
 */
export function scanDocument(root: SourceNode | null): Scan {
  const anchors = new Map<string, SourceNode>();
  const aliases = new Map<SourceAlias, SourceNode>();
  const unknownAliases: Scan['unknownAliases'][number][] = [];
  const duplicateKeys: Duplicates = [];
  const found: FoundScalar[] = [];
  const stack: Step[] = [];
  if (root) stack.push({ node: root, parent: null, key: '' });

  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if (node.kind === 'alias') {
      const target = anchors.get(node.name);
      if (target) aliases.set(node, target);
      else unknownAliases.push({ name: node.name, range: rangeOf(node), path: pathOf(step) });
      continue;
    }
    if (node.anchor !== null && node.anchor !== '') anchors.set(node.anchor, node);
    if (node.kind === 'scalar') found.push(new FoundScalar(node, step));
    else if (node.kind === 'list') pushItems(stack, step, node.items);
    else {
      reportDuplicates(node.pairs, step, duplicateKeys);
      for (const { key } of node.pairs) if (key?.anchor) anchors.set(key.anchor, key);
      pushValues(stack, step, node.pairs);
    }
  }

  return { aliases, unknownAliases, duplicateKeys, scalars: () => found };
}

/** Pushes children in reverse, so that the stack gives them back in file order. */
function pushItems(stack: Step[], parent: Step, items: readonly (SourceNode | null)[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const node = items[index];
    if (node) stack.push({ node, parent, key: index });
  }
}

function pushValues(stack: Step[], parent: Step, pairs: readonly SourcePair[]): void {
  for (let index = pairs.length - 1; index >= 0; index -= 1) {
    const pair = pairs[index];
    if (pair?.value) stack.push({ node: pair.value, parent, key: keyText(pair) ?? index });
  }
}

/** Up to this many keys, comparing each with those before it is faster than a set. */
const WITHOUT_INDEX = 12;

function reportDuplicates(pairs: readonly SourcePair[], step: Step, into: Duplicates): void {
  if (pairs.length < 2 || !repeatsKey(pairs)) return;
  const firstOf = new Map<string, Range>();
  for (const pair of pairs) {
    const key = keyText(pair);
    if (key === undefined || key === '<<') continue;
    const range = rangeOf(pair.key);
    const first = firstOf.get(key);
    if (first) into.push({ key, range, first, path: [...pathOf(step), key] });
    else firstOf.set(key, range);
  }
}

/** Whether any two keys are alike; `<<` counts. */
function repeatsKey(pairs: readonly SourcePair[]): boolean {
  if (pairs.length > WITHOUT_INDEX) return new Set(pairs.map(keyText)).size < pairs.length;
  for (let index = 1; index < pairs.length; index += 1) {
    const key = textAt(pairs, index);
    for (let before = 0; before < index; before += 1) if (textAt(pairs, before) === key) return true;
  }
  return false;
}

function textAt(pairs: readonly SourcePair[], index: number): string | undefined {
  const pair = pairs[index];
  return pair && keyText(pair);
}
