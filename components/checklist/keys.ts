import type { ItemView } from './item-view.ts';

/** Whether shortcuts of a single key are on; for all lists, the same in both languages. */
const SETTING_KEY = 'checklist/keys/v1';

export interface KeyEvents {
  onUndo(): void;
  onHelp(): void;
}

/**
 * Shortcuts of a single key, while the focus is on an item and not in a field. Speech input would trigger them by
 * accident: they can be turned off (WCAG 2.1.4).
 */
export function wireKeys(
  sections: HTMLElement,
  views: readonly ItemView[],
  setting: HTMLInputElement,
  events: KeyEvents,
): void {
  setting.checked = readSetting();
  setting.addEventListener('change', () => keepSetting(setting.checked));
  sections.addEventListener('keydown', (event) => {
    if (!setting.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || takesText(target)) return;
    const at = views.findIndex(({ root }) => root.contains(target));
    const action = actionOf(event.key, target, views, at, events);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(
  key: string,
  target: HTMLElement,
  views: readonly ItemView[],
  at: number,
  events: KeyEvents,
): (() => void) | null {
  const view = views[at];
  // Where something else has the focus the arrows scroll, as they do everywhere.
  const isBox = target.matches('input[type="checkbox"]');
  switch (key) {
    case 'ArrowDown':
      return isBox ? () => views[at + 1]?.focus() : null;
    case 'ArrowUp':
      return isBox ? () => views[at - 1]?.focus() : null;
    case 'j':
      return () => views[at + 1]?.focus();
    case 'k':
      return () => views[isBox ? at - 1 : at]?.focus();
    case 'x':
      return view ? () => view.toggleTick() : null;
    case 'a':
      return view ? () => view.toggleAside() : null;
    case 'n':
      return view ? () => view.toggleNote() : null;
    case 'o':
      return view ? () => view.toggleFold() : null;
    case 'u':
      return () => events.onUndo();
    case '?':
      return () => events.onHelp();
    default:
      return null;
  }
}

function takesText(target: HTMLElement): boolean {
  return target.matches('textarea, select, input:not([type="checkbox"])');
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(SETTING_KEY) !== 'off';
  } catch {
    return true;
  }
}

function keepSetting(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(SETTING_KEY);
    else localStorage.setItem(SETTING_KEY, 'off');
  } catch {
    // The choice holds until the page is left.
  }
}
