import { button, element, icon } from '#components/validator/dom.ts';
import type { AdoptFile, AdoptStep } from '#src/adopt/index.ts';
import { codeParts, inlineParts } from './inline.ts';
import type { AdoptStrings } from './strings.ts';

/** What a reader may do with a file. */
export interface FileActions {
  readonly copy: (file: AdoptFile, shown: HTMLElement) => void;
  readonly save: (file: AdoptFile) => void;
}

/** The files as `Adopt.astro` draws them, with their buttons. */
export function fileNodes(
  files: readonly AdoptFile[],
  words: AdoptStrings,
  { copy, save }: FileActions,
  isOpen: (file: AdoptFile) => boolean,
): HTMLElement[] {
  return files.map((file) => {
    const { path, text, why, mayExist } = file;
    const shown = code(path, path, text);
    const note = mayExist ? element('em', { class: 'may-exist' }, words.mayExist) : null;
    return element(
      'details',
      { class: 'file', open: isOpen(file), 'data-path': path },
      element('summary', {}, element('code', {}, path)),
      element(
        'div',
        { class: 'about' },
        element('p', {}, ...inline(why), note),
        button({ 'aria-label': `${words.copy}: ${path}` }, () => copy(file, shown), icon('copy'), words.copy),
        button(
          { 'aria-label': `${words.download}: ${path}` },
          () => save(file),
          icon('open'),
          words.download,
        ),
      ),
      shown,
    );
  });
}

/** What is to be done besides. */
export function stepNodes(steps: readonly AdoptStep[]): HTMLElement[] {
  return steps.map(({ text, code: lines }) =>
    element(
      'li',
      {},
      element('p', {}, ...inline(text)),
      lines === null ? null : code('', text.replace(/[`*]/g, ''), lines),
    ),
  );
}

function inline(sentence: string): Node[] {
  return inlineParts(sentence).map(({ tag, text }) => element(tag ?? 'span', {}, text));
}

function code(path: string, label: string, text: string): HTMLElement {
  const parts = codeParts(path, text).map(({ isComment, text: stretch }) =>
    isComment ? element('span', { class: 'comment' }, stretch) : stretch,
  );
  return element('pre', { tabindex: '0', role: 'group', 'aria-label': label }, element('code', {}, ...parts));
}
