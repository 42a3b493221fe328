import { LOCALES, type Locale } from '../i18n/locale.ts';

/** Where the team keeps its repository. `plain`: any server, with scripts and Git hooks only. */
export const PLATFORMS = ['github', 'gitlab', 'plain'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What a team can take over, in the order of the files. */
export const PARTS = [
  'check',
  'annotations',
  'sarif',
  'verify',
  'template',
  'pre-commit',
  'git-hook',
  'editor',
] as const;
export type Part = (typeof PARTS)[number];

/** The parts that a platform can do something with. */
export const PLATFORM_PARTS: Readonly<Record<Platform, readonly Part[]>> = {
  github: PARTS,
  gitlab: ['check', 'verify', 'template', 'pre-commit', 'git-hook', 'editor'],
  plain: ['check', 'verify', 'pre-commit', 'git-hook', 'editor'],
};

/**
 * Where the command comes from. `site`: the package that the site offers · `npm`: the npm registry · `file`: a package
 * in the team's own repository · `action`: the action of the repository of this project, on GitHub.
 */
export const SOURCES = ['site', 'npm', 'file', 'action'] as const;
export type Source = (typeof SOURCES)[number];

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const PATH = /^(?!-)(?!.*(?:^|\/)\.\.(?:\/|$))[\w.@+-]+(?:\/[\w.@+-]+)*\/?$/;
const ADDRESS = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;
const ADDRESS_PATH = /^\/[\w.~/-]*$/;

/**
 * What each text of the form may be. Only characters that mean nothing to YAML, to a shell, to JSON and to the
 * expressions of GitHub and GitLab are taken: what is refused needs no escaping anywhere.
 */
export const FIELDS = {
  path: { pattern: PATH, initial: '.' },
  site: { pattern: ADDRESS, initial: '' },
  version: { pattern: /^(?:latest|\d+\.\d+\.\d+(?:-[\w.]+)?)$/, initial: 'latest' },
  file: {
    pattern: /^(?!-)(?!.*(?:^|\/)\.\.(?:\/|$))[\w.@+/-]+\.tgz$/,
    initial: 'tools/coolify-playbook.tgz',
  },
  action: { pattern: /^[\w.-]+\/[\w.-]+@[\w][\w./-]*$/, initial: '' },
  // What git takes for a name (git-check-ref-format(1)), without the signs that mean a pattern.
  branch: { pattern: /^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)))[\w./-]*[\w-]$/, initial: 'main' },
  domain: { pattern: ADDRESS, initial: 'https://app.example.com' },
  healthPath: { pattern: ADDRESS_PATH, initial: '/health' },
  versionPath: { pattern: ADDRESS_PATH, initial: '/version' },
} as const satisfies Record<string, { readonly pattern: RegExp; readonly initial: string }>;
export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** Longer than any address or path that a team types. */
const LONGEST = 200;

/** What was chosen. Texts are of the characters that {@link FIELDS} takes, addresses without a slash at their end. */
export interface AdoptOptions extends Readonly<Record<Field, string>> {
  readonly platform: Platform;
  /** Those that the platform can do something with, in the order of {@link PARTS}. */
  readonly parts: readonly Part[];
  readonly source: Source;
  readonly failOn: FailOn;
  readonly language: Locale;
}

/** The options that were read, and the names of the texts that were refused: those have their initial value. */
export interface ReadOptions {
  readonly options: AdoptOptions;
  readonly refused: readonly Field[];
}

/** What a page begins with: GitHub, with everything that needs no other program. */
export const INITIAL_PARTS: readonly Part[] = ['check', 'annotations', 'verify', 'template', 'editor'];

/** True if a text may be used as it is. An empty text is none, except where nothing is an answer. */
export function isField(field: Field, text: string): boolean {
  return text.length <= LONGEST && FIELDS[field].pattern.test(text);
}

/**
 * Reads options from names and texts, such as those of an address; never throws. What is missing or unknown gets its
 * initial value.
 * @param site the address of the site, used where none is given.
 */
export function readOptions(given: URLSearchParams, site: string, language: Locale): ReadOptions {
  const choice = <Value extends string>(name: string, allowed: readonly Value[], initial: Value): Value =>
    allowed.find((value) => value === given.get(name)) ?? initial;
  const platform = choice('platform', PLATFORMS, 'github');
  const wanted = given.has('parts') ? (given.get('parts') ?? '').split(',') : INITIAL_PARTS;
  const initial: Record<Field, string> = { ...initialTexts(), site };
  const refused = FIELD_NAMES.filter((field) => {
    const text = given.get(field);
    return text !== null && text !== initial[field] && !isField(field, text);
  });
  const text = (field: Field): string => {
    const value = refused.includes(field) ? initial[field] : (given.get(field) ?? initial[field]);
    return FIELDS[field].pattern === ADDRESS ? value.replace(/(?<!\/)\/+$/, '') : value;
  };
  const source = choice('source', SOURCES, 'site');
  const options: AdoptOptions = {
    ...(Object.fromEntries(FIELD_NAMES.map((field) => [field, text(field)])) as Record<Field, string>),
    platform,
    parts: PARTS.filter((part) => wanted.includes(part) && PLATFORM_PARTS[platform].includes(part)),
    // An action that nobody named cannot be used, nor one where there are no actions.
    source: source === 'action' && (platform !== 'github' || text('action') === '') ? 'site' : source,
    failOn: choice('failOn', FAIL_ON, 'error'),
    language: choice('language', LOCALES, language),
  };
  return { options, refused };
}

function initialTexts(): Record<Field, string> {
  return Object.fromEntries(FIELD_NAMES.map((field) => [field, FIELDS[field].initial])) as Record<
    Field,
    string
  >;
}
