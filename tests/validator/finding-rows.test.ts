import { describe, expect, it } from 'vitest';
import { countCards, headingsAt, rowBefore, type Row } from '#components/validator/finding-rows.ts';
import type { CheckedFinding } from '#src/validator/check.ts';

const heading = (level: 'h3' | 'h4', text: string): Row => ({ kind: 'heading', level, text });
const card = (rule: string): Row => ({
  kind: 'card',
  finding: { rule } as CheckedFinding,
  place: { path: null, service: null },
});
/** Two files, the first with two services. */
const rows: readonly Row[] = [
  heading('h3', 'docker-compose.yaml'),
  heading('h4', 'Service a'),
  card('1'),
  card('2'),
  heading('h4', 'Service b'),
  card('3'),
  heading('h3', '.env'),
  heading('h4', 'Whole file'),
  card('4'),
];

describe('pages of a list', () => {
  it.each([
    [0, []],
    [2, ['docker-compose.yaml', 'Service a']],
    [3, ['docker-compose.yaml', 'Service a']],
    [4, ['docker-compose.yaml']],
    [5, ['docker-compose.yaml', 'Service b']],
    [6, []],
    [7, ['.env']],
    [8, ['.env', 'Whole file']],
  ])('a page that begins at row %i says below which headings', (at, expected) => {
    expect(headingsAt(rows, at).map(({ text }) => text)).toEqual(expected);
  });

  it('counts cards between rows', () => {
    expect(countCards(rows, 0, rows.length)).toBe(4);
    expect(countCards(rows, 3, 6)).toBe(2);
  });

  it.each([
    [8, 1, 4],
    [8, 2, 3],
    [8, 9, 0],
    [5, 1, 3],
    [2, 1, 0],
  ])('the page before row %i with %i cards begins at row %i', (at, cards, expected) => {
    expect(rowBefore(rows, at, cards)).toBe(expected);
  });
});
