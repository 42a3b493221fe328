import type { FileKind } from '#src/lint/text-file.ts';
import { KINDS } from '#src/validator/project.ts';
import type { Session } from '#src/validator/session.ts';
import { fileOfKind, type WorkFile } from '#src/validator/workspace.ts';
import { element, icon, part, partOf } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';
import { selectTab, wireTabs } from './tabs.ts';

export interface FilesView {
  /** Shows the tabs, their counts and the file that is chosen. */
  draw(): void;
}

/** The tabs of the kinds of files, and the row that chooses, names, adds and removes a file of the kind shown. */
export function wireFiles(
  root: HTMLElement,
  session: Session,
  words: ValidatorStrings,
  notify: (sentence: string) => void,
  focusEditor: () => void,
): FilesView {
  const tabs = new Map(KINDS.map((kind) => [kind, partOf(root, `tab-${kind}`, HTMLButtonElement)]));
  const choice = partOf(root, 'file-choice', HTMLSelectElement);
  const path = partOf(root, 'file-path', HTMLInputElement);
  const add = partOf(root, 'file-add', HTMLButtonElement);
  const remove = partOf(root, 'file-remove', HTMLButtonElement);
  wireTabs(tabs, (kind) => {
    const file = fileOfKind(session.workspace, kind);
    if (file) session.activate(file.id);
  });
  choice.addEventListener('change', () => session.activate(Number(choice.value)));
  path.addEventListener('change', () => {
    session.rename(session.active.id, path.value);
    path.value = session.active.path;
  });
  add.addEventListener('click', () => {
    session.add(session.active.kind);
    focusEditor();
  });
  remove.addEventListener('click', () => {
    session.remove();
    notify(words.notice.removed);
    focusEditor();
  });
  return {
    draw() {
      const { workspace, active, status } = session;
      for (const [kind, tab] of tabs) {
        selectTab(tab, kind === active.kind);
        if (status !== 'checking') drawCounts(tab, kind, session, words.files);
      }
      part(root, 'panel').setAttribute('aria-labelledby', `validator-tab-${active.kind}`);
      const own = workspace.files.filter(({ kind }) => kind === active.kind);
      drawChoice(choice, own, active, words.files);
      part(root, 'file-choice-label').hidden = own.length < 2;
      if (document.activeElement !== path) path.value = active.path;
      add.hidden = active.kind === 'compose';
      part(add, 'file-added').textContent = words.files.added[active.kind];
      remove.hidden = own.length < 2;
    },
  };
}

function drawCounts(
  tab: HTMLButtonElement,
  kind: FileKind,
  { report }: Session,
  words: ValidatorStrings['files'],
): void {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const file of report?.files ?? []) {
    const own = file.kind === kind ? report?.summary.byFile.get(file.id) : undefined;
    counts.error += own?.error ?? 0;
    counts.warning += own?.warning ?? 0;
  }
  const place = part(tab, 'counts');
  place.replaceChildren();
  if (counts.error > 0)
    place.append(
      element(
        'span',
        { class: 'count error', 'aria-hidden': 'true' },
        icon('fail'),
        shortCount(counts.error),
      ),
    );
  if (counts.warning > 0) {
    place.append(
      element(
        'span',
        { class: 'count warning', 'aria-hidden': 'true' },
        icon('risk'),
        shortCount(counts.warning),
      ),
    );
  }
  const said = words.counts(counts);
  if (said !== '') place.append(element('span', { class: 'visually-hidden' }, ` ${said}`));
}

/** Four figures and more would push the last tab into a second row on a phone; the words beside it have them all. */
function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k+`;
}

function drawChoice(
  choice: HTMLSelectElement,
  files: readonly WorkFile[],
  active: WorkFile,
  words: ValidatorStrings['files'],
): void {
  choice.replaceChildren(
    ...files.map(({ id, path, text }) => {
      const label = text.trim() === '' ? `${path} (${words.empty})` : path;
      return element('option', { value: String(id), selected: id === active.id }, label);
    }),
  );
}
