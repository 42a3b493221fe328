/** The rewritten file beside the original: every change is explained when it is pointed at, focused or tapped. */
import { button, element } from '#components/validator/dom.ts';
import type { DiffBlock, DiffLine, DiffView } from '#src/preview/index.ts';
import { copyable } from './copyable.ts';
import { folded, MOST_ROWS, placeButton, remark, section, text, type Context } from './parts.ts';

/** The differences, and the whole file that is deployed. Null if nothing differs. */
export function diffSection(
  context: Context,
  { hunks, isCut }: DiffView,
  deployedText: string,
): HTMLElement | null {
  const { words } = context;
  if (hunks.length === 0) return null;
  const details = folded(words.showDiff(hunks.length));
  // Hundreds of rows are made for those who open them.
  details.addEventListener(
    'toggle',
    () => {
      const blocks = hunks.slice(0, MOST_ROWS).map(({ blocks: parts }) => parts);
      details.append(widened(context, table(context, blocks)));
      if (isCut || hunks.length > MOST_ROWS) details.append(text(words.diffCut));
    },
    { once: true },
  );
  const whole = folded(words.wholeFile, ...copyable(words, words.copyFile, deployedText));
  return section(words.diff, details, whole);
}

/** A table with a button that shows it over the whole window, where both files have room beside each other. */
function widened({ words }: Context, content: HTMLElement): HTMLElement {
  const frame = element('div', {});
  const dialog = element('dialog', { class: 'wide', 'aria-label': words.diff });
  const open = button(
    { class: 'copy' },
    () => {
      dialog.append(content);
      dialog.showModal();
    },
    words.sideBySide,
  );
  const close = button({ class: 'copy' }, () => dialog.close(), words.close);
  dialog.append(element('p', { class: 'copying' }, close));
  dialog.addEventListener('close', () => frame.append(content));
  frame.append(element('p', { class: 'copying' }, open), content, dialog);
  return frame;
}

function table(context: Context, hunks: readonly (readonly DiffBlock[])[]): HTMLElement {
  const { words } = context;
  const explanation = element('div', { class: 'explanation', id: EXPLANATION, 'aria-live': 'polite' });
  const blocks = new Map<HTMLElement, DiffBlock>();
  const node = element(
    'div',
    { class: 'aligned', role: 'group', 'aria-label': words.diff },
    element(
      'p',
      { class: 'heads' },
      element('span', {}, words.yourFile),
      element('span', {}, words.deployedFile),
    ),
    ...hunks.map((hunk) =>
      element(
        'div',
        { class: 'piece' },
        ...hunk.map((block) => {
          const made = blockElement(context, block);
          if (block.isChanged) blocks.set(made, block);
          return made;
        }),
      ),
    ),
    explanation,
  );
  const explain = (target: EventTarget | null): void => {
    const chosen = target instanceof Element ? target.closest<HTMLElement>('.block.changed') : null;
    const block = chosen === null ? undefined : blocks.get(chosen);
    if (!chosen || !block || chosen.classList.contains('chosen')) return;
    for (const other of blocks.keys()) other.classList.toggle('chosen', other === chosen);
    explanation.replaceChildren(...explanationOf(context, block));
  };
  node.addEventListener('pointerover', ({ target }) => explain(target));
  node.addEventListener('click', ({ target }) => explain(target));
  node.addEventListener('focusin', ({ target }) => explain(target));
  explanation.append(text(words.diffHelp));
  moveByArrows(node, [...blocks.keys()]);
  return node;
}

const EXPLANATION = 'preview-explanation';

/** One stop of the Tab key for the whole table; the arrow keys go from change to change. */
function moveByArrows(node: HTMLElement, blocks: readonly HTMLElement[]): void {
  blocks.forEach((block, index) => {
    block.tabIndex = index === 0 ? 0 : -1;
  });
  const steps: Readonly<Record<string, (at: number) => number>> = {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at) => at - 1,
    Home: () => 0,
    End: () => blocks.length - 1,
  };
  node.addEventListener('keydown', (event) => {
    const at = blocks.findIndex((block) => block === event.target);
    const next = blocks[steps[event.key]?.(at) ?? -1];
    if (at < 0 || !next) return;
    event.preventDefault();
    for (const block of blocks) block.tabIndex = block === next ? 0 : -1;
    next.focus();
  });
}

function explanationOf(context: Context, { place, reasons }: DiffBlock): HTMLElement[] {
  const parts =
    reasons.length === 0 ? [text(context.words.noReason)] : reasons.map((reason) => remark(context, reason));
  const go = place === null ? null : placeButton(context, place);
  return go === null ? parts : [...parts, element('p', {}, go)];
}

function blockElement({ words }: Context, { isChanged, rows }: DiffBlock): HTMLElement {
  const cells = rows.map(({ before, after }) =>
    element(
      'div',
      { class: 'row' },
      cell(before, 'before', isChanged ? words.removed : null, '−'),
      cell(after, 'after', isChanged ? words.added : null, '+'),
    ),
  );
  return isChanged
    ? element('div', { class: 'block changed', role: 'group', 'aria-describedby': EXPLANATION }, ...cells)
    : element('div', { class: 'block' }, ...cells);
}

function cell(line: DiffLine | null, side: string, label: string | null, sign: string): HTMLElement {
  if (line === null) return element('span', { class: `cell ${side} none` });
  const number = element(
    'span',
    { class: 'number', 'aria-hidden': 'true' },
    line.line === null ? '' : String(line.line),
  );
  return element(
    'span',
    { class: `cell ${side}` },
    number,
    element('span', { class: 'sign', 'aria-hidden': 'true' }, label === null ? ' ' : sign),
    label === null ? null : element('span', { class: 'sr-only' }, `${label} `),
    element('code', {}, line.text),
  );
}
