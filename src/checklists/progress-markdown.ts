import { RUN_VALUES, type RunValue } from './checklist.ts';
import { codeSpan } from './markdown.ts';
import { LIMITS, oneLine } from './progress-limits.ts';
import { itemOf, type ItemProgress, type Run } from './progress.ts';

/** A list as a page shows it: texts in one language, `code` in backticks. */
export interface ShownList {
  readonly title: string;
  readonly sections: readonly {
    readonly title: string;
    readonly items: readonly { readonly id: string; readonly text: string }[];
  }[];
}

/** The words of the task list in one language. What comes from a person arrives as a code span. */
export interface RunMarkdownWords {
  readonly values: Readonly<Record<RunValue, string>>;
  readonly progress: string;
  readonly notApplicable: (reason: string) => string;
  readonly proved: (source: string) => string;
  readonly failed: (rules: string) => string;
  readonly note: (text: string) => string;
}

/**
 * A run as a Markdown task list for the text of a pull request: what is settled is ticked, and each line says how. What a
 * person wrote stands in code spans, where nothing is markup.
 * @param address the absolute address of an item.
 */
export function runMarkdown(
  list: ShownList,
  run: Run,
  words: RunMarkdownWords,
  address: (item: string) => string,
): string {
  const about = RUN_VALUES.flatMap((name) => {
    const value = run.values[name];
    return value === undefined ? [] : [`- ${words.values[name]}: ${codeSpan(value)}`];
  });
  const blocks = [
    `## ${list.title}: ${codeSpan(run.name)}`,
    about.join('\n'),
    words.progress,
    ...list.sections.flatMap(({ title, items }) => [
      `### ${title}`,
      items.map(({ id, text }) => line(text, address(id), itemOf(run, id), words)).join('\n'),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function line(text: string, url: string, progress: ItemProgress, words: RunMarkdownWords): string {
  const { state, reason = '', note, provedBy } = progress;
  const label = state === 'not-applicable' ? `~~[${text}](${url})~~` : `[${text}](${url})`;
  const said = [
    state === 'not-applicable' && words.notApplicable(codeSpan(reason)),
    provedBy?.outcome === 'proved' && words.proved(codeSpan(provedBy.source)),
    provedBy?.outcome === 'failed' && words.failed(provedBy.rules.map(codeSpan).join(', ')),
    note !== undefined && words.note(codeSpan(oneLine(note, LIMITS.note))),
  ].filter((part) => part !== false);
  return [`- [${state === 'open' ? ' ' : 'x'}] ${label}`, ...said].join(' · ');
}
