import type { Locale } from '../i18n/locale.ts';

/** What a reader can report: a finding that is wrong here, an error that nothing fits, a preview that is not what Coolify did. */
export const PROBLEM_KINDS = ['false-alarm', 'missing-cause', 'preview-differs'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What is known of a problem without anything that the reader has put in. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The rule that a false alarm comes from; null for the other kinds. */
  readonly rule: string | null;
  /** The version of this product. */
  readonly version: string;
  /** The version of Coolify that it covers. */
  readonly coolify: string;
}

/** A report as Markdown; its title is the title of an issue. */
export interface ProblemReport {
  readonly title: string;
  readonly body: string;
}

interface Words {
  readonly title: Readonly<Record<ProblemKind, (rule: string) => string>>;
  readonly rule: string;
  readonly version: string;
  readonly happened: Readonly<Record<ProblemKind, string>>;
  readonly excerpt: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    title: {
      'false-alarm': (rule) => `\`${rule}\`: a false alarm`,
      'missing-cause': () => 'Symptom finder: no cause fits',
      'preview-differs': () => 'Preview: Coolify did something else',
    },
    rule: 'Rule',
    version: 'Version',
    happened: {
      'false-alarm': 'What happens on Coolify with this file, and why the finding is wrong',
      'missing-cause': 'What you saw, where, and what the cause was if you found it',
      'preview-differs': 'What the preview says, and what Coolify did',
    },
    excerpt: 'Excerpt, with secrets masked',
  },
  es: {
    title: {
      'false-alarm': (rule) => `\`${rule}\`: falsa alarma`,
      'missing-cause': () => 'Buscador de síntomas: ninguna causa corresponde',
      'preview-differs': () => 'Vista previa: Coolify hizo otra cosa',
    },
    rule: 'Regla',
    version: 'Versión',
    happened: {
      'false-alarm': 'Qué ocurre en Coolify con este archivo y por qué el hallazgo es erróneo',
      'missing-cause': 'Qué vio, dónde, y cuál era la causa si la encontró',
      'preview-differs': 'Qué dice la vista previa y qué hizo Coolify',
    },
    excerpt: 'Fragmento, con los secretos ocultos',
  },
};

/** The versions and the question, as the reader begins to write the report. */
export function problemReport({ kind, rule, version, coolify }: Problem, locale: Locale): ProblemReport {
  const words = WORDS[locale];
  const about = [
    ...(rule === null ? [] : [`- ${words.rule}: \`${rule}\``]),
    `- ${words.version}: coolify-playbook ${version}, Coolify ${coolify}`,
  ];
  return {
    title: words.title[kind](rule ?? ''),
    body: `${about.join('\n')}\n\n### ${words.happened[kind]}\n\n`,
  };
}

/** The end of a report to which the reader adds an excerpt; whoever gives it has masked it. */
export function excerptSection(excerpt: string, locale: Locale): string {
  return `\n\n### ${WORDS[locale].excerpt}\n\n${fenced(excerpt)}\n`;
}

/** Nothing in the text can end the fence: it is longer than every run of backticks in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/** Servers refuse addresses that are much longer than this many characters. */
const LONGEST_ADDRESS = 7000;

/**
 * The address of a form for a new issue with the report filled in; nothing is sent before the reader does so there.
 * @param repository the address of the repository on its host, as {@link repositoryAddress} returns it.
 * @returns the address, and whether the end of the report was cut off to fit into it.
 */
export function issueAddress(
  repository: string,
  { title, body }: ProblemReport,
): { readonly address: string; readonly isCut: boolean } {
  // GitLab has words of its own; GitHub's are understood by Gitea and Forgejo as well.
  const isGitlab = new URL(repository).hostname.split('.').includes('gitlab');
  const form = isGitlab ? `${repository}/-/issues/new?` : `${repository}/issues/new?`;
  const names = isGitlab ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
  const write = (text: string): string =>
    form +
    new URLSearchParams([
      [names[0] ?? '', title],
      [names[1] ?? '', text],
    ]).toString();
  const whole = write(body);
  if (whole.length <= LONGEST_ADDRESS) return { address: whole, isCut: false };
  let [fits, tooMany] = [0, body.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (write(`${body.slice(0, middle)}\n…`).length <= LONGEST_ADDRESS) fits = middle;
    else tooMany = middle;
  }
  return { address: write(`${withoutHalf(body.slice(0, fits))}\n…`), isCut: true };
}

/** Without the first half of a character that is cut in two. */
function withoutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

/**
 * The address of the project's repository, as the build was told: `REPOSITORY_URL`.
 * @returns without a slash or `.git` at the end; null if nothing was said: then reports can only be copied.
 * @throws if it is no address of the web, or carries a name and a password.
 */
export function repositoryAddress(configured: string | undefined): string | null {
  if (configured === undefined || configured.trim() === '') return null;
  const address = URL.parse(configured.trim());
  if (
    address === null ||
    !/^https?:$/.test(address.protocol) ||
    address.username !== '' ||
    address.password !== ''
  ) {
    throw new Error(
      'REPOSITORY_URL is the address of the repository on its host, such as https://git.example.com/team/playbook.',
    );
  }
  return `${address.origin}${address.pathname}`.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
}
