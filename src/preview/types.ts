/** What a preview tells people: data and finished sentences, in one language. */
import type { ChangeKind } from '../coolify/index.ts';
import type { Path, Range } from '../compose/index.ts';

/** Where something stands in the text that was previewed. */
export interface Place {
  readonly path: Path;
  /** Null if nothing in the text corresponds to it. */
  readonly range: Range | null;
  /** From 1. */
  readonly line: number | null;
}

export interface ChangeView extends Place {
  readonly kind: ChangeKind;
  /** Text with `code` in backticks. */
  readonly sentence: string;
  readonly service: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Ids in the ledger of facts. */
  readonly facts: readonly string[];
}

/** Changes that are told together: the first in full, the others of the same kind below it. */
export interface ChangeGroup extends ChangeView {
  readonly others: readonly ChangeView[];
}

/** A sentence and the facts behind it. */
export interface Remark {
  readonly sentence: string;
  readonly facts: readonly string[];
}

export interface RouteView {
  readonly service: string;
  /** The address without the container's port; null for a service without a domain. */
  readonly address: string | null;
  /** The port of the container that the proxy sends requests to; null if Coolify does not say. */
  readonly port: number | null;
  /** What is missing, or what to know. */
  readonly remarks: readonly Remark[];
}

export type StorageKind =
  'volume' | 'application-folder' | 'server-path' | 'remote-volume' | 'memory' | 'image-volume' | 'other';

/** What becomes of data: `kept`, `lost`, or `separate` where each deployment of a pull request has its own. */
export type Survival = 'kept' | 'lost' | 'separate';

export interface Fate extends Remark {
  readonly survival: Survival;
}

export interface DataView extends Place {
  readonly service: string;
  readonly kind: StorageKind;
  /** The kind in words. */
  readonly kindName: string;
  /** The path in the container. */
  readonly target: string;
  /** The volume or the path on the server; null if there is none. */
  readonly source: string | null;
  /** Other services that mount the same. */
  readonly sharedWith: readonly string[];
  readonly redeploy: Fate;
  readonly pullRequest: Fate;
  readonly deletion: Fate;
  readonly backup: Remark;
}

/**
 * `generated`: drawn at random once. `address`: made from a domain. `compose`: written in the file.
 * `user`: set by the user. `unregistered`: used in the file, but not in Coolify's list until someone adds it.
 */
export type VariableOrigin = 'generated' | 'address' | 'compose' | 'user' | 'unregistered';

export interface VariableView extends Place {
  readonly name: string;
  readonly origin: VariableOrigin;
  readonly originName: string;
  /** The value in Coolify's list, placeholders for random ones; null if there is none. */
  readonly value: string | null;
  readonly isRequired: boolean;
  /** Someone has to give it a value. */
  readonly isMissing: boolean;
  readonly isBuildtime: boolean;
  readonly isRuntime: boolean;
  readonly remarks: readonly Remark[];
}

export interface WaitView extends Place {
  readonly service: string;
  readonly condition: string;
  /** The condition in words. */
  readonly conditionName: string;
}

export interface StartView extends Place {
  readonly service: string;
  /** 0 starts first. */
  readonly level: number;
  readonly waitsFor: readonly WaitView[];
  readonly healthcheck: 'file' | 'disabled' | 'none';
  /** False for a service with a profile (F-072). */
  readonly isStarted: boolean;
  /** The service and its waits as one sentence. */
  readonly sentence: string;
}

export interface OrderProblem extends Remark, Place {}

export interface OrderView {
  /** By level, then in file order. */
  readonly services: readonly StartView[];
  readonly deadEnds: readonly OrderProblem[];
  /** Names of services, the first again at the end. */
  readonly cycles: readonly (readonly string[])[];
}

export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
  /** Line of the original text, from 1; null for what Coolify adds. */
  readonly line: number | null;
}

/** A line of the original beside the one that takes its place; null where one side has none. */
export interface DiffRow {
  readonly before: DiffLine | null;
  readonly after: DiffLine | null;
}

/** Rows that one change of Coolify accounts for, or rows that stay and say where the next ones stand. */
export interface DiffBlock {
  readonly isChanged: boolean;
  /** Where the value stands that changes; null where nothing changes. */
  readonly place: Place | null;
  readonly rows: readonly DiffRow[];
  /** Sentences of the changes that explain it; empty where nothing changes. */
  readonly reasons: readonly Remark[];
}

/** What changes in one key of a service, with the keys above it. */
export interface DiffHunk {
  readonly blocks: readonly DiffBlock[];
}

export interface DiffView {
  readonly hunks: readonly DiffHunk[];
  /** True if the files are too long to be compared whole. */
  readonly isCut: boolean;
}

/** Why nothing is deployed. */
export interface Refusal extends Remark {
  /** Coolify's own message. */
  readonly message: string;
}

/** The short answer before all sections; neither list is empty unless Coolify refuses the file. */
export interface SummaryView {
  /** What somebody has to enter in Coolify. */
  readonly enter: readonly Remark[];
  /** What does not survive, and with what it goes. */
  readonly lost: readonly Remark[];
}

export interface PreviewView {
  /** Null if Coolify deploys the file; otherwise the rest is empty, except for the start order. */
  readonly refusal: Refusal | null;
  readonly summary: SummaryView;
  /** At most ten, most consequential first. */
  readonly surprises: readonly ChangeGroup[];
  /** Surprises beyond the tenth. */
  readonly furtherSurprises: readonly ChangeGroup[];
  /** What Coolify does with every file. */
  readonly routine: readonly ChangeGroup[];
  readonly routes: readonly RouteView[];
  readonly data: readonly DataView[];
  readonly variables: readonly VariableView[];
  /** `NAME=value` lines for the Developer view of Coolify's variables. */
  readonly developerText: string;
  /** The compose file that is handed to `docker compose`, as YAML; empty if nothing is deployed. */
  readonly deployedText: string;
  readonly order: OrderView;
  readonly diff: DiffView;
}
