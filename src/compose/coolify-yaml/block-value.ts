/** The value that stands on the line of its key or dash. */
import type { Block } from './block.ts';
import { matchBlockScalar, readBlockScalar } from './block-scalar.ts';
import { ParseFailure } from './failures.ts';
import { joinFlow, joinQuoted } from './flow-lexer.ts';
import { readInline } from './inline.ts';
import { aliasName, readBinary } from './scalars.ts';
import { hasTextBeforeComment, trim, trimEnd } from './text.ts';
import { CoolifyTagged, type CoolifyValue } from './values.ts';

const COLON_IN_VALUE = 'A colon cannot be used in an unquoted mapping value.';

/** Reads a value that starts on the current line, with the lines it continues on. */
export function readValue(block: Block, value: string): CoolifyValue {
  const { cursor } = block;
  if (value.startsWith('*')) return block.resolve(aliasName(value), cursor.blockPosition);
  const header = matchBlockScalar(value);
  if (header !== null) {
    const text = readBlockScalar(cursor, header, block.lastLine);
    if (header.tag === null) return text;
    return header.tag === '!!binary'
      ? readBinary(block.reading, text)
      : new CoolifyTagged(header.tag.slice(1), text);
  }
  return failingHere(block, () => readInlineValue(block, value));
}

/** Runs `read`; whatever it refuses is reported at the line the cursor is then on. */
export function failingHere<Result>(block: Block, read: () => Result): Result {
  try {
    return read();
  } catch (failure) {
    throw failure instanceof ParseFailure ? failure.at(block.cursor.position) : failure;
  }
}

function readInlineValue(block: Block, value: string): CoolifyValue {
  const { cursor, reading } = block;
  const start = trimEnd(cursor.line).length - trimEnd(value).length;
  const first = value.charAt(0);
  if (first === '{' || first === '[') return readInline(reading, joinFlow(cursor, start).text);
  if (first !== '"' && first !== "'") return readPlainLines(block, value);
  const joined = joinQuoted(cursor, start);
  const result = readInline(reading, joined.text);
  const rest = cursor.line.slice(joined.end);
  if (hasTextBeforeComment(rest, false)) throw new ParseFailure(`Unexpected characters near "${rest}".`);
  return result;
}

/** Reads a plain scalar that may continue on indented lines. */
function readPlainLines(block: Block, firstLine: string): CoolifyValue {
  const { cursor, reading } = block;
  const isInMapping = block.kind === 'mapping';
  const pieces = [firstLine];
  let previousBlank = false;
  while (cursor.next()) {
    if (cursor.indentation === 0) {
      cursor.back();
      break;
    }
    if (cursor.isComment) break;
    const { line } = cursor;
    if (isInMapping && line.includes(': ')) throw block.failure(COLON_IN_VALUE);
    const text = trim(line);
    if (text === '') pieces.push('\n');
    else pieces.push(previousBlank ? text : ` ${text}`);
    previousBlank = text === '';
  }
  reading.inlineLine = cursor.documentLine;
  const result = readInline(reading, pieces.length === 1 ? firstLine : pieces.join(''));
  if (isInMapping && typeof result === 'string' && !firstLine.startsWith('!') && result.includes(': ')) {
    throw block.failure(COLON_IN_VALUE);
  }
  return result;
}
