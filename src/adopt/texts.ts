import type { Locale } from '../i18n/locale.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';

/** The sentences in the files of a team, and about them. */
export interface AdoptTexts {
  /** Names of workflows and steps, as the pipeline shows them. */
  readonly names: Readonly<Record<'check' | 'checkStep' | 'uploadStep' | 'verify' | 'verifyStep', string>>;
  /** Comments in the files, without the sign of a comment. */
  readonly comments: Readonly<
    Record<'sarif' | 'upload' | 'push' | 'newer' | 'api' | 'gitlabApi' | 'hook', string>
  >;
  /** What each file does. May hold `code` in backticks. */
  readonly why: Readonly<
    Record<
      | 'script'
      | 'githubCheck'
      | 'githubVerify'
      | 'gitlab'
      | 'template'
      | 'preCommit'
      | 'gitHook'
      | 'config'
      | 'tasks'
      | 'settings',
      string
    >
  >;
  readonly template: {
    readonly changeTitle: string;
    readonly change: string;
    readonly beforeTitle: string;
    /** @param isChecked true if a job checks the files. */
    before(address: string, isChecked: boolean): string;
    readonly afterTitle: string;
    /** @param isVerified true if a job verifies the deployment. */
    after(address: string, isVerified: boolean): string;
    data(address: string): string;
    readonly why: string;
  };
  /** What is to be done once. May hold `code` in backticks. */
  readonly steps: {
    readonly download: string;
    readonly executable: string;
    readonly gitlab: string;
    readonly preCommit: string;
    readonly gitHook: string;
    readonly plainCheck: string;
    readonly plainVerify: string;
    version(path: string): string;
    readonly api: string;
    readonly required: string;
    readonly commit: string;
  };
}

export const ADOPT_TEXTS: Readonly<Record<Locale, AdoptTexts>> = { en, es };
