import { localeOf } from '#src/i18n/locale.ts';
import { indexStrings } from './index-strings.ts';

const SORT = 'sort';

/**
 * `<catalog-filter>`: shows the rows of the catalog that fit, in the order that is chosen. What is chosen stands in the
 * address, so that a list can be linked to. Markup: `ErrorIndex.astro`.
 */
export class CatalogFilter extends HTMLElement {
  readonly #words = indexStrings[localeOf(this.dataset['locale'])];
  #rows: readonly HTMLTableRowElement[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#read(form);
    form.addEventListener('change', () => this.#write(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#write(form)));
    addEventListener('popstate', () => this.#read(form));
  }

  /** From the address to the fields; what the list does not know is left out. */
  #read(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll('select')) {
      const value = asked.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
    this.#show(form);
  }

  #write(form: HTMLFormElement): void {
    const query = new URLSearchParams();
    for (const field of form.querySelectorAll('select'))
      if (field.value !== '') query.set(field.name, field.value);
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    this.#show(form);
  }

  #show(form: HTMLFormElement): void {
    const fields = [...form.querySelectorAll('select')];
    const wanted = fields.filter(({ name, value }) => name !== SORT && value !== '');
    for (const row of this.#rows)
      row.hidden = !wanted.every(({ name, value }) => (row.dataset[name] ?? '').split(' ').includes(value));
    const sort = fields.find(({ name }) => name === SORT)?.value ?? '';
    this.querySelector('tbody')?.append(...this.#sorted(sort));
    const count = this.#rows.filter(({ hidden }) => !hidden).length;
    this.#part('count').textContent = this.#words.shown(count, this.#rows.length);
    this.#part('none').hidden = count > 0;
    const reset = form.querySelector<HTMLButtonElement>('button[type="reset"]');
    if (reset) reset.hidden = wanted.length === 0 && sort === '';
  }

  #sorted(sort: string): readonly HTMLTableRowElement[] {
    const title = (row: HTMLTableRowElement): string => row.querySelector('th')?.textContent.trim() ?? '';
    const phases = this.querySelectorAll<HTMLOptionElement>('select[name="phase"] option');
    const order = new Map([...phases].map(({ value }, index) => [value, index]));
    switch (sort) {
      case 'title':
        return this.#rows.toSorted((a, b) => title(a).localeCompare(title(b), document.documentElement.lang));
      case 'phase':
        return this.#rows.toSorted(
          (a, b) => (order.get(a.dataset['phase'] ?? '') ?? 0) - (order.get(b.dataset['phase'] ?? '') ?? 0),
        );
      case 'reports':
        return this.#rows.toSorted((a, b) => Number(b.dataset['reports']) - Number(a.dataset['reports']));
      default:
        return this.#rows;
    }
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The index has no part "${name}".`);
    return found;
  }
}

customElements.define('catalog-filter', CatalogFilter);
