/** How a line says how bad it is. */
export type Level = 'error' | 'warning' | 'other';

/** A line of a log without what the programs around it have put there. */
export interface CleanLine {
  readonly text: string;
  readonly level: Level;
}

/* Quantifiers are bounded: a line can be as long as the text. */

/** Control sequences of terminals (ECMA-48 §5.4, and operating system commands). */
const CONTROL_SEQUENCE =
  /\u001b(?:\[[0-?]{0,24}[ -/]{0,4}[@-~]|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)?|[@-Z\\^_])|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** `web-1  | ` of `docker compose logs`. */
const CONTAINER_PREFIX = /^\s{0,8}[\w.-]{1,80}\s{0,40}\|\s/;
/** `#12 34.56 ` of BuildKit. */
const BUILD_PREFIX = /^#\d{1,4} (?:\d{1,6}\.\d{1,4} )?/;
const TIMESTAMPS: readonly RegExp[] = [
  /^\[?\d{4}[-/](?:\d\d|[A-Z][a-z]{2})[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d| [A-Z]{3,4})?\]?[ :]{0,4}/,
  /^\[?\d{1,2}[-/](?:\d\d|[A-Z][a-z]{2})[-/]\d{4}[: ]\d\d:\d\d:\d\d(?: [+-]\d{4})?\]?[ :]{0,4}/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./-]{1,80}(?:\[\d{1,9}\])?: /,
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?[ :]{0,4}/,
];

const MAX_JSON = 20_000;
const MESSAGE_KEYS = ['msg', 'message', 'log', 'error', 'err', 'reason', 'detail', 'stderr'];

const ERROR_WORD =
  /\b(?:error|err|fatal|panic|critical|emerg|exception|failed|failure|denied|refused|unable|cannot|killed|oom|traceback|fallo|fallido)\b|npm ERR!|\bE\d{3,5}\b|[a-z]Error\b/i;
const WARNING_WORD =
  /\b(?:warn|warning|wrn|deprecated|advertencia|unhealthy|retry|retrying|timeout|timed out)\b/i;

/** Reads one line: progress that overwrites itself, colours, prefixes, time stamps and JSON are taken off. */
export function cleanLine(raw: string): CleanLine {
  let text = lastOverwrite(raw).replace(CONTROL_SEQUENCE, '');
  text = text.replace(CONTAINER_PREFIX, '');
  // A time stamp of the collector, then one of the program.
  for (let round = 0; round < 2; round += 1) {
    for (const stamp of TIMESTAMPS) text = text.replace(stamp, '');
  }
  text = text.replace(BUILD_PREFIX, '').trim();
  const json = jsonMessage(text);
  if (json !== null) return json;
  return { text, level: levelOf(text) };
}

/** What a terminal would still show of a line that is drawn again and again. */
function lastOverwrite(raw: string): string {
  if (!raw.includes('\r')) return raw;
  const end = raw.endsWith('\r') ? raw.length - 1 : raw.length;
  return raw.slice(raw.lastIndexOf('\r', end - 1) + 1, end);
}

function levelOf(text: string): Level {
  if (ERROR_WORD.test(text)) return 'error';
  return WARNING_WORD.test(text) ? 'warning' : 'other';
}

function jsonMessage(text: string): CleanLine | null {
  if (!text.startsWith('{') || !text.endsWith('}') || text.length > MAX_JSON) return null;
  let record: Readonly<Record<string, unknown>>;
  try {
    record = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
  const parts = MESSAGE_KEYS.flatMap((key) => messageParts(record[key]));
  if (parts.length === 0) return null;
  const status = record['status'] ?? record['statusCode'] ?? record['DownstreamStatus'];
  if (typeof status === 'number') parts.push(`status ${status}`);
  const message = [...new Set(parts)].join(' ').trim();
  return { text: message, level: jsonLevel(record['level'] ?? record['severity'], message) };
}

function messageParts(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  const { message, code } = value as { message?: unknown; code?: unknown };
  return [code, message].filter((part): part is string => typeof part === 'string');
}

/** Names, or the numbers of pino and bunyan: 40 warns, 50 and above are errors. */
function jsonLevel(level: unknown, message: string): Level {
  if (typeof level === 'number') return level >= 50 ? 'error' : level >= 40 ? 'warning' : levelOf(message);
  return typeof level === 'string' ? levelOf(`${level} ${message}`) : levelOf(message);
}
