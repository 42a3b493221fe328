import type { ComposeFile, Range } from '../compose/index.ts';

/** The comments on lines `first` to `last`, outside the file's values. */
export function commentsIn(file: ComposeFile, first: number, last: number, range: Range): string[] {
  const found: string[] = [];
  if (!file.text.slice(file.lines.lineStart(first), file.lines.lineEnd(last)).includes('#')) return found;
  const scalars = scalarsInside(file, range);
  for (let line = first; line <= last; line += 1) {
    const start = file.lines.lineStart(line);
    const text = file.text.slice(start, file.lines.lineEnd(line));
    const comment = [...text.matchAll(/(?:^|\s)(#.*)$/g)]
      .map((match) => ({ offset: start + match.index + match[0].indexOf('#'), text: match[1] ?? '' }))
      .find(({ offset }) => !scalars.some((scalar) => scalar.start <= offset && offset < scalar.end));
    if (comment) found.push(comment.text.trimEnd());
  }
  return found;
}

/** The ranges of a file's scalars, by their start: a file is fixed in many places. */
const SCALARS = new WeakMap<ComposeFile, readonly Range[]>();

function scalarsInside(file: ComposeFile, range: Range): readonly Range[] {
  let scalars = SCALARS.get(file);
  if (scalars === undefined) {
    scalars = Array.from(file.scan.scalars(), (scalar) => scalar.range).sort((a, b) => a.start - b.start);
    SCALARS.set(file, scalars);
  }
  let [low, high] = [0, scalars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scalars[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((scalars[end]?.start ?? Infinity) <= range.end) end += 1;
  return scalars.slice(low, end).filter((scalar) => isInside(scalar, range));
}

function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
