import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { iconShapes, type IconName } from '#components/icons/paths.ts';

/** The icon as a mask, so that it takes the colour of its element. */
function mask(name: IconName): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round">${iconShapes[name]}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") center / contain no-repeat`;
}

function marker(state: 'fail' | 'risk' | 'info'): Record<string, string> {
  return { content: '""', display: 'block', background: `var(--cp-${state})`, mask: mask(state) };
}

function underline(state: 'fail' | 'risk' | 'info'): Record<string, string> {
  return {
    backgroundImage: 'none',
    textDecoration: `underline wavy var(--cp-${state}) 1px`,
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  };
}

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--cp-surface)', color: 'var(--cp-text)' },
  // The page draws the ring: inside, the line numbers would cover it.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--cp-font-mono)',
    fontSize: 'var(--cp-size-s)',
    lineHeight: '1.55',
  },
  '.cm-content': { padding: 'var(--cp-space-3) 0', caretColor: 'var(--cp-text-strong)' },
  '.cm-cursor': { borderLeftColor: 'var(--cp-text-strong)' },
  '.cm-line': { padding: '0 var(--cp-space-3) 0 var(--cp-space-2)' },
  '.cm-gutters': {
    backgroundColor: 'var(--cp-surface-sunken)',
    color: 'var(--cp-text-muted)',
    borderRight: '1px solid var(--cp-border)',
  },
  // Together as wide as `--gutter`, which the text field leaves free.
  '.cm-gutters > .cm-lineNumbers': { minWidth: 'calc(var(--gutter) - 1.375rem)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 2px 0 var(--cp-space-1)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--cp-surface-hover) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--cp-surface-hover)', color: 'var(--cp-text-strong)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#bfdfec, #24566d)',
  },
  '.cm-revealed': { backgroundColor: 'var(--cp-highlight-bg)' },
  '.cm-searchMatch': { backgroundColor: 'var(--cp-highlight-bg)', outline: '1px solid var(--cp-risk)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--cp-accent-bg)' },
  '.cm-placeholder': { color: 'var(--cp-text-muted)' },
  '.cm-lintRange-error': underline('fail'),
  '.cm-lintRange-warning': underline('risk'),
  '.cm-lintRange-info': underline('info'),
  '.cm-lintRange-active': { backgroundColor: 'var(--cp-highlight-bg)' },
  '.cm-lint-marker': { width: '0.95em', height: '0.95em', margin: '0.3em 0 0' },
  '.cm-gutter-lint': { width: '1.3125rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 0 0 0.25em' },
  '.cm-lint-marker-error': marker('fail'),
  '.cm-lint-marker-warning': marker('risk'),
  '.cm-lint-marker-info': marker('info'),
  '.cm-tooltip': {
    border: '1px solid var(--cp-border-strong)',
    borderRadius: 'var(--cp-radius-m)',
    backgroundColor: 'var(--cp-surface)',
    boxShadow: 'var(--cp-shadow-2)',
    maxWidth: 'min(32rem, 90vw)',
  },
  '.cm-diagnostic': {
    padding: 'var(--cp-space-2) var(--cp-space-3)',
    fontFamily: 'var(--cp-font-sans)',
    whiteSpace: 'normal',
  },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--cp-fail)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--cp-risk)' },
  '.cm-diagnostic-info': { borderLeft: '4px solid var(--cp-info)' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--cp-accent)',
    color: 'var(--cp-on-accent)',
    borderRadius: 'var(--cp-radius-s)',
    padding: '0.2em 0.6em',
    font: 'inherit',
    fontSize: 'var(--cp-size-xs)',
  },
  '.cm-panels': {
    backgroundColor: 'var(--cp-surface-sunken)',
    color: 'var(--cp-text)',
    borderColor: 'var(--cp-border)',
  },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--cp-border)' },
  '.cm-panel input, .cm-panel button': { fontFamily: 'var(--cp-font-sans)' },
  '.cm-textfield': {
    backgroundColor: 'var(--cp-surface)',
    border: '1px solid var(--cp-border-strong)',
    color: 'var(--cp-text)',
  },
  '.cm-button': {
    background: 'var(--cp-surface)',
    border: '1px solid var(--cp-border-strong)',
    borderRadius: 'var(--cp-radius-s)',
  },
  '.cm-specialChar': { color: 'var(--cp-fail)' },
});

const highlighting = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--cp-accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--cp-ready-text)' },
  { tag: tags.content, color: 'var(--cp-text)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--cp-text-muted)', fontStyle: 'italic' },
  { tag: [tags.labelName, tags.typeName, tags.attributeValue], color: 'var(--cp-risk-text)' },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: 'var(--cp-text-muted)' },
  { tag: tags.meta, color: 'var(--cp-info-text)' },
]);

/** The look of the editor, from the design tokens; they follow the theme by themselves. */
export const editorTheme: Extension = [theme, syntaxHighlighting(highlighting)];
