import type { ComposeFile, Path, PhysicalScalar, Range } from '../compose/index.ts';
import { isPlaceholder, PRIVATE_KEY, SECRET_SHAPES } from './secret-shapes.ts';

/** A secret that is known by its shape, wherever it stands: in a command, a label, a configuration or a comment. */
export interface StraySecret {
  /** The secret itself: never put it into a finding's data. Of a private key only its first line. */
  readonly value: string;
  readonly kind: 'token' | 'private-key';
  readonly owner: string | null;
  readonly range: Range;
  /** The value that holds it; that of the document for a comment. */
  readonly path: Path;
}

/** More than this in one file are one problem. */
const MAX_FOUND = 200;

/** Finds tokens and private keys in the text of a file, comments included. */
export function straySecrets(file: ComposeFile): readonly StraySecret[] {
  const { text } = file;
  const found: Omit<StraySecret, 'path'>[] = [];
  for (const { owner, marks, pattern } of SECRET_SHAPES) {
    if (!marks.some((mark) => text.includes(mark))) continue;
    for (const match of text.matchAll(pattern)) {
      if (isPlaceholder(match[0]) || found.length >= MAX_FOUND) continue;
      found.push({ value: match[0], kind: 'token', owner, range: rangeOf(match) });
    }
  }
  if (text.includes('PRIVATE KEY-----')) {
    for (const match of text.matchAll(PRIVATE_KEY)) {
      if (found.length < MAX_FOUND && isWithKey(text, match.index + match[0].length))
        found.push({ value: match[0], kind: 'private-key', owner: null, range: rangeOf(match) });
    }
  }
  if (found.length === 0) return [];
  const scalars = [...file.scan.scalars()];
  return found.map((secret) => ({ ...secret, path: pathAt(scalars, secret.range) }));
}

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length };
}

/** A header without a key after it is an example, or a variable stands in its place. */
function isWithKey(text: string, after: number): boolean {
  return /^(?:[\s"']|\\n){0,80}[A-Za-z0-9+/=]{16}/.test(text.slice(after, after + 120));
}

function pathAt(scalars: readonly PhysicalScalar[], { start, end }: Range): Path {
  return scalars.find(({ range }) => range.start <= start && end <= range.end)?.path ?? [];
}
