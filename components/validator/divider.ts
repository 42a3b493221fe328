const STEP = 2;
const MIN = 25;
const MAX = 75;

/**
 * Makes a separator movable: it sets `--split`, the share of the first pane, on the element that holds both.
 * Pointer: drag, double click for the middle. Keyboard: arrows, Home, End.
 */
export function makeMovable(divider: HTMLElement, holder: HTMLElement): void {
  let share = 50;
  // Only now is there something to move.
  divider.tabIndex = 0;
  const move = (next: number): void => {
    share = Math.min(MAX, Math.max(MIN, next));
    holder.style.setProperty('--split', `${share}%`);
    divider.setAttribute('aria-valuenow', String(Math.round(share)));
  };
  divider.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
  });
  divider.addEventListener('pointermove', (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const box = holder.getBoundingClientRect();
    move(((event.clientX - box.left) / box.width) * 100);
  });
  divider.addEventListener('dblclick', () => move(50));
  divider.addEventListener('keydown', (event) => {
    const next = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: MIN, End: MAX }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  });
}
