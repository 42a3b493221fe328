import { rules as registered, type Rule, type Severity } from '../../lint/index.ts';
import type { Problem, RuleContext } from '../../lint/rule.ts';
import type { TextFile } from '../../lint/text-file.ts';
import { repositoryRules } from '../repository.ts';

/** The file that a project keeps its settings in. */
export const CONFIG_NAME = 'coolify-playbook.config.json';

export const RULE_SETTINGS = ['off', 'error', 'warning', 'info'] as const;
export type RuleSetting = (typeof RULE_SETTINGS)[number];

/** What a configuration file says. */
export interface Settings {
  /** Domains by service. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  /** What is to become of rules, by id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export const NO_SETTINGS: Settings = { domains: {}, rules: new Map() };

/** The ids of all rules, also of those that look at a repository. */
export function knownRuleIds(): readonly string[] {
  return [...registered, ...repositoryRules].map(({ id }) => id);
}

/**
 * The rules to run under some settings. Those that do not run stay known, so that a comment that accepts one of their
 * findings is neither unknown nor of no use.
 * @param repository the rules bound to the directory that is checked; none for files that were named.
 */
export function rulesUnder({ rules: settings }: Settings, repository: readonly Rule[]): readonly Rule[] {
  const bound = repository.length > 0 ? repository : repositoryRules.map(silent);
  const running = new Set<string>();
  const rules = [...registered, ...bound].map((rule) => {
    const setting = settings.get(rule.id);
    if (setting === 'off') return silent(rule);
    if (registered.includes(rule) || repository.length > 0) running.add(rule.id);
    return setting === undefined ? rule : withSeverity(rule, setting);
  });
  return rules.map((rule) => (rule.id === 'ignore-unused' ? lookingOnlyAt(rule, running) : rule));
}

/** The check of a rule of any kind, as the engine calls it: with a file of the rule's own kind. */
type Check = (file: TextFile, context: RuleContext) => Iterable<Problem<unknown>>;

function withCheck(rule: Rule, change: (check: Check) => Check): Rule {
  const check: Check = (file, context) => (rule.check as Check)(file, context);
  return { ...rule, check: change(check) };
}

function silent(rule: Rule): Rule {
  return withCheck(rule, () => () => []);
}

function* atSeverity(problems: Iterable<Problem<unknown>>, severity: Severity): Generator<Problem<unknown>> {
  for (const problem of problems) yield { ...problem, severity };
}

function withSeverity(rule: Rule, severity: Severity): Rule {
  return withCheck(rule, (check) => (file, context) => atSeverity(check(file, context), severity));
}

/** The rule about comments of no use, told of the comments for rules that ran. */
function lookingOnlyAt(rule: Rule, running: ReadonlySet<string>): Rule {
  return withCheck(rule, (check) => (file, context) => {
    const unusedIgnores = context.unusedIgnores.filter((unused) => running.has(unused.rule));
    return check(file, { ...context, unusedIgnores });
  });
}
