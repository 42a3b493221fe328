import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import {
  SourceAlias,
  SourceList,
  SourceMap,
  SourceScalar,
  type ScalarStyle,
  type SourceNode,
} from './source.ts';

/** What the YAML library has read, as a document of ours; null for what is no node. */
export function sourceOf(value: unknown): SourceNode | null {
  if (isScalar(value)) return scalarOf(value);
  if (isMap(value)) return mapOf(value);
  if (isSeq(value)) return listOf(value);
  if (!isAlias(value)) return null;
  const [start, end] = value.range ?? [0, 0];
  return new SourceAlias(value.source, start, end);
}

function scalarOf(scalar: Scalar): SourceScalar {
  const [start, end] = scalar.range ?? [0, 0];
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  const node = new SourceScalar(text, styleOf(scalar.type), start, end);
  node.isTaggedText = scalar.tag === '!!str' || scalar.tag === 'tag:yaml.org,2002:str';
  node.anchor = scalar.anchor ?? null;
  return node;
}

function mapOf(map: YAMLMap): SourceMap {
  const [start, end] = map.range ?? [0, 0];
  const node = new SourceMap(map.flow === true, start, end);
  node.anchor = map.anchor ?? null;
  for (const { key, value } of map.items) node.pairs.push({ key: sourceOf(key), value: sourceOf(value) });
  return node;
}

function listOf(list: YAMLSeq): SourceList {
  const [start, end] = list.range ?? [0, 0];
  const node = new SourceList(list.flow === true, start, end);
  node.anchor = list.anchor ?? null;
  for (const item of list.items) node.items.push(sourceOf(item));
  return node;
}

function styleOf(type: string | undefined): ScalarStyle {
  if (type === 'PLAIN') return 'plain';
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'QUOTE_DOUBLE' ? 'double' : 'block';
}
