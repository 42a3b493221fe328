import type { Locale } from '../i18n/locale.ts';
import type { CheckId } from './check-ids.ts';
import type { Code, Details } from './details.ts';
import type { Face, FaceId } from './faces.ts';
import type { FailureKind } from './network.ts';
import type { Outcome } from './outcome.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';

/** The sentences of the checks. What comes from a server must be made printable after it was put in. */
export interface VerifyTexts {
  /** What each check is called, in a few words. */
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly faces: { readonly [Name in FaceId]: (face: Face) => string };
  /** Why nothing came: follows a colon. */
  readonly kinds: Readonly<Record<FailureKind, string>>;
  readonly details: { readonly [Name in Code]: (data: Details[Name]) => string };
}

export const VERIFY_TEXTS: Readonly<Record<Locale, VerifyTexts>> = { en, es };

/** The sentence of an outcome: what was measured, and what it means. */
export function sentenceOf({ code, data }: Outcome, locale: Locale): string {
  // The table holds the function for exactly the data of this code; the pair is lost to the type system here.
  const write = VERIFY_TEXTS[locale].details[code] as (data: unknown) => string;
  return write(data);
}
