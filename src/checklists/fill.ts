import { PLACEHOLDERS, RUN_VALUES, type RunValue } from './checklist.ts';

/** What is known about a run; a value that is missing or empty leaves its placeholder. */
export type RunValues = Readonly<Partial<Record<RunValue, string>>>;

/**
 * Tells whether a value may stand in a command: one line without control, formatting or unpaired characters, which a
 * terminal would act on or hide, and no hyphen in front, which a program would take for an option.
 */
export function isFillable(value: string): boolean {
  return value !== '' && !value.startsWith('-') && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value);
}

/**
 * Replaces the placeholders of a command that stand inside single quotes. There the shell expands nothing (POSIX, Shell
 * Command Language §2.2.2), so that a quote is the only character to write differently.
 * @param command as a list holds it.
 * @param values any text; what is not fillable leaves its placeholder.
 * @returns a command that a shell reads as the same words, with each value literally in its place.
 */
export function fillCommand(command: string, values: RunValues): string {
  return partsOf(command)
    .map(({ text, isQuoted }) => (isQuoted ? fillQuoted(text, values) : text))
    .join('');
}

function fillQuoted(text: string, values: RunValues): string {
  let filled = '';
  for (let at = 0; at < text.length;) {
    const name = RUN_VALUES.find((candidate) => text.startsWith(PLACEHOLDERS[candidate], at));
    const value = name === undefined ? undefined : values[name];
    const placeholder = name === undefined ? (text[at] ?? '') : PLACEHOLDERS[name];
    filled +=
      value !== undefined && isFillable(value) ? value.replaceAll("'", String.raw`'\''`) : placeholder;
    at += placeholder.length;
  }
  return filled;
}

/** A piece of a command. */
export interface CommandPart {
  readonly text: string;
  /** True for what stands between single quotes, without these. */
  readonly isQuoted: boolean;
}

/**
 * Cuts a command at its single quotes. A single quote inside double quotes, after a backslash or in a comment is an
 * ordinary character.
 * @returns pieces that give the command again when joined.
 */
export function partsOf(command: string): readonly CommandPart[] {
  const pattern = /\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"|(?<=^|[\s;&|()])#[^\n]*|'([^']*)'/g;
  const parts: CommandPart[] = [];
  let end = 0;
  for (const match of command.matchAll(pattern)) {
    const [whole, quoted] = match;
    if (quoted === undefined) continue;
    parts.push({ text: command.slice(end, match.index + 1), isQuoted: false });
    parts.push({ text: quoted, isQuoted: true });
    end = match.index + whole.length - 1;
  }
  parts.push({ text: command.slice(end), isQuoted: false });
  return parts;
}

/**
 * The host of what people enter as a domain.
 * @param text a host, or an address with `http` or `https`.
 * @returns the host, with a port if one was given; the text itself where it is no such address.
 */
export function hostOf(text: string): string {
  const trimmed = text.trim();
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed).host : trimmed;
}
