/** A file for the team's repository. */
export interface AdoptFile {
  /** With forward slashes, from the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** What it does, one or two sentences in the reader's language. May hold `code` in backticks. */
  readonly why: string;
  readonly isExecutable: boolean;
  /** True for a file that many repositories have already: the text is then to be added to it. */
  readonly mayExist: boolean;
}

/** Something to be done once, besides adding the files. */
export interface AdoptStep {
  /** One sentence. May hold `code` in backticks. */
  readonly text: string;
  /** What is typed in a shell, or put into a file; null where the sentence is enough. */
  readonly code: string | null;
}

/** A text as a single-quoted scalar (YAML 1.2.2 §7.3.2). Line breaks would be folded: options hold none. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Lines of a file, without those that are null; ends with a line feed. */
export function lines(...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join('\n')}\n`;
}

/** The entries of a mapping, each on its line behind as many blanks; empty values are left out. */
export function entries(indent: number, pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => `${' '.repeat(indent)}${name}: ${value.startsWith('${{') ? value : quoted(value)}`,
    )
    .join('\n');
}
