/**
 * Facts about what Coolify makes of one line of the file, as the preview shows them. Left out are those that hold for
 * every service alike: a finding that rests on them has no line of its own there.
 */
const FACTS: ReadonlySet<string> = new Set([
  'F-003',
  'F-004',
  'F-005',
  'F-006',
  'F-013',
  'F-015',
  'F-016',
  'F-024',
  'F-027',
  'F-033',
  'F-038',
  'F-039',
  'F-040',
  'F-041',
  'F-042',
  'F-043',
  'F-044',
  'F-045',
  'F-046',
  'F-049',
  'F-050',
  'F-052',
  'F-058',
  'F-060',
  'F-068',
  'F-070',
  'F-074',
  'F-076',
  'F-077',
  'F-093',
  'F-094',
  'F-095',
  'F-125',
]);

/** Whether the preview shows what comes of a finding that rests on these facts. */
export function hasEffect(facts: readonly string[]): boolean {
  return facts.some((fact) => FACTS.has(fact));
}
