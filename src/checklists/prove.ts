import type { ChecklistItem } from './checklist.ts';

/** How grave a finding is, as the validator says it, the gravest first. */
const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule looks at: files of one kind, or the repository around them. */
export const SCOPES = ['compose', 'dockerfile', 'env', 'repository'] as const;
export type Scope = (typeof SCOPES)[number];

/** A finding, as far as a list needs it. */
export interface Reported {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** What is known after the validator has looked at files. */
export interface Evidence {
  /** Every rule that exists, with what it looks at. */
  readonly scopes: ReadonlyMap<string, Scope>;
  /** What was given in full: for `dockerfile` every Dockerfile that a service is built from. */
  readonly given: ReadonlySet<Scope>;
  /** Rules that could not report: turned off, broken, or without a file that can be read. */
  readonly silenced: ReadonlySet<string>;
  readonly findings: readonly Reported[];
  /** Rules with a finding that a comment in a file accepts. */
  readonly accepted: ReadonlySet<string>;
}

/** One rule that contradicts an item. */
export interface Contradiction {
  readonly rule: string;
  /** The highest of its findings. */
  readonly severity: Severity;
  readonly findings: readonly Reported[];
}

/** Why an item is open although there is a rule for it. */
export type OpenReason =
  | { readonly kind: 'by-hand' }
  | { readonly kind: 'not-looked' }
  | { readonly kind: 'not-given'; readonly scopes: readonly Scope[] }
  | { readonly kind: 'silenced'; readonly rules: readonly string[] }
  | { readonly kind: 'accepted'; readonly rules: readonly string[] }
  | { readonly kind: 'seen-in-part' };

/** What rules say about an item. */
export type Proof =
  | { readonly state: 'open'; readonly reason: OpenReason }
  | { readonly state: 'proved'; readonly by: readonly string[] }
  | { readonly state: 'failed'; readonly by: readonly Contradiction[] };

export type ItemState = Proof['state'];

/**
 * Says what the rules of an item prove. One finding contradicts it. Silence proves it only if every rule could have
 * reported: none was turned off, all they look at was given, and no comment accepts a finding, which stays true for it;
 * and only if what they look at is all that the item asserts.
 * @param evidence null where nothing was looked at.
 */
export function prove(item: Pick<ChecklistItem, 'rules' | 'isSeenInPart'>, evidence: Evidence | null): Proof {
  const { rules, isSeenInPart = false } = item;
  if (rules.length === 0) return { state: 'open', reason: { kind: 'by-hand' } };
  if (evidence === null) return { state: 'open', reason: { kind: 'not-looked' } };
  const by = rules.flatMap((rule) => contradictionOf(rule, evidence));
  if (by.length > 0) return { state: 'failed', by };
  const reason = reasonOf(rules, evidence) ?? (isSeenInPart ? { kind: 'seen-in-part' as const } : null);
  return reason === null ? { state: 'proved', by: rules } : { state: 'open', reason };
}

function contradictionOf(rule: string, { findings }: Evidence): Contradiction[] {
  const own = findings.filter((finding) => finding.rule === rule);
  const severity = SEVERITIES.find((rank) => own.some((finding) => finding.severity === rank));
  return severity === undefined ? [] : [{ rule, severity, findings: own }];
}

function reasonOf(rules: readonly string[], evidence: Evidence): OpenReason | null {
  const { scopes, given, silenced, accepted } = evidence;
  const unknown = rules.filter((rule) => silenced.has(rule) || !scopes.has(rule));
  if (unknown.length > 0) return { kind: 'silenced', rules: unknown };
  const missing = SCOPES.filter(
    (scope) => !given.has(scope) && rules.some((rule) => scopes.get(rule) === scope),
  );
  if (missing.length > 0) return { kind: 'not-given', scopes: missing };
  const tolerated = rules.filter((rule) => accepted.has(rule));
  return tolerated.length > 0 ? { kind: 'accepted', rules: tolerated } : null;
}
