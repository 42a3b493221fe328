/**
 * For the copy of the site that works below any path: links in the pages are relative there, but those that scripts make
 * begin at the root. Each gets its place when it is pointed at, focused or clicked, in shadow roots as well.
 */
const root = new URL('.', (document.currentScript as HTMLScriptElement).src).pathname.replace(/\/$/, '');

function place(event: Event): void {
  for (const target of event.composedPath()) {
    if (!(target instanceof HTMLAnchorElement)) continue;
    const href = target.getAttribute('href') ?? '';
    if (/^\/(?!\/)/.test(href) && !`${href}/`.startsWith(`${root}/`))
      target.setAttribute('href', root + href);
  }
}

if (root !== '')
  for (const kind of ['pointerover', 'focusin', 'click', 'auxclick'])
    addEventListener(kind, place, { capture: true });
