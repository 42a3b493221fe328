import { preferredLocale } from '#src/i18n/locale.ts';

const STORAGE_KEY = 'language-offer/v1';

/** Storage may be switched off; the offer then comes back on the next page, which does no harm. */
function wasDismissed(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'dismissed';
  } catch {
    return false;
  }
}

function rememberDismissal(): void {
  try {
    localStorage.setItem(STORAGE_KEY, 'dismissed');
  } catch {
    // Nothing to remember it in: see wasDismissed.
  }
}

/**
 * Shows the link to the same page in the other language when the browser prefers that language.
 * It appears after the page has loaded and takes no room in the layout, so nothing shifts; its height
 * is published as `--cp-bottom-inset` for other bars at the bottom edge and for scrolling to a target.
 */
class LanguageOffer extends HTMLElement {
  connectedCallback(): void {
    if (preferredLocale(navigator.languages) !== this.dataset['locale'] || wasDismissed()) return;
    if (document.readyState === 'complete') this.#show();
    else window.addEventListener('load', () => this.#show(), { once: true });
  }

  #show(): void {
    // The place and the text shared in the address belong to the reader in either language.
    const link = this.querySelector('a');
    link?.addEventListener('click', () => {
      link.href = new URL(link.pathname + location.search + location.hash, location.origin).href;
    });
    this.querySelector('button')?.addEventListener('click', () => this.#dismiss());
    this.hidden = false;
    const root = document.documentElement;
    root.style.setProperty('--cp-bottom-inset', `${String(this.offsetHeight)}px`);
  }

  #dismiss(): void {
    rememberDismissal();
    this.hidden = true;
    document.documentElement.style.removeProperty('--cp-bottom-inset');
    // The focused button is gone: the keyboard goes on from the top of the text, without a scroll.
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

customElements.define('language-offer', LanguageOffer);
