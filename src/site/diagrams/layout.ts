import type { Locale } from '../../i18n/locale.ts';
import type { Diagram, DiagramBox, DiagramRow, Tone } from './diagram.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Width of every picture, in its own units: one unit is about one pixel on a phone of 390 pixels. */
export const WIDTH = 340;
export const NAME_SIZE = 14;
export const NOTE_SIZE = 12.5;

const NAME_LINE = 18;
const NOTE_LINE = 16;
const PADDING = 8;
const BETWEEN_COLUMNS = 10;
/** Room for an arrow between two boxes of one row. */
const BETWEEN_LINKED = 30;
const BETWEEN_ROWS = 24;
const BETWEEN_CAPTIONED = 46;
/** The strip at the right edge in which arrows pass rows by. */
const LANE = 18;
const HEAD = 4.5;
const EDGE = 1;

export interface Line {
  readonly text: string;
  readonly kind: 'name' | 'note';
  readonly y: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Rectangle {
  readonly id: string;
  readonly tone: Tone;
  readonly lines: readonly Line[];
}

export interface PlacedCaption extends Rectangle {
  readonly text: string;
}

/** Paths of an arrow's shaft and of its head, as the attribute `d`. */
export interface PlacedArrow {
  readonly from: string;
  readonly to: string;
  readonly shaft: string;
  readonly head: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly captions: readonly PlacedCaption[];
  readonly arrows: readonly PlacedArrow[];
}

/** Places a picture: rows from top to bottom, the boxes of a row equally wide and equally high. */
export function layoutOf(diagram: Diagram, locale: Locale): Layout {
  const rowOf = new Map(diagram.rows.flatMap(({ boxes }, row) => boxes.map(({ id }) => [id, row] as const)));
  const rowsBetween = (from: string, to: string): number => (rowOf.get(to) ?? 0) - (rowOf.get(from) ?? 0);
  const hasLane = diagram.arrows.some(({ from, to }) => ![0, 1].includes(rowsBetween(from, to)));
  const room = WIDTH - 2 * EDGE - (hasLane ? LANE : 0);
  const boxes: PlacedBox[] = [];
  const captions: PlacedCaption[] = [];
  let y = EDGE;
  diagram.rows.forEach((row, index) => {
    if (index > 0) {
      const gap = row.caption === undefined ? BETWEEN_ROWS : BETWEEN_CAPTIONED;
      if (row.caption !== undefined) captions.push(placeCaption(row.caption[locale], y, room));
      y += gap;
    }
    const isLinked = diagram.arrows.some(
      ({ from, to }) => rowOf.get(from) === index && rowOf.get(to) === index,
    );
    const placed = placeRow(row, locale, { y, room, space: isLinked ? BETWEEN_LINKED : BETWEEN_COLUMNS });
    boxes.push(...placed);
    y += placed[0]?.height ?? 0;
  });
  const places = new Map(boxes.map((box) => [box.id, box]));
  const arrows = diagram.arrows.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) throw new Error(`The arrow ${from} → ${to} leads to no box.`);
    return [{ from, to, ...arrowBetween(start, end, rowsBetween(from, to)) }];
  });
  return { width: WIDTH, height: y + EDGE, boxes, captions, arrows };
}

function placeRow(
  { boxes }: DiagramRow,
  locale: Locale,
  { y, room, space }: { readonly y: number; readonly room: number; readonly space: number },
): PlacedBox[] {
  const width = (room - space * (boxes.length - 1)) / boxes.length;
  const texts = boxes.map((box) => linesOf(box, locale, width - 2 * PADDING));
  const height = Math.max(...texts.map((lines) => lines.reduce((sum, { step }) => sum + step, 2 * PADDING)));
  return boxes.map(({ id, tone = 'plain' }, column) => {
    const lines = texts[column] ?? [];
    const used = lines.reduce((sum, { step }) => sum + step, 0);
    let top = y + (height - used) / 2;
    return {
      id,
      tone,
      x: EDGE + column * (width + space),
      y,
      width,
      height,
      lines: lines.map(({ text, kind, step }) => {
        top += step;
        return { text, kind, y: top - step * 0.28 };
      }),
    };
  });
}

function linesOf(
  { name, note }: DiagramBox,
  locale: Locale,
  width: number,
): { readonly text: string; readonly kind: Line['kind']; readonly step: number }[] {
  const names = wrapText(name[locale], width, NAME_SIZE, true);
  const notes = note === undefined ? [] : wrapText(note[locale], width, NOTE_SIZE);
  return [
    ...names.map((text) => ({ text, kind: 'name' as const, step: NAME_LINE })),
    ...notes.map((text) => ({ text, kind: 'note' as const, step: NOTE_LINE })),
  ];
}

/** A caption lies on the arrows in the middle of the gap below `top`. */
function placeCaption(text: string, top: number, room: number): PlacedCaption {
  const width = textWidth(text, NOTE_SIZE) + PADDING;
  const height = NOTE_LINE + 3;
  return {
    text,
    width,
    height,
    x: EDGE + (room - width) / 2,
    y: top + (BETWEEN_CAPTIONED - height - HEAD) / 2,
  };
}

type Point = readonly [number, number];

function arrowBetween(from: PlacedBox, to: PlacedBox, rows: number): Pick<PlacedArrow, 'shaft' | 'head'> {
  if (rows === 0) return sideways(from, to);
  if (rows === 1) return downwards(from, to);
  return throughLane(from, to);
}

function sideways(from: PlacedBox, to: PlacedBox): Pick<PlacedArrow, 'shaft' | 'head'> {
  const isRight = to.x > from.x;
  const y = from.y + from.height / 2;
  const start: Point = [isRight ? from.x + from.width : from.x, y];
  const end: Point = [isRight ? to.x : to.x + to.width, y];
  return { shaft: path(start, end), head: headAt(end, [isRight ? 1 : -1, 0]) };
}

/** Straight down where the boxes lie above each other, with a bend at half height otherwise. */
function downwards(from: PlacedBox, to: PlacedBox): Pick<PlacedArrow, 'shaft' | 'head'> {
  const [left, right] = [Math.max(from.x, to.x), Math.min(from.x + from.width, to.x + to.width)];
  const narrower = from.width < to.width ? from : to;
  const isAbove = right - left > narrower.width / 2;
  const start: Point = [isAbove ? middleOf(narrower) : middleOf(from), from.y + from.height];
  const end: Point = [isAbove ? middleOf(narrower) : middleOf(to), to.y];
  const half = (start[1] + end[1]) / 2;
  return {
    shaft: isAbove ? path(start, end) : path(start, [start[0], half], [end[0], half], end),
    head: headAt(end, [0, 1]),
  };
}

/** Out at the right, along the edge, and in at the right. */
function throughLane(from: PlacedBox, to: PlacedBox): Pick<PlacedArrow, 'shaft' | 'head'> {
  const lane = WIDTH - EDGE - HEAD;
  const start: Point = [from.x + from.width, from.y + from.height / 2];
  const end: Point = [to.x + to.width, to.y + to.height / 2];
  return {
    shaft: path(start, [lane, start[1]], [lane, end[1]], end),
    head: headAt(end, [-1, 0]),
  };
}

function middleOf({ x, width }: Rectangle): number {
  return x + width / 2;
}

function headAt([x, y]: Point, [dx, dy]: Point): string {
  const back: Point = [x - dx * HEAD * 1.6, y - dy * HEAD * 1.6];
  return path([back[0] - dy * HEAD, back[1] - dx * HEAD], [x, y], [back[0] + dy * HEAD, back[1] + dx * HEAD]);
}

function path(...points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
