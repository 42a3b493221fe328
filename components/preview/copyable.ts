import { copyText } from '#components/validator/clipboard.ts';
import { button, element, icon } from '#components/validator/dom.ts';
import type { PreviewStrings } from './strings.ts';

/** A button that copies a text, and the text itself, for browsers that do not let a page copy. */
export function copyable(words: PreviewStrings, label: string, content: string): readonly HTMLElement[] {
  const result = element('span', { role: 'status' });
  const copy = async (): Promise<void> => {
    result.textContent = (await copyText(content)) ? words.copied : words.notCopied;
  };
  const control = button({ class: 'copy' }, () => void copy(), icon('copy'), label);
  return [
    element('p', { class: 'copying' }, control, ' ', result),
    element('pre', { tabindex: '0', 'aria-label': label }, content),
  ];
}
