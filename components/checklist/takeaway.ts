import { part, partOf } from '#components/validator/elements.ts';
import { localeOf } from '#src/i18n/locale.ts';
import { isRunFragment } from '#src/checklists/run-fragment.ts';
import type { Desk } from './desk.ts';
import type { ChecklistStrings } from './strings.ts';
import type { TakeawayView } from './takeaway-view.ts';

/**
 * The buttons that take a run along and bring it back. What they do is loaded when the reader comes near them, or comes
 * with a run in the address.
 */
export class Takeaway {
  readonly #root: HTMLElement;
  readonly #desk: Desk;
  readonly #load: () => Promise<TakeawayView>;
  readonly #onFailure: () => void;
  #view: Promise<TakeawayView> | null = null;

  constructor(
    root: HTMLElement,
    desk: Desk,
    words: ChecklistStrings,
    notify: (sentence: string) => void,
    progress: () => string,
  ) {
    this.#root = root;
    this.#desk = desk;
    this.#load = async () => {
      const { TakeawayView: View } = await import('./takeaway-view.ts');
      return new View(root, desk, localeOf(root.dataset['locale']), notify, progress);
    };
    this.#onFailure = () => notify(words.notLoaded);
    const section = part(root, 'takeaway');
    for (const near of ['pointerenter', 'focusin']) section.addEventListener(near, () => void this.#loaded());
    const picker = partOf(root, 'file', HTMLInputElement);
    for (const button of section.querySelectorAll<HTMLElement>('.row [data-part]')) {
      const name = button.dataset['part'] ?? '';
      button.addEventListener('click', () => {
        if (name === 'open') picker.click();
        else if (name === 'print') window.print();
        else if (button instanceof HTMLButtonElement) void this.#loaded().then((view) => view?.act(name));
      });
    }
    picker.addEventListener('change', () => {
      const [file] = picker.files ?? [];
      if (file) void this.#loaded().then((view) => view?.open(file));
      // The same file can be chosen again after it has changed.
      picker.value = '';
    });
  }

  /** Takes in what the address holds. @returns false if it holds no run. */
  openAddress(): boolean {
    const { hash, pathname } = location;
    if (!isRunFragment(hash)) return false;
    history.replaceState(history.state, '', pathname);
    void this.#loaded().then((view) => view?.openFragment(hash));
    return true;
  }

  draw(): void {
    part(this.#root, 'not-stored').hidden = this.#desk.isKept;
  }

  #loaded(): Promise<TakeawayView | null> {
    this.#view ??= this.#load();
    return this.#view.catch(() => {
      this.#view = null;
      this.#onFailure();
      return null;
    });
  }
}
