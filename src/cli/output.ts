import type { WriteStream } from 'node:tty';
import { painter, type Paint } from './terminal.ts';

/** Where the command writes to and what it knows about the terminal. */
export interface Output {
  /** Writes a piece of the result; resolves when the stream takes more. */
  result(text: string): Promise<void>;
  /** Writes a diagnostic line, under the name of the command. */
  diagnostic(line: string): void;
  /** Shows a line on a terminal that the next one replaces; nothing in a pipe. The empty text removes it. */
  progress(line: string): void;
  readonly isTerminal: boolean;
  readonly paint: Paint;
  /** Columns to wrap sentences at: `Infinity` where the output is no terminal. */
  readonly width: number;
}

const MAX_WIDTH = 110;
const DEFAULT_WIDTH = 80;
const CLEAR_LINE = '\r\u001b[K';

/**
 * The output of this process. A pipe that its reader closes is no error: what is left is dropped. Any other failure
 * of standard output (a full disk) is told once and ends in exit code 2.
 */
export function processOutput(isColourWanted: boolean): Output {
  const { stdout, stderr, env } = process;
  let isClosed = false;
  let hasProgress = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code === 'EPIPE') return;
    stderr.write(`coolify-playbook: ${error.message}\n`);
    process.exitCode = 2;
  });
  // Nobody reads the diagnostics: there is nobody left to tell.
  stderr.on('error', () => undefined);
  return {
    result: (text) =>
      new Promise((resolve) => {
        if (isClosed) resolve();
        else stdout.write(text, () => resolve());
      }),
    diagnostic: (line) => void stderr.write(`coolify-playbook: ${line}\n`),
    progress: (line) => {
      if (stderr.isTTY && (hasProgress || line !== '')) stderr.write(`${CLEAR_LINE}${line}`);
      hasProgress = line !== '';
    },
    isTerminal: stdout.isTTY,
    paint: painter(isColourWanted && hasColours(stdout, env)),
    width: stdout.isTTY ? Math.min(MAX_WIDTH, stdout.columns || DEFAULT_WIDTH) : Infinity,
  };
}

/** https://no-color.org and its counterpart; a terminal that calls itself dumb has none. */
function hasColours(stream: Pick<WriteStream, 'isTTY'>, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return stream.isTTY && env['TERM'] !== 'dumb';
}
