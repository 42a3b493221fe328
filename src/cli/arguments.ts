import { parseArgs } from 'node:util';
import { LOCALES, localeOf, type Locale } from '../i18n/locale.ts';
import { didYouMean } from './suggestion.ts';
import { TEXTS } from './texts.ts';

/** A wrong use of the command; the message is a sentence in the reader's language. */
export class UsageError extends Error {}

export const COMMANDS = ['check', 'preview', 'diagnose', 'checklist', 'verify', 'explain'] as const;
export type Command = (typeof COMMANDS)[number];

export const FORMATS = ['pretty', 'json', 'github', 'sarif', 'junit', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** The option names, what kind of value each takes, and the commands that know it (all if not said). */
export const OPTIONS = {
  fix: { type: 'boolean', commands: ['check'] },
  'fix-unsafe': { type: 'boolean', commands: ['check'] },
  'dry-run': { type: 'boolean', commands: ['check'] },
  format: { type: 'string', value: 'FORMAT' },
  'fail-on': { type: 'string', value: 'error|warning', commands: ['check', 'verify'] },
  domain: { type: 'string', value: 'SERVICE=URL', commands: ['check', 'preview', 'checklist'] },
  compose: { type: 'string', value: 'FILE|DIR', commands: ['checklist', 'verify'] },
  repository: { type: 'string', value: 'OWNER/NAME', commands: ['checklist'] },
  branch: { type: 'string', value: 'NAME', commands: ['checklist'] },
  sha: { type: 'string', value: 'COMMIT', commands: ['checklist'] },
  service: { type: 'string', value: 'NAME', commands: ['checklist'] },
  uuid: { type: 'string', value: 'ID', commands: ['preview', 'checklist', 'verify'] },
  name: { type: 'string', value: 'NAME', commands: ['preview'] },
  wildcard: { type: 'string', value: 'URL', commands: ['preview'] },
  context: { type: 'string', value: 'FILE', commands: ['preview'] },
  config: { type: 'string', value: 'FILE', commands: ['check', 'checklist'] },
  baseline: { type: 'string', value: 'FILE', commands: ['check'] },
  'write-baseline': { type: 'string', value: 'FILE', commands: ['check'] },
  'stdin-filename': { type: 'string', value: 'NAME', commands: ['check'] },
  site: { type: 'string', value: 'URL', commands: ['check', 'checklist', 'verify'] },
  coolify: { type: 'string', value: 'VERSION', commands: ['check'] },
  'expect-ip': { type: 'string', value: 'ADDRESS', commands: ['verify'] },
  also: { type: 'string', value: 'DOMAIN', commands: ['verify'] },
  'expect-status': { type: 'string', value: 'CODE', commands: ['verify'] },
  'health-path': { type: 'string', value: 'PATH', commands: ['verify'] },
  'expect-version': { type: 'string', value: 'SHA', commands: ['verify'] },
  'version-path': { type: 'string', value: 'PATH', commands: ['verify'] },
  for: { type: 'string', value: 'TIME', commands: ['verify'] },
  'persist-url': { type: 'string', value: 'URL', commands: ['verify'] },
  'persist-write': { type: 'boolean', commands: ['verify'] },
  'persist-read': { type: 'string', value: 'VALUE', commands: ['verify'] },
  ports: { type: 'boolean', commands: ['verify'] },
  wait: { type: 'string', value: 'TIME', commands: ['verify'] },
  resolve: { type: 'string', value: 'HOST:ADDRESS', commands: ['verify'] },
  'connect-to': { type: 'string', value: 'HOST:PORT:ADDRESS:PORT', commands: ['verify'] },
  ca: { type: 'string', value: 'FILE', commands: ['verify'] },
  timeout: { type: 'string', value: 'TIME', commands: ['verify'] },
  lang: { type: 'string', value: 'en|es' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies Record<string, OptionShape>;

interface OptionShape {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly value?: string;
  readonly commands?: readonly Command[];
}

export type OptionName = keyof typeof OPTIONS;

/** An option by its name as it was typed, which may be none of ours. */
export function optionShape(name: string): OptionShape | undefined {
  return Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined;
}

/** The command line, read and checked. */
export interface Arguments {
  readonly command: Command | null;
  /** What follows the command: paths, or the rule or entry to explain. */
  readonly operands: readonly string[];
  readonly has: (option: OptionName) => boolean;
  /** Every value that was given for an option, in order. */
  readonly values: (option: OptionName) => readonly string[];
}

/**
 * The language of the sentences: `--lang` if it names one, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that
 * is set (POSIX, Base Definitions §8.2), else English.
 */
export function readLocale(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  if (at !== -1) return LOCALES.find((locale) => locale === asked) ?? 'en';
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

/**
 * Reads the command line.
 * @throws UsageError with a sentence for an unknown command or option, or a value that is missing or too much.
 */
export function readArguments(argv: readonly string[], locale: Locale): Arguments {
  const texts = TEXTS[locale].usage;
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries<OptionShape>(OPTIONS).map(([name, { type, short }]) => [
        name,
        { type, ...(short === undefined ? {} : { short }) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const shape = optionShape(token.name);
    if (!shape) throw unknownOption(token.rawName, locale);
    if (shape.type === 'string' && token.value === undefined)
      throw new UsageError(texts.valueMissing(token.rawName, shape.value ?? ''));
    if (shape.type === 'boolean' && token.value !== undefined)
      throw new UsageError(texts.valueUnexpected(token.rawName));
    options.set(token.name, [...(options.get(token.name) ?? []), token.value ?? '']);
  }
  const isGeneral = options.has('help') || options.has('version');
  const command = readCommand(positionals[0], isGeneral, locale);
  for (const name of options.keys()) {
    const commands = optionShape(name)?.commands;
    if (command && commands && !commands.includes(command)) {
      throw new UsageError(texts.optionOfOther(`--${name}`, command, commands.join(', ')));
    }
  }
  return {
    command,
    operands: positionals.slice(1),
    has: (option) => options.has(option),
    values: (option) => options.get(option) ?? [],
  };
}

function readCommand(word: string | undefined, isGeneral: boolean, locale: Locale): Command | null {
  const texts = TEXTS[locale].usage;
  const command = COMMANDS.find((candidate) => candidate === word);
  if (command) return command;
  if (word === undefined) {
    if (isGeneral) return null;
    throw new UsageError(texts.commandMissing(COMMANDS));
  }
  const near = didYouMean(word, COMMANDS);
  const looksLikePath = /[./\\]/.test(word);
  throw new UsageError(
    texts.commandUnknown(word, COMMANDS) +
      texts.didYouMean(looksLikePath ? `coolify-playbook check ${word}` : near),
  );
}

function unknownOption(rawName: string, locale: Locale): UsageError {
  const texts = TEXTS[locale].usage;
  const near = rawName.startsWith('--') ? didYouMean(rawName.slice(2), Object.keys(OPTIONS)) : null;
  return new UsageError(texts.optionUnknown(rawName) + texts.didYouMean(near === null ? null : `--${near}`));
}

/**
 * The last value of an option that takes one of a few words.
 * @throws UsageError if it is none of them.
 */
export function choice<Value extends string>(
  args: Arguments,
  option: OptionName,
  allowed: readonly [Value, ...Value[]],
  locale: Locale,
): Value {
  const given = args.values(option).at(-1);
  if (given === undefined) return allowed[0];
  const known = allowed.find((value) => value === given);
  if (known !== undefined) return known;
  const texts = TEXTS[locale].usage;
  throw new UsageError(
    texts.valueUnknown(`--${option}`, given, allowed) + texts.didYouMean(didYouMean(given, allowed)),
  );
}
