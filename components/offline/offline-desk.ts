import { iconSvg } from '#components/icons/paths.ts';
import { localeOf, type Locale } from '#src/i18n/locale.ts';
import type { PageMessage, WorkerMessage } from '#src/offline/index.ts';
// A sheet of its own kind: a page whose reader is online and up to date never gets it.
import { adoptStyles } from '#components/styles/adopt.ts';
import styles from './offline.css?inline';
import { offlineStrings } from './strings.ts';

/** Registers the service worker, and shows on a page what it makes known. Nothing happens where the browser forbids it. */
export async function openDesk(host: HTMLElement): Promise<void> {
  try {
    const workers = navigator.serviceWorker;
    const registration = await workers.register(`${import.meta.env.BASE_URL}sw.js`);
    new OfflineDesk(host, workers, registration).start();
  } catch {
    // A private window, blocked storage, or no connection on the very first visit: the site is read from the server.
  }
}

class OfflineDesk {
  readonly #host: HTMLElement;
  readonly #workers: ServiceWorkerContainer;
  readonly #registration: ServiceWorkerRegistration;
  /** Whether this page came from a version that another one can replace. */
  readonly #hadController: boolean;
  readonly #locale: Locale;
  #isReloading = false;

  constructor(host: HTMLElement, workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration) {
    this.#host = host;
    this.#workers = workers;
    this.#registration = registration;
    this.#hadController = workers.controller !== null;
    this.#locale = localeOf(host.dataset['locale']);
  }

  start(): void {
    this.#build();
    this.#watchVersions();
    this.#watchConnection();
    this.#workers.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.isComplete) this.#showHeld();
    });
    // Messages wait until the page says that it listens.
    this.#workers.startMessages();
    const locale = this.#locale;
    void this.#workers.ready.then(({ active }) =>
      active?.postMessage({ kind: 'hold', locale } satisfies PageMessage),
    );
  }

  #build(): void {
    const words = offlineStrings[this.#locale];
    // Words of this site's own; nothing of a reader comes in.
    this.#host.innerHTML = `
      <p class="sr-only" role="status"></p>
      <section class="bars" aria-label="${words.label}">
        <div data-bar="offline" hidden>${iconSvg('info')}<p>${words.offline}</p></div>
        <div data-bar="update" hidden>
          <p>${words.update}</p>
          <button type="button" class="primary" data-reload>${words.reload}</button>
          <button type="button" data-later>${words.later}</button>
        </div>
      </section>`;
    adoptStyles(styles);
  }

  #watchVersions(): void {
    const { waiting, installing } = this.#registration;
    if (waiting && this.#hadController) this.#offerUpdate();
    this.#watchInstall(installing);
    this.#registration.addEventListener('updatefound', () =>
      this.#watchInstall(this.#registration.installing),
    );
    this.#workers.addEventListener('controllerchange', () => {
      if (this.#isReloading) location.reload();
      // Another page let the new version take over: this one is still the old.
      else if (this.#hadController) this.#offerUpdate();
    });
    this.#part('[data-reload]')?.addEventListener('click', () => this.#update());
    this.#part('[data-later]')?.addEventListener('click', () => this.#set('update', false));
  }

  #watchInstall(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && this.#hadController) this.#offerUpdate();
    });
  }

  #offerUpdate(): void {
    this.#set('update', true);
  }

  #update(): void {
    this.#isReloading = true;
    const { waiting } = this.#registration;
    if (waiting) waiting.postMessage({ kind: 'take-over' } satisfies PageMessage);
    else location.reload();
  }

  #watchConnection(): void {
    const look = async (): Promise<void> => {
      if (!navigator.onLine) {
        this.#set('offline', true);
        return;
      }
      try {
        // Asks the server for the worker: no answer means that it cannot be reached, whatever the network does.
        await this.#registration.update();
        this.#set('offline', false);
      } catch (error) {
        this.#set('offline', error instanceof TypeError);
      }
    };
    window.addEventListener('online', () => void look());
    window.addEventListener('offline', () => void look());
    void look();
  }

  /** Shows one of the bars, or hides it; what appears is also said, for those who do not see it. */
  #set(name: 'offline' | 'update', isShown: boolean): void {
    const bar = this.#part(`[data-bar="${name}"]`);
    if (!bar || bar.hidden === !isShown) return;
    bar.hidden = !isShown;
    const status = this.#part('[role="status"]');
    if (status) status.textContent = isShown ? (bar.querySelector('p')?.textContent ?? '') : '';
  }

  #showHeld(): void {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-held-offline]')) mark.hidden = false;
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(selector);
  }
}
