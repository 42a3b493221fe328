import type { Locale } from '../i18n/locale.ts';
import type { Command } from './arguments.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';

/** Every sentence of the command that does not belong to a rule. User text must be made printable before it goes in. */
export interface Texts {
  readonly usage: {
    commandMissing(commands: readonly string[]): string;
    commandUnknown(word: string, commands: readonly string[]): string;
    optionUnknown(option: string): string;
    optionOfOther(option: string, command: string, commands: string): string;
    valueMissing(option: string, value: string): string;
    valueUnexpected(option: string): string;
    valueUnknown(option: string, given: string, allowed: readonly string[]): string;
    /** Follows another sentence, with a blank before it; empty for null. */
    didYouMean(name: string | null): string;
    readonly seeHelp: string;
    domainUnreadable(given: string): string;
    coolifyUnknown(given: string, known: string): string;
    siteUnreadable(given: string): string;
    readonly fixOfStandardInput: string;
    dryRunOfFormat(format: string): string;
    readonly dryRunOfBaseline: string;
    readonly twoBaselines: string;
    readonly stdinFilenameAlone: string;
    readonly explainOne: string;
    explainUnknown(word: string): string;
  };
  readonly input: {
    missing(path: string): string;
    denied(path: string): string;
    unreadable(path: string, reason: string): string;
    notUtf8(path: string, line: number): string;
    utf16(path: string): string;
    binary(path: string): string;
    tooLarge(path: string, megabytes: number): string;
    noComposeFile(directory: string, names: readonly string[]): string;
    notRegular(path: string): string;
    readonly standardInput: string;
    readonly waiting: string;
    progress(done: number, all: number): string;
  };
  readonly config: {
    syntax(reason: 'comment' | 'comma' | 'other'): string;
    keyUnknown(key: string, known: readonly string[]): string;
    keyTwice(key: string): string;
    /** `name` is empty for the file as a whole. */
    noObject(name: string): string;
    noText(key: string): string;
    coolifyUnknown(known: string): string;
    domainsNoList(service: string): string;
    domainNoUrl(given: string): string;
    ruleUnknown(rule: string): string;
    settingUnknown(rule: string, allowed: readonly string[]): string;
  };
  readonly baseline: {
    unreadable(path: string): string;
    written(count: number, path: string): string;
    accepted(count: number, path: string): string;
    gone(rule: string, place: string): string;
  };
  readonly check: {
    /** The heads of a table of findings: severity, place, problem, remedy. */
    readonly columns: readonly [string, string, string, string];
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly why: string;
    readonly fix: string;
    readonly page: string;
    service(name: string): string;
    safeFix(isSafe: boolean): string;
    clean(path: string): string;
    /** Said at the end of a Markdown report in which not every finding has room. */
    markdownCut(left: number): string;
    /** The link that opens the checked files in the browser. */
    readonly openInValidator: string;
    verdict(verdict: 'ready' | 'at-risk' | 'will-fail', counts: Counts): string;
    fixed(count: number, path: string): string;
    wouldFix(count: number, path: string): string;
    readonly nothingToFix: string;
    readonly nothingWritten: string;
    /** The next step: what `--fix` and `--fix-unsafe` would do. */
    nextSafe(count: number): string;
    nextUnsafe(count: number): string;
    readonly nextByHand: string;
    ignored(count: number): string;
    domainUnused(service: string): string;
    ruleFailed(rule: string, path: string, reason: string): string;
  };
  readonly explain: {
    readonly severity: string;
    readonly facts: string;
    readonly specification: string;
    readonly since: string;
    readonly prevents: string;
    readonly preventedBy: string;
    readonly example: string;
    readonly before: string;
    readonly fixed: string;
    readonly good: string;
    readonly exceptions: string;
    readonly page: string;
    readonly asides: Readonly<Record<string, string>>;
    automatic(safety: 'safe' | 'unsafe'): string;
  };
  readonly help: {
    readonly summary: string;
    readonly usage: string;
    readonly commands: Readonly<Record<Command, string>>;
    readonly operands: Readonly<Record<Command, string>>;
    readonly commandsTitle: string;
    readonly optionsTitle: string;
    readonly exitTitle: string;
    readonly exit: readonly (readonly [string, string])[];
    readonly options: Readonly<Record<string, string>>;
    readonly examplesTitle: string;
  };
  internalError(detail: string): string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
}

export const TEXTS: Readonly<Record<Locale, Texts>> = { en, es };
