import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import type { Locale } from '#src/i18n/locale.ts';
import type { Edit } from '#src/lint/edit.ts';
import type { FileKind } from '#src/lint/text-file.ts';
import { editorMode } from './editor-modes.ts';
import { singleEdit } from '#src/validator/diff.ts';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';

/** What the editor shows: a file under its number, by which its history and cursor are found again. */
export interface EditorDocument {
  readonly id: number;
  readonly kind: FileKind;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
}

export interface EditorOptions {
  readonly root: ShadowRoot;
  readonly locale: Locale;
  onInput(text: string, isPaste: boolean): void;
}

/** The editor as the page uses it. */
export interface Editor {
  /**
   * Shows another text.
   * @param firstLine the number of the first line of a part, which cannot be edited; `null` for a whole file.
   * @param isKnown true if a file comes back with the history and the cursor that it had when it was left.
   */
  open(document: EditorDocument, firstLine: number | null, isKnown: boolean): void;
  apply(edit: Edit): void;
  show(diagnostics: readonly Diagnostic[]): void;
  /** Scrolls to a range, selects it and highlights its lines for a moment. */
  reveal(start: number, end: number): void;
  select(start: number, end: number): void;
  /** Where the selection begins. */
  cursor(): number;
  /** What is selected, as offsets. */
  selection(): { readonly start: number; readonly end: number };
  focus(): void;
}

/** How long a line stays highlighted after a jump, in milliseconds. */
const HIGHLIGHT_TIME = 1200;

/** F8 belongs to the page: it goes on in the next file. */
const listOfFindings = lintKeymap.filter(({ key }) => key !== 'F8');

/** Marks changes that the page made, which it need not be told about. */
const fromPage = Annotation.define<boolean>();

const highlightLines = StateEffect.define<{ from: number; to: number } | null>();

const highlightedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, transaction) {
    let next = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(highlightLines)) next = linesOf(transaction.state, effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function linesOf(state: EditorState, range: { from: number; to: number } | null): DecorationSet {
  if (!range) return Decoration.none;
  const line = Decoration.line({ class: 'cm-revealed' });
  const ranges = [];
  for (let at = range.from; at <= range.to;) {
    const { from, to } = state.doc.lineAt(at);
    ranges.push(line.range(from));
    at = to + 1;
  }
  return Decoration.set(ranges);
}

function numbering(firstLine: number): Extension {
  return lineNumbers({ formatNumber: (number) => String(number + firstLine - 1) });
}

/** Creates an empty editor in a shadow root, where its style sheets satisfy a strict content security policy. */
export function createEditor(options: EditorOptions): Editor {
  const view = new EditorView({ parent: options.root, root: options.root });
  return handle(view, options);
}

function stateOf(document: EditorDocument, firstLine: number | null, options: EditorOptions): EditorState {
  return EditorState.create({
    doc: document.text,
    extensions: [
      numbering(firstLine ?? 1),
      EditorState.readOnly.of(firstLine !== null),
      lintGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      highlightedLines,
      search(),
      editorMode(document.kind),
      placeholder(document.placeholder),
      keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...listOfFindings, indentWithTab]),
      EditorState.phrases.of(editorPhrases[options.locale]),
      // Editable content takes the focus by itself, but tools that look for a reason want to read it.
      EditorView.contentAttributes.of({ 'aria-label': document.label, spellcheck: 'false', tabindex: '0' }),
      EditorView.updateListener.of((update) => report(update, options)),
      editorTheme,
    ],
  });
}

function report({ docChanged, transactions, state }: ViewUpdate, options: EditorOptions): void {
  const own = transactions.filter((transaction) => !transaction.annotation(fromPage));
  if (!docChanged || own.every(({ docChanged: changes }) => !changes)) return;
  options.onInput(
    state.doc.toString(),
    own.some(
      (transaction) => transaction.isUserEvent('input.paste') || transaction.isUserEvent('input.drop'),
    ),
  );
}

function handle(view: EditorView, options: EditorOptions): Editor {
  const others = new Map<number, { state: EditorState; scroll: StateEffect<unknown> }>();
  /** The file that is shown whole: it alone has a history worth coming back to. */
  let shown: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = ({ start, end, insert }: Edit): void =>
    view.dispatch({ changes: { from: start, to: end, insert }, annotations: fromPage.of(true) });
  return {
    open: (document, firstLine, isKnown) => {
      clearTimeout(timer);
      if (shown !== null) {
        view.dispatch({ effects: highlightLines.of(null) });
        others.set(shown, { state: view.state, scroll: view.scrollSnapshot() });
      }
      const known = isKnown && firstLine === null ? others.get(document.id) : undefined;
      if (!known) others.delete(document.id);
      shown = firstLine === null ? document.id : null;
      view.setState(known?.state ?? stateOf(document, firstLine, options));
      if (!known) return;
      // It may have been changed while another file was shown.
      const change = singleEdit(view.state.doc.toString(), document.text);
      if (change) apply(change);
      else view.dispatch({ effects: known.scroll });
    },
    apply,
    show: (diagnostics) => view.dispatch(setDiagnostics(view.state, [...diagnostics])),
    reveal: (start, end) => {
      const [from, to] = [Math.min(start, view.state.doc.length), Math.min(end, view.state.doc.length)];
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: [highlightLines.of({ from, to }), EditorView.scrollIntoView(from, { y: 'center' })],
      });
      clearTimeout(timer);
      timer = setTimeout(() => view.dispatch({ effects: highlightLines.of(null) }), HIGHLIGHT_TIME);
    },
    select: (start, end) => view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true }),
    cursor: () => view.state.selection.main.from,
    selection: () => ({ start: view.state.selection.main.from, end: view.state.selection.main.to }),
    focus: () => view.focus(),
  };
}
