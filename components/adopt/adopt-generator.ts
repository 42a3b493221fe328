import { copyText } from '#components/validator/clipboard.ts';
import { element, part, partOf } from '#components/validator/dom.ts';
import {
  adoptFiles,
  adoptSteps,
  isField,
  readOptions,
  type AdoptFile,
  type Materials,
} from '#src/adopt/index.ts';
import { localeOf } from '#src/i18n/locale.ts';
import { zipOf } from '#src/site/zip.ts';
import { fileNodes, stepNodes } from './files-view.ts';
import { cleanAddress, fillForm, materials, readForm, showQuestions } from './form.ts';
import { isShort } from './inline.ts';
import { strings } from './strings.ts';

/** `<adopt-generator>`: redraws the files as the choice changes, and keeps it in the address. Markup: `Adopt.astro`. */
class AdoptGenerator extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  readonly #words = strings[this.#locale];
  readonly #site = siteOf(location, this.dataset['site'] ?? '');
  readonly #initial = readOptions(new URLSearchParams(), this.#site, this.#locale).options;
  #files: readonly AdoptFile[] = [];
  #isWired = false;

  connectedCallback(): void {
    if (this.#isWired) return;
    this.#isWired = true;
    const form = partOf(this, 'form', HTMLFormElement);
    form.addEventListener('input', () => this.#take(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    part(this, 'zip').addEventListener('click', () => {
      this.#save(this.#words.zipName, zipOf(this.#files.map(zipEntry)), 'application/zip');
    });
    addEventListener('hashchange', () => this.#open(form));
    this.#open(form);
  }

  /** Draws what the address asks for; an address with another kind of fragment asks for what stands in the form. */
  #open(form: HTMLFormElement): void {
    const fragment = location.hash.slice(1);
    const given = new URLSearchParams(fragment.includes('=') ? fragment : '');
    const { options } = readOptions(given, this.#site, this.#locale);
    fillForm(form, options, given);
    this.#draw(form, given);
  }

  #take(form: HTMLFormElement): void {
    const given = readForm(form, this.#initial);
    const clean = cleanAddress(given).toString();
    const fragment = clean === '' ? '' : `#${clean}`;
    history.replaceState(history.state, '', location.pathname + location.search + fragment);
    this.#draw(form, given);
  }

  #draw(form: HTMLFormElement, given: URLSearchParams): void {
    const words = this.#words;
    const { options, refused } = readOptions(given, this.#site, this.#locale);
    const items = JSON.parse(this.dataset['items'] ?? '{}') as Materials['items'];
    this.#files = adoptFiles(options, materials(items));
    showQuestions(form, options, given.get('source') ?? options.source);
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type="text"]')) {
      const isRefused = refused.some((field) => field === input.name);
      input.setAttribute('aria-invalid', String(isRefused));
      part(this, `refused-${input.name}`).textContent = isRefused ? words.refused : '';
    }
    const actions = { copy: this.#copy, save: this.#saveFile };
    const list = part(this, 'files');
    const before = new Map(
      [...list.querySelectorAll('details')].map((details) => [details.dataset['path'], details.open]),
    );
    const isOpen = ({ path, text }: AdoptFile): boolean => before.get(path) ?? isShort(text);
    list.replaceChildren(...fileNodes(this.#files, words, actions, isOpen));
    part(this, 'steps').replaceChildren(...stepNodes(adoptSteps(options)));
    part(this, 'count').textContent =
      this.#files.length === 0
        ? words.none
        : words.count(this.#files.length, words.platforms[options.platform]);
    partOf(this, 'zip', HTMLButtonElement).disabled = this.#files.length === 0;
  }

  readonly #copy = (file: AdoptFile, shown: HTMLElement): void => {
    void copyText(file.text).then((isCopied) => {
      part(this, 'notice').textContent = isCopied ? this.#words.copied(file.path) : this.#words.copyRefused;
      if (!isCopied) getSelection()?.selectAllChildren(shown);
    });
  };

  readonly #saveFile = ({ path, text }: AdoptFile): void => {
    // A browser that saves a name with a leading dot leaves the dot out.
    const name = path.split('/').at(-1) ?? path;
    // As text, a name without an extension would get one.
    this.#save(name, text, 'application/octet-stream');
  };

  #save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
    const address = URL.createObjectURL(new Blob([content], { type }));
    element('a', { href: address, download: name }).click();
    part(this, 'notice').textContent = this.#words.saved(name);
    // The browser takes the file up after this task.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

function zipEntry({ path, text, isExecutable }: AdoptFile): Parameters<typeof zipOf>[0][number] {
  return { path, bytes: new TextEncoder().encode(text), isExecutable };
}

/**
 * Where the site is served, which may be a folder of a server: what stands before the path of this page.
 * @param built the address that the build was told, for a page that no server serves.
 */
function siteOf({ protocol, origin, pathname }: Location, built: string): string {
  const site = origin + pathname.replace(/(?:\/es)?\/tools\/adopt\/.*$/, '');
  return protocol.startsWith('http') && isField('site', site) ? site : built;
}

customElements.define('adopt-generator', AdoptGenerator);
