import type { CheckedFinding, CheckReport } from '#src/validator/check.ts';
import { groupByPlace, groupBySeverity, type Grouping } from '#src/validator/findings.ts';
import type { CardPlace } from './finding-card.ts';
import type { ValidatorStrings } from './strings.ts';

/** The list in the order in which it is drawn: headings and cards. */
export type Row =
  | { readonly kind: 'heading'; readonly level: 'h3' | 'h4'; readonly text: string }
  | { readonly kind: 'card'; readonly finding: CheckedFinding; readonly place: CardPlace }
  | { readonly kind: 'ignored'; readonly finding: CheckedFinding; readonly reason: string };

type Words = ValidatorStrings['findings'];

/** The rows of a list: the findings shown, grouped as the reader chose, then what is ignored. */
export function rowsOf(
  report: CheckReport,
  shown: readonly CheckedFinding[],
  grouping: Grouping,
  words: Words,
): readonly Row[] {
  const paths = new Map(report.files.map(({ id, path }) => [id, path]));
  const rows = grouping === 'severity' ? bySeverity(shown, paths, words) : byPlace(shown, paths, words);
  const { ignored } = report;
  if (ignored.length === 0) return rows;
  return [
    ...rows,
    { kind: 'heading', level: 'h3', text: words.ignored(report.summary.ignored) },
    ...ignored.map(({ finding, reason }): Row => ({ kind: 'ignored', finding, reason })),
  ];
}

type Paths = ReadonlyMap<number, string>;

function bySeverity(shown: readonly CheckedFinding[], paths: Paths, words: Words): Row[] {
  return groupBySeverity(shown).flatMap(({ severity, findings }): Row[] => [
    { kind: 'heading', level: 'h3', text: words.severityCount(severity, findings.length) },
    ...findings.map((finding): Row => {
      const path = paths.size > 1 ? (paths.get(finding.file) ?? null) : null;
      return { kind: 'card', finding, place: { path, service: finding.service } };
    }),
  ]);
}

/** One file needs no heading; of several each has one, with its services below. */
function byPlace(shown: readonly CheckedFinding[], paths: Paths, words: Words): Row[] {
  const hasFiles = paths.size > 1;
  let file: number | null = null;
  return groupByPlace(shown).flatMap((group): Row[] => {
    const name = group.service === null ? words.wholeFile : words.service(group.service);
    const isNewFile = hasFiles && group.file !== file;
    file = group.file;
    return [
      ...(isNewFile ? [{ kind: 'heading', level: 'h3', text: paths.get(group.file) ?? '' } as const] : []),
      { kind: 'heading', level: hasFiles ? 'h4' : 'h3', text: name },
      ...group.findings.map((finding): Row => ({
        kind: 'card',
        finding,
        place: { path: null, service: null },
      })),
    ];
  });
}

/** The headings that a row stands below, unless it is a heading itself. */
export function headingsAt(rows: readonly Row[], at: number): readonly Extract<Row, { kind: 'heading' }>[] {
  if (rows[at]?.kind === 'heading') return rows[at].level === 'h4' ? headingOf(rows, at, 'h3') : [];
  const nearest = rows.slice(0, at).findLast((row) => row.kind === 'heading');
  if (nearest?.kind !== 'heading') return [];
  return nearest.level === 'h4' ? [...headingOf(rows, at, 'h3'), nearest] : [nearest];
}

function headingOf(rows: readonly Row[], at: number, level: 'h3'): Extract<Row, { kind: 'heading' }>[] {
  const found = rows.slice(0, at).findLast((row) => row.kind === 'heading' && row.level === level);
  return found?.kind === 'heading' ? [found] : [];
}

/** How many cards stand between two rows, the second not included. */
export function countCards(rows: readonly Row[], from: number, to: number): number {
  let cards = 0;
  for (let at = from; at < to; at += 1) if (rows[at]?.kind !== 'heading') cards += 1;
  return cards;
}

/** The row at which the cards begin that stand before another row: at most so many. */
export function rowBefore(rows: readonly Row[], at: number, cards: number): number {
  let [row, left] = [at, cards];
  while (row > 0 && left > 0) {
    row -= 1;
    if (rows[row]?.kind !== 'heading') left -= 1;
  }
  // A first card takes its headings along.
  while (row > 0 && rows[row - 1]?.kind === 'heading') row -= 1;
  return row;
}
