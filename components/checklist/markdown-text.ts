import { RUN_VALUES, type RunValue } from '#src/checklists/checklist.ts';
import { runMarkdown, type ShownList } from '#src/checklists/progress-markdown.ts';
import type { Run } from '#src/checklists/progress.ts';
import type { MoreStrings } from './more-strings.ts';

/**
 * The run that a page shows as a Markdown task list. The texts are those of the page: a script that held them again would
 * double its weight.
 */
export function markdownOf(root: HTMLElement, run: Run, words: MoreStrings, progress: string): string {
  const list: ShownList = {
    title: document.querySelector('h1')?.textContent.trim() ?? '',
    sections: [...root.querySelectorAll('[data-part="sections"] > section')].map((section) => ({
      title: section.querySelector('h2')?.firstChild?.textContent?.trim() ?? '',
      items: [...section.querySelectorAll('[data-item]')].map((item) => ({
        id: item.id,
        text: withBackticks(item.querySelector('.text')),
      })),
    })),
  };
  const page = `${location.origin}${location.pathname}`;
  const labels = { ...words.markdown, values: labelsOf(root), progress };
  return runMarkdown(list, run, labels, (id) => `${page}#${id}`);
}

/** The names of the values, as their fields are labelled. */
function labelsOf(root: HTMLElement): Readonly<Record<RunValue, string>> {
  const pairs = RUN_VALUES.map((value) => {
    const label = root
      .querySelector(`.fields input[name="${value}"]`)
      ?.closest('label')
      ?.querySelector('span');
    return [value, label?.textContent.trim() ?? value];
  });
  return Object.fromEntries(pairs) as Record<RunValue, string>;
}

function withBackticks(text: Element | null): string {
  const parts = [...(text?.childNodes ?? [])].map((node) =>
    node.nodeName === 'CODE' ? `\`${node.textContent ?? ''}\`` : (node.textContent ?? ''),
  );
  return parts.join('').trim();
}
