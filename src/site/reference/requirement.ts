import type { Locale } from '#src/i18n/locale.ts';

/** Something that the standard has to do, and the pages that do it. */
export interface Requirement {
  readonly text: Readonly<Record<Locale, string>>;
  /** Paths of pages as in `content/docs`, without language and extension. */
  readonly pages: readonly string[];
}

/** A section of the brief, or the systems that the standard has to carry. */
export interface RequirementGroup {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly requirements: readonly Requirement[];
}

/** Makes a requirement from its text in both languages and its pages. */
export function requirement(en: string, es: string, ...pages: readonly string[]): Requirement {
  return { text: { en, es }, pages };
}
