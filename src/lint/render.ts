import type { Locale } from '../i18n/locale.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A finding in words, with the address of the page that explains it. */
export interface RenderedFinding {
  readonly message: string;
  readonly hint: string;
  readonly fix: string;
  /** The catalog entry; null if the rule prevents none. */
  readonly entry: string | null;
  /** A path of the site, from its root. */
  readonly url: string;
  readonly facts: readonly string[];
}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined for an unknown one. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/**
 * The sentences of a finding in a language.
 * @throws Error if no rule of the registry has the finding's id.
 */
export function render(finding: Finding, locale: Locale): RenderedFinding {
  const rule = byId.get(finding.rule);
  if (!rule) throw new Error(`no rule has the id "${finding.rule}"`);
  return renderBy(rule, finding, locale);
}

/** The sentences of a finding of a given rule, which need not be in the registry. */
export function renderBy(rule: Rule, finding: Pick<Finding, 'data'>, locale: Locale): RenderedFinding {
  const text = rule.text[locale];
  return {
    message: text.message(finding.data),
    hint: text.hint(finding.data),
    fix: text.fix(finding.data),
    entry: rule.prevents[0] ?? null,
    url: ruleUrl(rule, locale),
    facts: rule.facts,
  };
}

/** Where a rule is explained: on the first entry that it prevents, else in the reference of rules. */
export function ruleUrl(rule: Pick<Rule, 'id' | 'prevents'>, locale: Locale): string {
  const prefix = locale === 'en' ? '' : `/${locale}`;
  const entry = rule.prevents[0];
  const page = entry === undefined ? '/reference/rules/' : `/errors/${entry}/`;
  return `${prefix}${page}#rule-${rule.id}`;
}
