/** Every sentence of the view, in both languages. User text goes in through `code` and `quoted`. */
import type { ChangeKind } from '../coolify/index.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Variant } from './classify.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import type { StorageKind, VariableOrigin } from './types.ts';

/** What the sentence of a change is made of. */
export interface ChangeText {
  /** Empty for changes of the whole file. */
  readonly service: string;
  /** The last part of its path: a key, a variable, the index of a mount. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly facts: readonly string[];
  readonly variant: Variant;
}

export interface PreviewTexts {
  readonly changes: Readonly<Record<ChangeKind, (change: ChangeText) => string>>;
  readonly refusal: {
    /** The parser gives up without a message (F-002). */
    readonly swallowed: string;
    readonly load: string;
    readonly deploy: string;
  };
  readonly summary: {
    /** A service that publishes a port and has no domain; the port is the container's. */
    domain(service: string, port: number): string;
    readonly anyDomain: string;
    variables(names: readonly string[], others: number): string;
    readonly nothingToEnter: string;
    lostWithDeployment(service: string, target: string): string;
    lostWithDeletion(sources: readonly string[]): string;
    /** What containers write where nothing is mounted. */
    readonly restLost: string;
    readonly everythingLost: string;
  };
  readonly routes: {
    readonly noDomain: string;
    /** No domain, but published ports of the server. */
    publishedOnly(ports: readonly string[]): string;
    readonly portUnknown: string;
    portOnly(port: number): string;
    portLowest(port: number): string;
    readonly portsMixed: string;
    readonly database: string;
    readonly noLabels: string;
    readonly serviceMissing: string;
  };
  readonly data: {
    readonly kinds: Readonly<Record<StorageKind, string>>;
    readonly redeploy: Readonly<Record<StorageKind, string>>;
    readonly pullRequest: Readonly<Record<StorageKind, string>>;
    readonly deletion: Readonly<Record<StorageKind, string>>;
    readonly backup: { readonly files: string; readonly database: string; readonly none: string };
  };
  readonly variables: {
    readonly origins: Readonly<Record<VariableOrigin, string>>;
    readonly required: string;
    readonly message: string;
    readonly unregistered: string;
    readonly empty: string;
  };
  readonly order: {
    readonly conditions: Readonly<Record<string, string>>;
    start(service: string, waits: readonly string[]): string;
    wait(service: string, condition: string): string;
    notStarted(service: string): string;
    neverHealthy(from: string, to: string, isDisabled: boolean): string;
    neverCompleted(from: string, to: string): string;
    unknown(from: string, to: string): string;
    inactive(from: string, to: string): string;
  };
}

export const PREVIEW_TEXTS: Readonly<Record<Locale, PreviewTexts>> = { en, es };
