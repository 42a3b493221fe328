import type { Locale } from '../i18n/locale.ts';
import type { Contradiction, OpenReason, Proof } from './prove.ts';
import { CHECKLIST_TEXTS } from './texts.ts';

/** More names help nobody: the others are counted. */
const NAMED_RULES = 3;
/** Places of a rule that are named. */
const NAMED_PLACES = 3;

/** How names are shown: in backticks, in colour, or as they are. */
export interface ProofView {
  readonly rule: (id: string) => string;
  readonly place: (path: string, line: number) => string;
}

/**
 * What rules say of an item, in words: which proved it, which contradict it and where, or why they prove nothing.
 * @returns the empty text where there is nothing to say: no rule belongs to the item, or nothing was looked at.
 */
export function proofText(proof: Proof, locale: Locale, view: ProofView): string {
  const texts = CHECKLIST_TEXTS[locale];
  if (proof.state === 'open') return reasonText(proof.reason, locale, view);
  if (proof.state === 'proved') {
    const { by } = proof;
    const named = by.length > NAMED_RULES + 1 ? by.slice(0, NAMED_RULES) : by;
    return texts.provedBy(named.map(view.rule), by.length - named.length);
  }
  return texts.failedBy(proof.by.map((one) => contradictionText(one, view)));
}

function contradictionText({ rule, findings }: Contradiction, view: ProofView): string {
  const places = findings.slice(0, NAMED_PLACES).map(({ path, line }) => view.place(path, line));
  const rest = findings.length > places.length ? ', …' : '';
  return `${view.rule(rule)} (${findings.length}; ${places.join(', ')}${rest})`;
}

function reasonText(reason: OpenReason, locale: Locale, view: ProofView): string {
  const texts = CHECKLIST_TEXTS[locale];
  switch (reason.kind) {
    case 'by-hand':
    case 'not-looked':
      return '';
    case 'not-given':
      return texts.notGiven(reason.scopes);
    case 'silenced':
      return texts.silenced(reason.rules.map(view.rule));
    case 'accepted':
      return texts.accepted(reason.rules.map(view.rule));
    case 'seen-in-part':
      return texts.seenInPart;
  }
}
