import type { ComposeFile, Healthcheck, Range } from '../compose/index.ts';

/** Words that may stand before the program that is run. */
const PREFIXES = new Set([
  'exec',
  'if',
  'then',
  'else',
  'do',
  'while',
  'until',
  '!',
  'time',
  'nohup',
  'command',
]);
const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh']);
const MAX_LENGTH = 4000;

/**
 * The programs that a healthcheck runs, without their folders, in order: a shell that the test itself names first.
 * The reading is coarse (quotes are not followed), which is enough to see whether `curl` is called.
 */
export function programsOf(healthcheck: Healthcheck): readonly string[] {
  const { form, words } = healthcheck;
  if (form === 'shell') return inShell(words[0] ?? '');
  const [first] = words;
  if (form !== 'exec' || first === undefined) return [];
  const program = baseName(first);
  const inner = SHELLS.has(program) && /^-\w*c$/.test(words[1] ?? '') ? inShell(words[2] ?? '') : [];
  return [program, ...inner];
}

/** True if the test needs a shell of the image: `CMD-SHELL`, a string, or a shell named in `CMD`. */
export function needsShell(healthcheck: Healthcheck): boolean {
  return healthcheck.form === 'shell' || SHELLS.has(baseName(healthcheck.words[0] ?? ''));
}

/** Where the test names a program; the whole test if the name cannot be found. */
export function programRange(file: ComposeFile, { testRange }: Healthcheck, program: string): Range {
  const text = file.text.slice(testRange.start, testRange.end);
  const found = new RegExp(`(^|[^\\w.-])(${program})(?![\\w.-])`).exec(text);
  if (!found) return testRange;
  const start = testRange.start + found.index + (found[1] ?? '').length;
  return { start, end: start + program.length };
}

function inShell(text: string): string[] {
  return text
    .slice(0, MAX_LENGTH)
    .split(/&&|\|\||\$\(|[;|&\n(){}`]/)
    .flatMap((part) => {
      const word = part
        .trim()
        .split(/\s+/)
        .find((candidate) => !PREFIXES.has(candidate) && !/^\w+=/.test(candidate));
      const name = baseName(word ?? '').replace(/^["']+|["']+$/g, '');
      return /^[\w.-]+$/.test(name) ? [name] : [];
    });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
