import { localeOf } from '#src/i18n/locale.ts';
import type { SearchDialog } from './search-dialog.ts';

/**
 * `<site-search>`: the search button and its dialog. This is all that a page loads at first; what searches follows when
 * the dialog is opened for the first time. Markup: `Search.astro`.
 */
class SiteSearch extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #loading: Promise<SearchDialog> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const button = this.querySelector<HTMLButtonElement>('[data-open-modal]');
    if (!button || !dialog) return;
    this.#dialog = dialog;
    button.disabled = false;
    button.addEventListener('click', () => this.#open());
    this.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    window.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  #shortcut(event: KeyboardEvent): void {
    const isModified = event.metaKey || event.ctrlKey;
    const isSlash = event.key === '/' && !isModified && !event.altKey && !isTyping(event);
    if (!(isModified && event.key === 'k') && !isSlash) return;
    event.preventDefault();
    if (this.#dialog?.open) this.#dialog.close();
    else this.#open();
  }

  #open(): void {
    this.#dialog?.showModal();
    this.#dialog?.querySelector('input')?.select();
    this.#loading ??= import('./search-dialog.ts').then(
      ({ SearchDialog: Dialog }) => new Dialog(this, localeOf(this.dataset['locale'])),
    );
    this.#loading.then(
      (dialog) => dialog.prepare(),
      () => {
        this.#loading = undefined;
        const status = this.querySelector<HTMLElement>('[role="status"]');
        if (status) status.textContent = status.dataset['unavailable'] ?? '';
      },
    );
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define('site-search', SiteSearch);
