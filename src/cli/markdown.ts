import { plainInline } from './markdown-inline.ts';
import { displayWidth, paintCode, printable, wrap, type Paint } from './terminal.ts';

/** One block of a page; what only a browser can show (components, imports) is gone. */
type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly indent: number; readonly marker: string; readonly text: string }
  | {
      readonly kind: 'code';
      readonly indent: number;
      readonly language: string;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const CODE_INDENT = 4;
const DIFF_STYLES: Readonly<Record<string, 'removed' | 'added'>> = { '-': 'removed', '+': 'added' };

/** How a page is shown. */
export interface PageView {
  readonly paint: Paint;
  /** Columns; `Infinity` breaks no line. */
  readonly width: number;
  /** What links within the site begin with; null if it is not known. */
  readonly siteAddress: string | null;
  /** The titles of asides (`:::caution`) that have none of their own. */
  readonly asides: Readonly<Record<string, string>>;
}

/** A page of the catalog (Markdown with components) as text for a terminal. */
export function renderMarkdown(source: string, view: PageView): string {
  const parts = readBlocks(source, view.asides).map((block) => ({ block, lines: renderBlock(block, view) }));
  return parts
    .map(({ block, lines }, index) => {
      const isListGoingOn = block.kind === 'item' && parts[index - 1]?.block.kind === 'item';
      return `${index === 0 || isListGoingOn ? '' : '\n'}${lines.join('\n')}\n`;
    })
    .join('');
}

function readBlocks(source: string, asides: PageView['asides']): Block[] {
  const lines = withoutComponents(source, asides).split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const fence = /^(\s*)(`{3,}|~{3,})\s*(\S*)/.exec(line);
    const item = /^(\s*)([-*]|\d+\.)\s+(.*)$/.exec(line);
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    let next = at + 1;
    if (fence) {
      const [, space = '', marks = '', language = ''] = fence;
      while (next < lines.length && !(lines[next] ?? '').trim().startsWith(marks)) next += 1;
      const code = lines
        .slice(at + 1, next)
        .map((text) => text.replace(new RegExp(`^ {0,${space.length}}`), ''));
      blocks.push({ kind: 'code', indent: space.length, language, lines: code });
      next += 1;
    } else if (heading)
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
    else if (line.startsWith('|')) {
      while ((lines[next] ?? '').startsWith('|')) next += 1;
      blocks.push({ kind: 'table', rows: readTable(lines.slice(at, next)) });
    } else if (line.trim() !== '') {
      while (isContinued(lines[next])) next += 1;
      const rest = lines.slice(at + 1, next).map((text) => text.trim());
      const text = [item ? (item[3] ?? '') : line.trim(), ...rest].join(' ');
      blocks.push(
        item
          ? { kind: 'item', indent: item[1]?.length ?? 0, marker: bullet(item[2] ?? ''), text }
          : { kind: 'paragraph', text },
      );
    }
    at = next;
  }
  return blocks;
}

function isContinued(line: string | undefined): boolean {
  return (
    line !== undefined && line.trim() !== '' && !/^\s*(?:[-*]\s|\d+\.\s|#{1,6}\s|`{3}|~{3}|\|)/.test(line)
  );
}

function bullet(marker: string): string {
  return /^\d/.test(marker) ? marker : '•';
}

/** Takes out imports, components and comments, and turns asides into paragraphs; fences are left as they are. */
function withoutComponents(source: string, asides: PageView['asides']): string {
  const pieces = source
    .replaceAll('\r\n', '\n')
    .split(/^(\s*(?:```|~~~)[^\n]*\n[\s\S]*?\n\s*(?:```|~~~)\s*)$/m);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : plainProse(piece, asides))).join('');
}

function plainProse(prose: string, asides: PageView['asides']): string {
  return prose
    .replace(/^(?:import|export)\s[^\n]*\n/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^[ \t]*:::([a-z]+)(?:\[([^\]\n]*)\])?.*$/gm, (_, kind: string, title?: string) => {
      return `\n**${title ?? asides[kind] ?? kind}**\n`;
    })
    .replace(/^[ \t]*:::[ \t]*$/gm, '')
    .replace(/<TabItem[^>]*\blabel="([^"]*)"[^>]*>/g, '\n**$1**\n')
    .replace(/(`[^`\n]*`)|(?<!\\)<\/?[A-Za-z][^>]*>/g, (_, code: string | undefined) => code ?? '');
}

function readTable(lines: readonly string[]): string[][] {
  return lines
    .filter((line) => !/^\|[\s:|-]+\|?\s*$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}

function renderBlock(block: Block, view: PageView): string[] {
  if (block.kind === 'heading') return renderHeading(block.level, block.text, view);
  if (block.kind === 'paragraph') return wrapInline(block.text, '', '', view);
  if (block.kind === 'item') {
    const space = ' '.repeat(block.indent);
    const rest = ' '.repeat(block.indent + block.marker.length + 1);
    return wrapInline(block.text, `${space}${block.marker} `, rest, view);
  }
  if (block.kind === 'table') return renderTable(block.rows, view);
  const indent = ' '.repeat(CODE_INDENT + block.indent);
  return block.lines.map((line) => {
    const style = block.language === 'diff' ? DIFF_STYLES[line[0] ?? ''] : undefined;
    const text = printable(line);
    return text === '' ? '' : indent + (style ? view.paint(style, text) : text);
  });
}

function renderHeading(level: number, source: string, { paint, siteAddress }: PageView): string[] {
  const text = plainInline(source, siteAddress);
  const underlined = [paint('strong', text), (level <= 2 ? '═' : '─').repeat(displayWidth(text))];
  return level <= 3 ? underlined : underlined.slice(0, 1);
}

/** Columns side by side where they fit, else each row as a list of its cells. Cells beyond the head are left out (GFM, "Tables"). */
function renderTable(rows: readonly (readonly string[])[], view: PageView): string[] {
  const { paint, width } = view;
  const cells = rows.map((row) => row.map((cell) => plainInline(cell, view.siteAddress)));
  const [head = [], ...body] = cells;
  const columns = head.map((name, column) => ({
    name,
    width: Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))),
  }));
  const total = columns.reduce((sum, column) => sum + column.width + 2, 0);
  if (total <= (width === Infinity ? 120 : width)) {
    return cells.map((row, index) => {
      const line = columns.map((column, at) => {
        const cell = row[at] ?? '';
        return cell + ' '.repeat(column.width - displayWidth(cell) + 2);
      });
      return index === 0 ? paint('strong', line.join('').trimEnd()) : line.join('').trimEnd();
    });
  }
  return body.flatMap((row) =>
    columns.flatMap(({ name }, at) => {
      const cell = row[at];
      return cell === undefined ? [] : wrapInline(`${name}: ${cell}`, at === 0 ? '• ' : '  ', '  ', view);
    }),
  );
}

function wrapInline(source: string, first: string, rest: string, view: PageView): string[] {
  return wrap(plainInline(source, view.siteAddress), view.width - rest.length).map(
    (line, index) => (index === 0 ? first : rest) + paintCode(line, view.paint),
  );
}
