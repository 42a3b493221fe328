/** Writes values the way Coolify does: Symfony's dumper, blocks of two spaces down to the tenth level. */
import { encodeBytes, hasInvalidUtf8, toBase64 } from './bytes.ts';
import { floatToText, isNumericText } from './numbers.ts';
import { isUnicodeSpace } from './text.ts';
import { isTimestampText } from './timestamp.ts';
import { CoolifyTagged, isIntegerKey, isList, isMap, type CoolifyMap, type CoolifyValue } from './values.ts';

/** Levels written as blocks; deeper collections are written inline. */
const BLOCK_LEVELS = 10;
const INDENT = 2;

const NEEDS_DOUBLE_QUOTES = /[\0-\x1f\x7f\x85\xa0\u2028\u2029]/;
const BINARY = /[\x01-\x06\x0e-\x1a\x1c-\x1f]/;
const ESCAPED = /["\\\0-\x1f\x7f\x85\xa0\u2028\u2029]/g;
const WORDS = /^(?:null|~|true|false|y|n|yes|no|on|off)$/i;
const SPECIAL_ANYWHERE = /['":{}[\],&*#?]/;
const SPECIAL_START = /^[-?|<>=!%@`\p{Zs}]/u;
const NUMBER_LIKE = /^(?:[0-9][_0-9]*|0x[0-9a-f_]+)$/i;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\0', '\\0'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\u001b', '\\e'],
  ['\u0085', '\\N'],
  ['\u00a0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

/** Writes a value as blocks; `levels` is how many levels of blocks remain. */
export function dumpBlock(value: CoolifyValue, levels = BLOCK_LEVELS, indent = 0): string {
  const prefix = ' '.repeat(indent);
  if (value instanceof CoolifyTagged && levels > 0) return dumpTaggedRoot(value, levels, indent);
  if (!isMap(value) || levels <= 0 || value.size === 0) return prefix + dumpInline(value);
  const asList = isList(value);
  const pieces: string[] = [];
  for (const [key, item] of value) {
    // An empty collection below a tag is written without a line break.
    if (pieces.at(-1)?.endsWith('\n') === false) pieces.push('\n');
    pieces.push(`${prefix}${asList ? '-' : `${dumpKey(key)}:`}`, dumpItem(item, levels - 1, indent));
  }
  return pieces.join('');
}

function dumpItem(item: CoolifyValue, levels: number, indent: number): string {
  if (item instanceof CoolifyTagged) {
    const start = ` !${item.tag}`;
    if (levels <= 0 || !isContainer(item.value)) return `${start} ${dumpBlock(item.value, levels)}\n`;
    return `${start}\n${dumpBlock(item.value, levels, indent + INDENT)}`;
  }
  if (levels <= 0 || !isMap(item) || item.size === 0) return ` ${dumpInline(item)}\n`;
  return `\n${dumpBlock(item, levels, indent + INDENT)}`;
}

function isContainer(value: CoolifyValue): boolean {
  return isMap(value) || value instanceof CoolifyTagged;
}

function dumpTaggedRoot(value: CoolifyTagged, levels: number, indent: number): string {
  const start = `${indent === 0 ? '' : `${' '.repeat(indent)} `}!${value.tag}`;
  if (levels <= 1 || !isContainer(value.value)) return `${start} ${dumpBlock(value.value, levels - 1)}\n`;
  return `${start}\n${dumpBlock(value.value, levels - 1, indent)}`;
}

function dumpKey(key: string): string {
  return isIntegerKey(key) ? key : dumpString(key);
}

/** Writes a value on one line. */
function dumpInline(value: CoolifyValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return dumpString(value);
  if (typeof value === 'number') return dumpFloat(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof CoolifyTagged) return `!${value.tag} ${dumpInline(value.value)}`;
  return dumpInlineMap(value);
}

function dumpInlineMap(map: CoolifyMap): string {
  if (map.size > 0 && isList(map)) return `[${Array.from(map.values(), dumpInline).join(', ')}]`;
  const entries = Array.from(map, ([key, item]) => `${dumpKey(key)}: ${dumpInline(item)}`);
  return `{ ${entries.join(', ')} }`;
}

function dumpFloat(value: number): string {
  const text = floatToText(value);
  if (text.endsWith('INF')) return text.replace('INF', '.Inf');
  const isWhole = Math.floor(value) === value && Number(text) === value;
  return isWhole && !text.includes('E') ? `${text}.0` : text;
}

function dumpString(text: string): string {
  if (isNumericText(text) && !/[\f\n\r\t\v]/.test(text)) return `'${text}'`;
  if (text === '') return "''";
  if (BINARY.test(text) || hasInvalidUtf8(text)) return `!!binary ${toBase64(encodeBytes(text))}`;
  if (NEEDS_DOUBLE_QUOTES.test(text)) return doubleQuoted(text);
  if (needsSingleQuotes(text)) {
    const single = singleQuoted(text);
    if (!text.includes("'")) return single;
    const double = doubleQuoted(text);
    return double.length < single.length ? double : single;
  }
  return NUMBER_LIKE.test(text) || isTimestampText(text) ? singleQuoted(text) : text;
}

function needsSingleQuotes(text: string): boolean {
  if (text.length <= 5 && WORDS.test(text)) return true;
  if (SPECIAL_ANYWHERE.test(text) || SPECIAL_START.test(text)) return true;
  for (let index = 0; index < text.length; index += 1) {
    if (isUnicodeSpace(text.charCodeAt(index))) return true;
  }
  return false;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  const content = text.replaceAll(ESCAPED, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(2, '0');
    return ESCAPES.get(character) ?? `\\x${code}`;
  });
  return `"${content}"`;
}
