import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#src/i18n/locale.ts';
import {
  diagrams,
  layoutOf,
  MOST_BOXES,
  NAME_SIZE,
  NOTE_SIZE,
  textWidth,
  WIDTH,
  wrapText,
  type Diagram,
  type Rectangle,
} from '#src/site/diagrams/index.ts';

const named = Object.entries<Diagram>(diagrams);
const drawn = named.flatMap(([name, diagram]) =>
  LOCALES.map((locale): [string, Locale, Diagram] => [name, locale, diagram]),
);

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The points of a path that consists of straight lines. */
function pointsOf(path: string): { readonly x: number; readonly y: number }[] {
  return [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

describe.each(named)('the picture %s', (_, diagram) => {
  const boxes = diagram.rows.flatMap((row) => row.boxes);

  it('has at most nine boxes, three side by side, each with an id of its own', () => {
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.length).toBeLessThanOrEqual(MOST_BOXES);
    for (const row of diagram.rows) expect(row.boxes.length).toBeLessThanOrEqual(3);
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  });

  it('has words in every language', () => {
    for (const locale of LOCALES) {
      const words = [
        diagram.title,
        ...diagram.rows.flatMap(({ caption }) => caption ?? []),
        ...boxes.flatMap(({ name, note }) => [name, ...(note === undefined ? [] : [note])]),
      ];
      for (const text of words) expect(text[locale].trim()).toBe(text[locale]);
      for (const text of words) expect(text[locale]).not.toBe('');
      for (const sentence of diagram.inWords[locale]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(diagram.inWords.es).toHaveLength(diagram.inWords.en.length);
    expect(diagram.inWords.en.length).toBeGreaterThan(2);
  });

  it('joins every box to another', () => {
    const joined = new Set(diagram.arrows.flatMap(({ from, to }) => [from, to]));
    expect([...joined].sort()).toEqual(boxes.map(({ id }) => id).sort());
  });
});

describe.each(drawn)('the picture %s (%s)', (_, locale, diagram) => {
  const layout = layoutOf(diagram, locale);

  it('keeps boxes and captions apart and inside the picture', () => {
    const places = [...layout.boxes, ...layout.captions];
    places.forEach((place, index) => {
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x + place.width).toBeLessThanOrEqual(WIDTH);
      expect(place.y + place.height).toBeLessThanOrEqual(layout.height);
      for (const other of places.slice(index + 1)) expect(overlap(place, other)).toBe(false);
    });
  });

  it('fits its words into their boxes', () => {
    for (const box of layout.boxes) {
      for (const { text, kind, y } of box.lines) {
        const isName = kind === 'name';
        const width = textWidth(text, isName ? NAME_SIZE : NOTE_SIZE, isName);
        expect(width, `${box.id}: ${text}`).toBeLessThanOrEqual(box.width - 8);
        expect(y).toBeGreaterThan(box.y + 10);
        expect(y).toBeLessThan(box.y + box.height - 3);
      }
    }
  });

  it('leads no arrow through a box', () => {
    for (const { from, to, shaft } of layout.arrows) {
      const points = pointsOf(shaft);
      points.slice(1).forEach((end, index) => {
        const start = points[index]!;
        const line = {
          x: Math.min(start.x, end.x),
          y: Math.min(start.y, end.y),
          width: Math.max(Math.abs(end.x - start.x), 0.1),
          height: Math.max(Math.abs(end.y - start.y), 0.1),
        };
        for (const box of layout.boxes) {
          // An arrow touches the two boxes that it joins.
          const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
          expect(overlap(line, inner), `${from} → ${to} through ${box.id}`).toBe(false);
        }
      });
    }
  });
});

describe('a layout', () => {
  const words = (text: string): Record<Locale, string> => ({ en: text, es: text });
  const row = (...ids: readonly string[]): Diagram['rows'][number] => ({
    boxes: ids.map((id) => ({ id, name: words(id) })),
  });
  const picture = (rows: Diagram['rows'], ...arrows: readonly [string, string][]): Diagram => ({
    title: words('A'),
    rows,
    arrows: arrows.map(([from, to]) => ({ from, to })),
    inWords: { en: [], es: [] },
  });

  it('leads an arrow past a row along the right edge', () => {
    const { arrows, boxes } = layoutOf(picture([row('a'), row('b'), row('c')], ['a', 'b'], ['c', 'a']), 'en');
    const right = Math.max(...boxes.map(({ x, width }) => x + width));
    const [, back] = arrows;
    expect(Math.max(...pointsOf(back!.shaft).map(({ x }) => x))).toBeGreaterThan(right);
  });

  it('refuses an arrow to a box that is not there', () => {
    expect(() => layoutOf(picture([row('a'), row('b')], ['a', 'd']), 'en')).toThrow('a → d');
  });

  it('breaks lines between words only', () => {
    expect(wrapText('one two three', 50, 10)).toEqual(['one two', 'three']);
    expect(wrapText('indivisible', 10, 10)).toEqual(['indivisible']);
  });
});
