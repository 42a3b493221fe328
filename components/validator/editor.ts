import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  StateEffect,
  StateField,
  type Extension,
} from '@codemirror/state';
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
} from '@codemirror/view';
import type { Locale } from '#src/i18n/locale.ts';
import type { Edit } from '#src/lint/edit.ts';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';

export interface EditorOptions {
  readonly root: ShadowRoot;
  readonly text: string;
  readonly locale: Locale;
  readonly label: string;
  readonly placeholder: string;
  onInput(text: string, isPaste: boolean): void;
}

/** The editor as the page uses it. */
export interface Editor {
  /** Length of the text shown, in UTF-16 code units. */
  length(): number;
  apply(edit: Edit): void;
  /** Shows a part of a file that cannot be edited, or (`null`) lets the text be edited. */
  restrict(firstLine: number | null): void;
  show(diagnostics: readonly Diagnostic[]): void;
  /** Scrolls to a range, selects it and highlights its lines for a moment. */
  reveal(start: number, end: number): void;
  select(start: number, end: number): void;
  focus(): void;
}

/** How long a line stays highlighted after a jump, in milliseconds. */
const HIGHLIGHT_TIME = 1200;

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

/** Creates the editor in a shadow root, where its style sheets satisfy a strict content security policy. */
export function createEditor(options: EditorOptions): Editor {
  const restriction = new Compartment();
  const view = new EditorView({
    parent: options.root,
    root: options.root,
    doc: options.text,
    extensions: [
      restriction.of(numbering(1)),
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
      yaml(),
      placeholder(options.placeholder),
      keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
      EditorState.phrases.of(editorPhrases[options.locale]),
      // Editable content takes the focus by itself, but tools that look for a reason want to read it.
      EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false', tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, transactions, state }) => {
        const own = transactions.filter((transaction) => !transaction.annotation(fromPage));
        if (!docChanged || own.every(({ docChanged: changes }) => !changes)) return;
        options.onInput(
          state.doc.toString(),
          own.some(
            (transaction) => transaction.isUserEvent('input.paste') || transaction.isUserEvent('input.drop'),
          ),
        );
      }),
      editorTheme,
    ],
  });
  return handle(view, restriction);
}

function handle(view: EditorView, restriction: Compartment): Editor {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    length: () => view.state.doc.length,
    apply: ({ start, end, insert }) =>
      view.dispatch({ changes: { from: start, to: end, insert }, annotations: fromPage.of(true) }),
    restrict: (firstLine) =>
      view.dispatch({
        effects: restriction.reconfigure(
          firstLine === null ? numbering(1) : [numbering(firstLine), EditorState.readOnly.of(true)],
        ),
      }),
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
    focus: () => view.focus(),
  };
}
