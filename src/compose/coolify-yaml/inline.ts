/** Values on one line (after joining): scalars and flow collections. */
import { ParseFailure } from './failures.ts';
import { readFlowMapping, readFlowSequence } from './flow.ts';
import { readTag } from './flow-text.ts';
import type { Reading } from './reading.ts';
import { evaluatePlain, readQuoted, refuseReservedStart, withoutComment } from './scalars.ts';
import { hasTextBeforeComment, trim } from './text.ts';
import type { CoolifyValue } from './values.ts';

/** Reads a whole inline value; only a comment may follow it. */
export function readInline(reading: Reading, text: string): CoolifyValue {
  const source = trim(text);
  if (source === '') return '';
  const start = readTag(reading, source, 0)?.end ?? 0;
  const first = source[start];
  const { value, end } =
    first === '['
      ? readFlowSequence(reading, source, start)
      : first === '{'
        ? readFlowMapping(reading, source, start)
        : first === '"' || first === "'"
          ? readQuoted(reading, source, start)
          : readPlainToEnd(reading, source, start);
  const rest = source.slice(end);
  if (hasTextBeforeComment(rest, true)) {
    throw new ParseFailure(`Unexpected characters near "${rest}".`, reading.inlinePosition(source));
  }
  return value;
}

function readPlainToEnd(
  reading: Reading,
  source: string,
  start: number,
): { value: CoolifyValue; end: number } {
  const plain = withoutComment(source.slice(start));
  refuseReservedStart(reading, plain);
  return { value: evaluatePlain(reading, plain).value, end: source.length };
}
