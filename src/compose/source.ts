/**
 * A document as it is written, before aliases are followed and merge keys applied. Two readers make it: the quick one
 * for the plain part of YAML that nearly every compose file keeps to, and the YAML library for everything else.
 */
export type SourceNode = SourceScalar | SourceMap | SourceList | SourceAlias;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export class SourceScalar {
  readonly kind = 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
  start: number;
  end: number;
  /** Whether a tag says that it is text, whatever it looks like. */
  isTaggedText = false;
  anchor: string | null = null;

  constructor(text: string, style: ScalarStyle, start: number, end: number) {
    this.text = text;
    this.style = style;
    this.start = start;
    this.end = end;
  }
}

/** Keys may be collections; a value may be missing. */
export interface SourcePair {
  readonly key: SourceNode | null;
  readonly value: SourceNode | null;
}

export class SourceMap {
  readonly kind = 'map';
  readonly pairs: SourcePair[] = [];
  readonly isFlow: boolean;
  start: number;
  end: number;
  anchor: string | null = null;

  constructor(isFlow: boolean, start: number, end: number) {
    this.isFlow = isFlow;
    this.start = start;
    this.end = end;
  }
}

export class SourceList {
  readonly kind = 'list';
  readonly items: (SourceNode | null)[] = [];
  readonly isFlow: boolean;
  start: number;
  end: number;
  anchor: string | null = null;

  constructor(isFlow: boolean, start: number, end: number) {
    this.isFlow = isFlow;
    this.start = start;
    this.end = end;
  }
}

export class SourceAlias {
  readonly kind = 'alias';
  readonly name: string;
  start: number;
  end: number;
  readonly anchor = null;

  constructor(name: string, start: number, end: number) {
    this.name = name;
    this.start = start;
    this.end = end;
  }
}

/** The text of a pair's key; undefined for a key that is itself a collection. */
export function keyText({ key }: SourcePair): string | undefined {
  return key?.kind === 'scalar' ? key.text : undefined;
}
