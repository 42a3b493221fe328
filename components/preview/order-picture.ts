/** The start order as a picture, top to bottom; more than nine services are a list only. */
import type { OrderView, StartView } from '#src/preview/index.ts';
import type { Context } from './parts.ts';

export const MOST_BOXES = 9;

const NAMESPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 340;
const BOX = 46;
const GAP = 34;
const SPACE = 10;
const MOST_COLUMNS = 3;
/** Characters that fit into a box of the full width. */
const CHARACTERS = 38;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Null where a list says it better: one service, too many, or too many side by side. */
export function orderPicture({ services, cycles }: OrderView, context: Context): SVGSVGElement | null {
  const started = services.filter(({ isStarted }) => isStarted);
  if (started.length < 2 || started.length > MOST_BOXES || cycles.length > 0) return null;
  const levels = new Map<number, StartView[]>();
  for (const service of started) levels.set(service.level, [...(levels.get(service.level) ?? []), service]);
  // Nobody waits for anybody: a row of boxes would say nothing.
  if (levels.size < 2) return null;
  const boxes = new Map<string, Box>();
  const rows = [...levels.keys()].sort((a, b) => a - b).flatMap((level) => inRows(levels.get(level) ?? []));
  rows.forEach((row, index) => {
    const width = (WIDTH - SPACE * (row.length - 1)) / row.length;
    row.forEach(({ service }, column) => {
      boxes.set(service, { x: column * (width + SPACE), y: index * (BOX + GAP) + 1, width });
    });
  });
  const height = rows.length * BOX + (rows.length - 1) * GAP + 2;
  const picture = shape('svg', {
    viewBox: `-1 0 ${String(WIDTH + 2)} ${String(height)}`,
    role: 'group',
    'aria-label': context.words.picture,
    class: 'order-picture',
  });
  for (const { service, waitsFor } of started) {
    for (const wait of waitsFor) {
      const [from, to] = [boxes.get(wait.service), boxes.get(service)];
      if (from && to) picture.append(arrow(from, to, wait.condition));
    }
  }
  for (const service of started) {
    const box = boxes.get(service.service);
    if (box) picture.append(drawBox(box, service, context));
  }
  return picture;
}

/** Services of one level, as many side by side as leave their names readable. */
function inRows(level: readonly StartView[]): StartView[][] {
  const count = Math.ceil(level.length / MOST_COLUMNS);
  const size = Math.ceil(level.length / count);
  return Array.from({ length: count }, (_, index) => level.slice(index * size, (index + 1) * size));
}

function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/** From the bottom of the one that is waited for to the top of the one that waits. */
function arrow(from: Box, to: Box, condition: string): SVGGElement {
  const start = { x: from.x + from.width / 2, y: from.y + BOX };
  const end = { x: to.x + to.width / 2, y: to.y };
  const bend = Math.max(GAP / 2, (end.y - start.y) / 2);
  const group = shape('g', { class: condition === 'service_started' ? 'arrow' : 'arrow strict' });
  const curve = `M${point(start.x, start.y)}C${point(start.x, start.y + bend)} ${point(end.x, end.y - bend)} ${point(end.x, end.y)}`;
  const head = `M${point(end.x - 4, end.y - 7)}L${point(end.x, end.y)}L${point(end.x + 4, end.y - 7)}`;
  group.append(shape('path', { d: curve }), shape('path', { d: head, class: 'head' }));
  return group;
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** A box leads to its service in the text, by pointer and by keyboard. */
function drawBox({ x, y, width }: Box, start: StartView, { words, onGo }: Context): SVGGElement {
  const { service, healthcheck, line, sentence } = start;
  const reads = { 'aria-label': sentence.replaceAll('`', '') };
  const group = shape(
    'g',
    line === null ? { role: 'img', ...reads } : { role: 'button', tabindex: '0', ...reads },
  );
  if (line !== null) {
    group.addEventListener('click', () => onGo(start));
    group.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onGo(start);
    });
  }
  const middle = String(x + width / 2);
  const fit = Math.max(3, Math.floor((CHARACTERS * width) / WIDTH));
  const note = healthcheck === 'file' ? words.healthcheck : words.noHealthcheck;
  const isNoted = note.length <= fit * 1.2;
  const frame = { x: String(x), y: String(y), width: String(width), height: String(BOX), rx: '6' };
  const name = shape('text', { x: middle, y: String(y + (isNoted ? 20 : 28)), class: 'name' });
  name.textContent = service.length > fit ? `${service.slice(0, fit - 1)}…` : service;
  group.append(shape('rect', frame), name);
  if (isNoted) {
    const remark = shape('text', { x: middle, y: String(y + 37), class: 'note' });
    remark.textContent = note;
    group.append(remark);
  }
  return group;
}
