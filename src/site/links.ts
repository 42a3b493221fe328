import { SOURCE_LOCALE, type Locale } from '../i18n/locale.ts';

/** Where the site offers the archive of itself, which works below any path. */
export const PORTABLE_ZIP = '/downloads/coolify-playbook-site.zip';

/** A page below `/tools/`. */
export type ToolName = 'validator';

/**
 * Turns the path of a page into its address in a language.
 * @param path absolute, as written for the source language: `/errors/`; may carry a hash.
 * @returns the same path, prefixed with the language unless that is the source language.
 */
export function localUrl(path: `/${string}`, locale: Locale): string {
  return locale === SOURCE_LOCALE ? path : `/${locale}${path}`;
}

/** The address of a catalogue entry: `/errors/<id>/`. */
export function entryUrl(entryId: string, locale: Locale): string {
  return localUrl(`/errors/${entryId}/`, locale);
}

/**
 * The address where a rule is explained: on the page of the entry it prevents, or in the table of rules.
 * @param entryId the entry whose page documents the rule; `null` where no entry covers it.
 */
export function ruleUrl(ruleId: string, entryId: string | null, locale: Locale): string {
  const page = entryId === null ? localUrl('/reference/rules/', locale) : entryUrl(entryId, locale);
  return `${page}#rule-${ruleId}`;
}

/**
 * The address of a fact about Coolify in the ledger.
 * @param factId as the ledger prints it: `F-038`.
 */
export function factUrl(factId: string, locale: Locale): string {
  return localUrl(`/reference/coolify-facts/#${factId.toLowerCase()}`, locale);
}

/** The address of an item of a checklist: `/tools/checklists/<list>/#<item>`. */
export function checklistUrl(list: string, item: string, locale: Locale): string {
  return `${localUrl(`/tools/checklists/${list}/`, locale)}#${item}`;
}

/** The address of a tool: `/tools/<name>/`. */
export function toolUrl(name: ToolName, locale: Locale): string {
  return localUrl(`/tools/${name}/`, locale);
}
