import type { Preview } from '../coolify/preview-types.ts';
import type { Diagnosis } from '../diagnose/result.ts';

/** A place as people count: line and column from 1, offset from 0 in UTF-16 code units. */
export interface ReportedPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A change of the text: the characters from `start` to `end` (offsets) become `insert`. */
export interface ReportedChange {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** How a finding can be fixed without a person. */
export interface ReportedEdits {
  /** safe: keeps behaviour on Coolify or restores what was meant · unsafe: changes behaviour. */
  readonly safety: 'safe' | 'unsafe';
  readonly changes: readonly ReportedChange[];
}

/** A problem in words, with the place of the very characters to change. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong and where. */
  readonly message: string;
  /** Why it matters on Coolify. */
  readonly hint: string;
  /** What to do. */
  readonly fix: string;
  /** Null without an automatic fix. */
  readonly edits: ReportedEdits | null;
  readonly service: string | null;
  /** Map keys and list indexes from the root of the document. */
  readonly path: readonly (string | number)[];
  readonly range: { readonly start: ReportedPosition; readonly end: ReportedPosition };
  /** The entry of the catalog that explains the problem; null where none does. */
  readonly entry: string | null;
  /** The page that explains the rule: a path from the root of the documentation site. */
  readonly url: string;
  /** Ids of the facts about Coolify that the rule rests on. */
  readonly facts: readonly string[];
}

/** What was found in one file. */
export interface FileReport {
  readonly path: string;
  readonly kind: 'compose' | 'dockerfile' | 'env';
  /** ready: no error, no warning · at-risk: warnings only · will-fail: an error. */
  readonly verdict: 'ready' | 'at-risk' | 'will-fail';
  /** In file order. */
  readonly findings: readonly ReportedFinding[];
}

export interface CheckOptions {
  /**
   * The name of the file, as the report shows it; `docker-compose.yaml` by default. It tells the kind: a Dockerfile, an
   * env file (`.env.example`), or else a compose file.
   */
  readonly filename?: string | undefined;
  /** The language of the sentences; English by default. */
  readonly lang?: 'en' | 'es' | undefined;
  /** The domains that each service has or will have in Coolify: `{ web: ['https://app.example.com'] }`. */
  readonly domains?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** The version of Coolify to check against: the only one that this version knows. */
  readonly coolify?: '4.3' | undefined;
}

/** What Coolify's YAML parser makes of a text. */
export type CoolifyYaml =
  | {
      readonly ok: true;
      /** As JSON shows it: an empty list and an empty map are the same to the parser. */
      readonly value: unknown;
      /** The value written back as YAML, as Coolify does before it deploys. */
      readonly dump: string;
    }
  | { readonly ok: false; readonly error: { readonly class: string; readonly message: string } };

/** The surroundings of an application; what is left out is as in a new application. */
export interface PreviewOptions {
  /** Domains that the user sets: addresses separated by commas. */
  readonly domains?: Readonly<
    Record<string, string | { readonly domain: string | null; readonly redirect?: string | null } | null>
  >;
  /** Variables that the user defined before the first load. */
  readonly env?: Readonly<Record<string, string | null>>;
  /** Settings of the application and of the server, with the names of Coolify's database columns. */
  readonly settings?: Readonly<Record<string, boolean>>;
  readonly server_settings?: {
    readonly generate_exact_labels?: boolean;
    readonly wildcard_domain?: string | null;
  };
  readonly proxy_type?: 'TRAEFIK' | 'CADDY' | 'NGINX' | 'NONE';
  readonly uuid?: string;
  readonly name?: string;
}

export interface DiagnoseOptions {
  /** The language of the question and of the addresses; English by default. */
  readonly lang?: 'en' | 'es' | undefined;
}

/** The library. Every function is pure and synchronous, and throws on no input. */
export interface Library {
  /** Checks the text of a file against what Coolify does with it. */
  lint(text: string, options?: CheckOptions): FileReport;
  /**
   * Applies the edits of findings to the text that they were found in. Where two of them touch the same characters,
   * the first one wins: check the new text and fix again until nothing is left. To apply safe fixes only, filter the
   * findings by `edits.safety`.
   */
  fix(text: string, findings: Iterable<Pick<ReportedFinding, 'edits'>>): string;
  /** What Coolify makes of a compose file, as `preview --format json` prints it. */
  preview(text: string, options?: PreviewOptions): Preview;
  /** The entries of the catalog that explain a log, a message or a phrase, as `diagnose --format json` prints them. */
  diagnose(text: string, options?: DiagnoseOptions): Diagnosis;
  /** Reads a text as Coolify's YAML parser does. */
  coolifyYaml(text: string): CoolifyYaml;
}
