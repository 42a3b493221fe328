/**
 * `<offline-status>`: has the site kept on the device once the page has loaded and nothing else is to be done. All that a
 * page loads at first is this; the rest follows. Markup: `OfflineStatus.astro`.
 */
class OfflineStatus extends HTMLElement {
  connectedCallback(): void {
    // While pages are being written, what is kept would be old.
    if (!import.meta.env.PROD || 'portable' in this.dataset) return;
    if (!('serviceWorker' in navigator) || savesData()) return;
    const begin = (): void =>
      whenIdle(
        () =>
          void import('./offline-desk.ts').then(
            ({ openDesk }) => openDesk(this),
            () => undefined,
          ),
      );
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true });
  }
}

/** Readers who asked for less traffic get none that they did not ask for (Save-Data, Network Information API). */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 5000 });
  else setTimeout(action, 1000);
}

customElements.define('offline-status', OfflineStatus);
