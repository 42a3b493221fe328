import type { Evidence, Reported, Scope } from '../../checklists/prove.ts';
import type { Locale } from '../../i18n/locale.ts';
import {
  lintProject,
  projectOf,
  readFiles,
  rules as registered,
  type FileResult,
  type InputFile,
  type Project,
  type Rule,
} from '../../lint/index.ts';
import { configFor, configReader } from '../config/read.ts';
import { rulesUnder, type Settings } from '../config/settings.ts';
import { UsageError } from '../arguments.ts';
import { InputError } from '../input.ts';
import { repositoryRules } from '../repository.ts';
import { openFolder } from '../repository/folder.ts';
import { inputOf, readTargets, type Target } from '../targets.ts';
import { CHECKLIST_COMMAND_TEXTS } from './texts.ts';

/** What is to be looked at, as it was typed. */
export interface EvidenceRequest {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  /** Domains by service, in addition to those of the configuration. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
}

/** The evidence, and what could not be read. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly errors: readonly InputError[];
  /** Rules that broke: a defect of ours. */
  readonly failures: readonly { readonly rule: string; readonly path: string; readonly error: unknown }[];
}

/**
 * Runs the rules on the files of one stack, as `check` does, and says what their silence is worth.
 * @throws InputError if nothing can be read; UsageError if the paths name several stacks; ConfigError.
 */
export async function gatherEvidence(request: EvidenceRequest, locale: Locale): Promise<Gathered> {
  const errors: InputError[] = [];
  const targets = await readTargets(request.paths, undefined, locale, (error) => errors.push(error));
  const [target] = targets;
  if (!target) throw errors[0] ?? new InputError(CHECKLIST_COMMAND_TEXTS[locale].nothing);
  const composeFiles = targets.flatMap(({ sources }) => sources).filter(({ kind }) => kind === 'compose');
  if (targets.length > 1 || composeFiles.length > 1) {
    throw new UsageError(CHECKLIST_COMMAND_TEXTS[locale].oneStack);
  }
  const settings = configReader(locale)(request.config ?? configFor(target.folder));
  const inputs = target.sources.map((source) => inputOf(source, target.folder));
  const results = lintProject(inputs, {
    domains: { ...settings.domains, ...request.domains },
    rules: rulesUnder(settings, target.repositoryRules),
  });
  const evidence = evidenceOf(target, inputs, results, settings, errors.length === 0);
  const failures = results.flatMap(({ path, failures: broken }) =>
    broken.map(({ rule, error }) => ({ rule, path, error })),
  );
  return { evidence, errors, failures };
}

function evidenceOf(
  target: Target,
  inputs: readonly InputFile[],
  results: readonly FileResult[],
  settings: Settings,
  isWhole: boolean,
): Evidence {
  const project = projectOf(readFiles(inputs));
  return {
    scopes: SCOPE_OF_RULE,
    given: new Set(scopesGiven(target, inputs, project, isWhole)),
    silenced: silencedRules(project, results, settings),
    findings: results.flatMap(({ path, file, findings }) =>
      findings.map(({ rule, severity, range }): Reported => {
        const { line } = file.lines.position(range.start);
        return { rule, severity, path, line };
      }),
    ),
    accepted: new Set(results.flatMap(({ ignored }) => ignored.map(({ finding }) => finding.rule))),
  };
}

const SCOPE_OF_RULE: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ...registered.map(({ id, kind }): [string, Scope] => [id, kind ?? 'compose']),
  ...repositoryRules.map(({ id }): [string, Scope] => [id, 'repository']),
]);

/**
 * What was given in full. Rules about the repository ask git: without it their silence says little, so that a directory
 * that git does not know proves nothing about a clone (F-117).
 */
function scopesGiven(
  target: Target,
  inputs: readonly InputFile[],
  project: Project,
  isWhole: boolean,
): Scope[] {
  const isDirectory = target.repositoryRules.length > 0;
  const built = project.compose?.file.services.filter((service) => service.get('build')) ?? [];
  const withDockerfile = new Set(
    project.dockerfiles.flatMap(({ services }) => services.map(({ name }) => name)),
  );
  const isEnvGiven = (isDirectory && isWhole) || inputs.some(({ kind }) => kind === 'env');
  const areDockerfilesGiven = project.compose !== null && built.every(({ name }) => withDockerfile.has(name));
  const isRepositoryGiven = isDirectory && isWhole && openFolder(target.folder).git !== null;
  return [
    ...(project.compose ? ['compose' as const] : []),
    ...(areDockerfilesGiven ? ['dockerfile' as const] : []),
    ...(isEnvGiven ? ['env' as const] : []),
    ...(isRepositoryGiven ? ['repository' as const] : []),
  ];
}

/** Rules that are off, that broke, or that need a compose file which is YAML where it is none. */
function silencedRules(
  project: Project,
  results: readonly FileResult[],
  settings: Settings,
): ReadonlySet<string> {
  const off = [...settings.rules].filter(([, setting]) => setting === 'off').map(([id]) => id);
  const broken = results.flatMap(({ failures }) => failures.map(({ rule }) => rule));
  const isUnreadable = (project.compose?.file.syntaxProblems.length ?? 0) > 0;
  const unasked = isUnreadable
    ? [...registered, ...repositoryRules].filter(needsCompose).map(({ id }) => id)
    : [];
  return new Set([...off, ...broken, ...unasked]);
}

function needsCompose({ kind = 'compose', needs = 'model' }: Rule): boolean {
  return kind === 'compose' && needs !== 'text';
}
