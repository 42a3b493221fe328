import type { Locale } from '../i18n/locale.ts';

/** A text in each language of the site. */
export type Localized = Readonly<Record<Locale, string>>;

/** The lists, in the order in which a team meets them; also the last segment of their address. */
export const LIST_IDS = [
  'first-setup',
  'pre-push',
  'post-deploy',
  'database-change',
  'rollback',
  'restore-drill',
] as const;
export type ListId = (typeof LIST_IDS)[number];

/** One assertion that is true or false. */
export interface ChecklistItem {
  /** Permanent and unique within its list: stored progress and deep links depend on it. */
  readonly id: string;
  /** Ids that this item had before; progress stored under them moves here. */
  readonly formerIds?: readonly string[];
  /** The assertion, one sentence, without a command to do it. May hold `code` in backticks. */
  readonly text: Localized;
  /** What skipping costs, one sentence. */
  readonly why: Localized;
  /**
   * The command that shows it, with placeholders (`<DOMAIN>`) that the values of a run replace; null where a person
   * looks at `where`. Each placeholder that a value may replace stands inside single quotes.
   */
  readonly command: string | null;
  /**
   * Where in Coolify's or GitHub's interface one looks, with their own labels, or the machine on which the command is
   * run; null where the command is enough and is run in the working copy of the repository, or anywhere.
   */
  readonly where: Localized | null;
  /** The line that is expected from the command, or what is seen at `where`. */
  readonly expected: Localized;
  /** The entries of the catalogue that this item prevents. */
  readonly prevents: readonly string[];
  /** Rules (of the engine or of a repository) that together prove it: none of them reports anything. Empty: by hand. */
  readonly rules: readonly string[];
  /** The rules see only part of what the assertion says: they can contradict it, but their silence proves nothing. */
  readonly isSeenInPart?: true;
  /** The facts of the ledger behind it. */
  readonly facts: readonly string[];
}

/** Items that belong together, with an address of their own. */
export interface ChecklistSection {
  readonly id: string;
  readonly title: Localized;
  readonly items: readonly ChecklistItem[];
}

/** A whole list. */
export interface Checklist {
  readonly id: ListId;
  readonly title: Localized;
  /** When it is used and what it ensures, one or two sentences. */
  readonly summary: Localized;
  readonly sections: readonly ChecklistSection[];
  /** Ids of items that existed once and were taken out: progress stored under them is shown as "no longer asked". */
  readonly retired: readonly string[];
}

/** What a run is about; each value replaces the placeholder of its name in commands. */
export const RUN_VALUES = ['repository', 'branch', 'sha', 'domain', 'service', 'uuid'] as const;
export type RunValue = (typeof RUN_VALUES)[number];

/** The placeholder of each value, as it stands in commands. */
export const PLACEHOLDERS: Readonly<Record<RunValue, string>> = {
  repository: '<REPOSITORY>',
  branch: '<BRANCH>',
  sha: '<SHA>',
  domain: '<DOMAIN>',
  service: '<SERVICE>',
  uuid: '<UUID>',
};
