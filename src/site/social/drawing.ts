import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import { textWidth, wrapText } from '../diagrams/text-width.ts';
import { CARD_KINDS, CARDS, type CardKind } from './cards.ts';

/** The size that networks show whole, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const LEFT = 84;
const ROOM = CARD_SIZE.width - 2 * LEFT;
const SANS = "'DejaVu Sans', sans-serif";
const MONO = "'DejaVu Sans Mono', monospace";
/** Width of a character of the monospaced font, as a share of its size. */
const MONO_WIDTH = 0.602;

/** The colours of the dark theme: a card stands on pages of others. */
const COLOURS = {
  ground: '#11161b',
  sunken: '#0c1115',
  border: '#2c3843',
  strong: '#f2f6f9',
  text: '#cdd6dd',
  accent: '#85caea',
  faint: '#1b2a34',
} as const;

const MARK =
  '<circle cx="3.75" cy="12.25" r="2.25"/><path d="M3.75 10V7.25a3.5 3.5 0 0 1 3.5-3.5H14.5"/><path d="m11.5.9 3 2.85-3 2.85M10 10l4.5 4.5M14.5 10 10 14.5"/>';

/** Draws a card as SVG. */
export function cardSvg(kind: CardKind, locale: Locale): string {
  const { heading, sentence, line } = CARDS[kind][locale];
  const headingSize = textWidth(heading, 76, true) <= ROOM ? 76 : 64;
  const headings = balanced(heading, headingSize, true);
  const sentences = balanced(sentence, 34, false);
  const headingTop = 268 - (headings.length - 1) * 40;
  const sentenceTop = headingTop + headings.length * headingSize * 1.16 + 2;
  const lineSize = Math.min(30, (ROOM - 64) / (line.length * MONO_WIDTH));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(CARD_SIZE.width)}" height="${String(CARD_SIZE.height)}">
<rect width="100%" height="100%" fill="${COLOURS.ground}"/>
${mark(COLOURS.faint, 25, 'translate(806 40)')}
${mark(COLOURS.accent, 3.4, `translate(${String(LEFT)} 74)`)}
<text x="${String(LEFT + 76)}" y="114" font-family="${SANS}" font-size="34" font-weight="bold" fill="${COLOURS.text}">Coolify Playbook</text>
${lines(headings, { y: headingTop, step: headingSize * 1.16, size: headingSize, fill: COLOURS.strong, weight: 'bold' })}
${lines(sentences, { y: sentenceTop, step: 46, size: 34, fill: COLOURS.text, weight: 'normal' })}
<rect x="${String(LEFT)}" y="482" width="${String(ROOM)}" height="84" rx="10" fill="${COLOURS.sunken}" stroke="${COLOURS.border}" stroke-width="2"/>
<text x="${String(LEFT + 32)}" y="${(524 + lineSize * 0.36).toFixed(1)}" font-family="${MONO}" font-size="${lineSize.toFixed(1)}" fill="${COLOURS.accent}" xml:space="preserve">${escape(line)}</text>
</svg>`;
}

/** Breaks a text into as few lines as it needs, of about the same length. */
function balanced(text: string, size: number, isBold: boolean): string[] {
  const widest = wrapText(text, ROOM, size, isBold);
  let narrowest = widest;
  for (let width = ROOM; width > ROOM / 3; width -= 20) {
    const wrapped = wrapText(text, width, size, isBold);
    if (wrapped.length > widest.length) break;
    narrowest = wrapped;
  }
  return narrowest;
}

function mark(stroke: string, scale: number, place: string): string {
  return `<g transform="${place} scale(${String(scale)})" fill="none" stroke="${stroke}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${MARK}</g>`;
}

interface Style {
  readonly y: number;
  readonly step: number;
  readonly size: number;
  readonly fill: string;
  readonly weight: string;
}

function lines(texts: readonly string[], { y, step, size, fill, weight }: Style): string {
  return texts
    .map(
      (text, index) =>
        `<text x="${String(LEFT)}" y="${(y + index * step).toFixed(1)}" font-family="${SANS}" font-size="${String(size)}" font-weight="${weight}" fill="${fill}">${escape(text)}</text>`,
    )
    .join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A card as a file of the site: `/cards/errors.en.1a2b3c4d.png`. The name changes with the drawing, so none is ever stale. */
export interface CardFile {
  readonly kind: CardKind;
  readonly locale: Locale;
  readonly address: string;
}

/** Every card. */
export const cardFiles: readonly CardFile[] = CARD_KINDS.flatMap((kind) =>
  LOCALES.map((locale) => {
    const digest = createHash('sha256').update(cardSvg(kind, locale)).digest('hex').slice(0, 8);
    return { kind, locale, address: `/cards/${kind}.${locale}.${digest}.png` };
  }),
);

/** The address of the card of a page. */
export function cardAddress(kind: CardKind, locale: Locale): string {
  const file = cardFiles.find((card) => card.kind === kind && card.locale === locale);
  if (!file) throw new Error(`There is no card ${kind} in ${locale}.`);
  return file.address;
}
