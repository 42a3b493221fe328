import type { Locale } from '../../i18n/locale.ts';
import type { Status } from '../../verify/check-ids.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';

/** The options that only `verify` has, or that mean the same where others have them. */
export type VerifyOption =
  | 'expect-ip'
  | 'also'
  | 'expect-status'
  | 'health-path'
  | 'expect-version'
  | 'version-path'
  | 'for'
  | 'persist-url'
  | 'persist-write'
  | 'persist-read'
  | 'ports'
  | 'wait'
  | 'compose'
  | 'resolve'
  | 'connect-to'
  | 'ca'
  | 'timeout';

/** The sentences of the command `verify`. User text must be made printable before it goes in. */
export interface VerifyCommandTexts {
  readonly oneAddress: string;
  addressUnreadable(given: string): string;
  readonly addressWithPassword: string;
  /** Follows another sentence, with a blank before it. */
  didYouMean(address: string): string;
  durationUnreadable(option: string, given: string): string;
  ipUnreadable(given: string): string;
  statusUnreadable(given: string): string;
  pathUnreadable(option: string, given: string): string;
  readonly versionPathAlone: string;
  readonly persistUrlMissing: string;
  readonly persistMode: string;
  coolifyMissing(option: string): string;
  readonly tokenUnreadable: string;
  mappingUnreadable(option: 'resolve' | 'connect-to', given: string): string;
  caUnreadable(file: string): string;
  readonly help: {
    readonly command: string;
    readonly operands: string;
    readonly options: Readonly<Record<VerifyOption, string>>;
  };
  title(address: string): string;
  readonly words: Readonly<Record<Status, string>>;
  /** Signs for a table; the word stands beside them. */
  readonly marks: Readonly<Record<Status, string>>;
  readonly page: string;
  unasked(checks: string, option: string): string;
  notAsked(list: string): string;
  notRead(list: string): string;
  notReached(list: string): string;
  notStarted(list: string): string;
  met(measured: number, warnings: number): string;
  failed(failures: number, measured: number, first: string): string;
  readonly stopped: string;
  readonly heading: string;
  readonly columns: readonly [string, string, string];
}

export const VERIFY_COMMAND_TEXTS: Readonly<Record<Locale, VerifyCommandTexts>> = { en, es };
