import type { ComposeFile } from '../../compose/index.ts';
import type { Project, Rule } from '../../lint/index.ts';
import type { Problem, RuleContext, RuleDefinition } from '../../lint/rule.ts';
import type { TextFile } from '../../lint/text-file.ts';
import type { RepositoryFolder } from './folder.ts';

/** A folder with the files that are read from it. */
export interface Repository {
  readonly folder: RepositoryFolder;
  readonly project: Project;
  readonly compose: { readonly path: string; readonly file: ComposeFile };
}

/** A problem, and the file that it is reported in: the compose file or a Dockerfile. */
export interface RepositoryProblem<Data> extends Problem<Data> {
  readonly file: TextFile;
}

/** A rule that looks at the folder around the files: which paths exist, and what git knows of them. */
export interface RepositoryRuleDefinition<Data> extends Pick<
  RuleDefinition<Data>,
  'id' | 'severity' | 'facts' | 'specification' | 'prevents' | 'since' | 'text'
> {
  /** What the sentences speak of where the rule is explained, since no sample file can show it. */
  readonly example: Data;
  check(repository: Repository): Iterable<RepositoryProblem<Data>>;
}

/** A rule about a repository, in the two forms in which it is used. */
export interface RepositoryRule {
  readonly id: string;
  /** The rule as it is listed and explained: it reports its example of any text. */
  readonly example: Rule;
  /** The rule as it is run on one folder: one for each kind of file that it may report in. */
  bind(folder: RepositoryFolder): readonly Rule[];
}

const KINDS = ['compose', 'dockerfile'] as const;

/** Declares a rule about a repository. The type of `data` follows from the example. */
export function defineRepositoryRule<Data>(definition: RepositoryRuleDefinition<Data>): RepositoryRule {
  const { id, severity, facts, specification, prevents, since, text } = definition;
  const shared = {
    ...{ id, severity, facts, prevents, since, text, needs: 'text' as const },
    ...(specification === undefined ? {} : { specification }),
  };
  const example: RuleDefinition<Data> = {
    ...shared,
    *check() {
      yield { at: { start: 0, end: 0 }, path: [], data: definition.example };
    },
  };
  return {
    id,
    example,
    bind(folder) {
      const problems = oncePerProject((project) => problemsOf(definition, folder, project));
      const check = (file: TextFile, { project }: RuleContext): readonly Problem<Data>[] =>
        problems(project).filter((problem) => problem.file === file);
      return KINDS.map((kind): Rule => ({ ...shared, kind, check }));
    },
  };
}

function problemsOf<Data>(
  definition: RepositoryRuleDefinition<Data>,
  folder: RepositoryFolder,
  project: Project,
): readonly RepositoryProblem<Data>[] {
  const { compose } = project;
  return compose ? [...definition.check({ folder, project, compose })] : [];
}

function oncePerProject<Result>(read: (project: Project) => Result): (project: Project) => Result {
  const known = new WeakMap<Project, { readonly result: Result }>();
  return (project) => {
    const kept = known.get(project) ?? { result: read(project) };
    known.set(project, kept);
    return kept.result;
  };
}

/** The place of a finding about the repository as a whole. */
export const WHOLE_FILE = { at: { start: 0, end: 0 }, path: [] } as const;
