/**
 * The icons, as SVG shapes on a 24-unit square: strokes only, no fills, one width (`--cp-stroke`).
 * The three states differ in outline (octagon, triangle, circle), so that they read without colour.
 */
export const iconShapes = {
  fail: '<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z"/><path d="m9 9 6 6m0-6-6 6"/>',
  risk: '<path d="M12 3.6 21.4 20H2.6Z"/><path d="M12 9.8v4.6M12 17.2v.1"/>',
  ready: '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.6"/>',
  info: '<rect x="3.5" y="3.5" width="17" height="17" rx="3"/><path d="M12 11v5.2M12 7.8v.1"/>',
  error:
    '<path d="M3 5.5A1.5 1.5 0 0 1 4.5 4h15A1.5 1.5 0 0 1 21 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5Z"/><path d="M3 8.5h18M6.5 12.5h3M6.5 16h5"/><path d="m14 12 4 4m0-4-4 4"/>',
  deploy:
    '<path d="M13.5 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8.5Z"/><path d="M13.5 3v5.5H19"/><path d="m8.8 14.6 2.3 2.3 4.2-4.4"/>',
  design:
    '<rect x="9" y="3" width="6" height="5" rx="1"/><rect x="3" y="16" width="6" height="5" rx="1"/><rect x="15" y="16" width="6" height="5" rx="1"/><path d="M12 8v4M6 16v-4h12v4"/>',
  'arrow-right': '<path d="M4 12h15m-5.5-5.5L19 12l-5.5 5.5"/>',
  'arrow-left': '<path d="M20 12H5m5.5-5.5L5 12l5.5 5.5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  copy: '<rect x="8.5" y="8.5" width="12" height="12" rx="2"/><path d="M15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3"/>',
  undo: '<path d="M8.5 5 4 9.5 8.5 14"/><path d="M4 9.5h10a5.5 5.5 0 0 1 0 11H9"/>',
  open: '<path d="M14 4h6v6M20 4l-8.5 8.5"/><path d="M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10"/>',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof iconShapes;

/**
 * Draws an icon as SVG text, for elements that are built in the browser.
 * The icon is hidden from assistive technology: a word always stands beside it.
 */
export function iconSvg(name: IconName): string {
  return `<svg class="cp-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${iconShapes[name]}</svg>`;
}
