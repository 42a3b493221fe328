import { repositoryRules } from '#src/cli/repository.ts';
import type { ChecklistItem } from '#src/checklists/checklist.ts';
import type { Scope } from '#src/checklists/prove.ts';
import { rules, ruleUrl } from '#src/lint/index.ts';
import type { Locale } from '#src/i18n/locale.ts';

const all = [...rules, ...repositoryRules];
const reads = new Map<string, Scope>([
  ...repositoryRules.map(({ id }): [string, Scope] => [id, 'repository']),
  ...rules.map(({ id, kind }): [string, Scope] => [id, kind ?? 'compose']),
]);

/** What a rule reads. For the build only: it brings every rule along. An unknown id fails the build. */
export function readsOf(id: string): Scope {
  const kind = reads.get(id);
  if (kind === undefined) throw new Error(`A checklist names the rule "${id}", which does not exist.`);
  return kind;
}

/** True if files alone prove it: a page sees no repository. */
export function isProvableInPage({ rules: ids, isSeenInPart }: ChecklistItem): boolean {
  return isSeenInPart !== true && ids.length > 0 && ids.every((id) => readsOf(id) !== 'repository');
}

/** Where a rule is explained. */
export function explanationOf(id: string, locale: Locale): string {
  const rule = all.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return ruleUrl(rule, locale);
}
