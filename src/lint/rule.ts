import type { ComposeFile, Path, Range, Service } from '../compose/index.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Edit, FixSafety } from './edit.ts';
import type { Severity } from './finding.ts';
import type { Dockerfile } from './dockerfile/model.ts';
import type { Dotenv } from './dotenv/model.ts';
import type { Ignore } from './ignore.ts';
import type { FileKind, FileOfKind } from './text-file.ts';

/** The files that are checked together; a file checked alone is a project of its own. */
export interface Project {
  readonly compose: { readonly path: string; readonly file: ComposeFile } | null;
  readonly dockerfiles: readonly ProjectDockerfile[];
  readonly envs: readonly { readonly path: string; readonly file: Dotenv }[];
}

export interface ProjectDockerfile {
  readonly path: string;
  readonly file: Dockerfile;
  /** The services of the compose file that build from it. */
  readonly services: readonly Service[];
}

/** What a check may know besides the file. */
export interface RuleContext {
  /** Domains that the user has set or will set in Coolify, by service. */
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly project: Project;
  readonly ignores: readonly Ignore[];
  /** Ignores that suppressed nothing; known only to rules that need the results. */
  readonly unusedIgnores: readonly { readonly ignore: Ignore; readonly rule: string }[];
  readonly knownRules: ReadonlySet<string>;
}

/** What a check yields: where, and the data that the sentences need. */
export interface Problem<Data> {
  /** The characters to underline. Something missing points at the key of what it is missing from. */
  readonly at: Range;
  readonly path: Path;
  readonly service?: string;
  readonly data: Data;
  /** Only if it differs from the rule's. */
  readonly severity?: Severity;
  /** The change that fixes this problem; called only when it is wanted. An empty list means that no fix is known here. */
  readonly edits?: () => readonly Edit[];
}

/** The sentences of a rule in one language (budgets: 110, 160 and 90 characters; 130, 190 and 110 in Spanish). */
export interface RuleText<Data> {
  /** What the rule looks for, as a table of rules shows it: a noun phrase or a short sentence without full stop. */
  readonly title: string;
  /** What is wrong and where. */
  message(data: Data): string;
  /** Why it matters on Coolify. */
  hint(data: Data): string;
  /** What to do. */
  fix(data: Data): string;
  /** On what the rule stays silent, and why; shown where rules are explained. */
  readonly exceptions?: string;
}

/** A rule about files of one kind. */
export interface RuleDefinition<Data, Kind extends FileKind = 'compose'> {
  /** Names the problem, reads well after "ignore", never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** The ledger's facts that the rule rests on; a rule without one names its specification in `specification`. */
  readonly facts: readonly string[];
  readonly specification?: string;
  /** Catalog entries that the rule prevents; without one the rule is explained in the reference of rules. */
  readonly prevents: readonly string[];
  /** The version of this product in which the rule appeared. */
  readonly since: string;
  readonly fixSafety?: FixSafety;
  /** The kind of file that the rule reads; a compose file where nothing is said. */
  readonly kind?: Kind;
  /** model (default): runs if the text is YAML · text: always runs · results: runs last and knows what the others found. */
  readonly needs?: 'model' | 'text' | 'results';
  check(file: FileOfKind[Kind], context: RuleContext): Iterable<Problem<Data>>;
  readonly text: Readonly<Record<Locale, RuleText<Data>>>;
}

/** A rule about compose files, whatever its data. */
export type ComposeRule = RuleDefinition<unknown> & { readonly kind?: 'compose' };

/** A rule of any kind, as the engine handles it. */
export type Rule =
  | ComposeRule
  | (RuleDefinition<unknown, 'dockerfile'> & { readonly kind: 'dockerfile' })
  | (RuleDefinition<unknown, 'env'> & { readonly kind: 'env' });

/**
 * Declares a rule about compose files. The type of `data` follows from what `check` yields, so that a wrong parameter in
 * a sentence or a missing language does not compile.
 */
export function defineRule<Data>(definition: RuleDefinition<Data>): RuleDefinition<Data> {
  return definition;
}

/** Declares a rule about Dockerfiles. */
export function defineDockerfileRule<Data>(
  definition: Omit<RuleDefinition<Data, 'dockerfile'>, 'kind'>,
): RuleDefinition<Data, 'dockerfile'> & { readonly kind: 'dockerfile' } {
  return { ...definition, kind: 'dockerfile' };
}

/** Declares a rule about env files. */
export function defineEnvRule<Data>(
  definition: Omit<RuleDefinition<Data, 'env'>, 'kind'>,
): RuleDefinition<Data, 'env'> & { readonly kind: 'env' } {
  return { ...definition, kind: 'env' };
}
