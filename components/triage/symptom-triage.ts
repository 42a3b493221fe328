const PREFIX = '#step-';

/** An answer that was given: the step it was given to, and its words. */
interface Given {
  readonly step: string;
  readonly answer: string;
}

/**
 * `<symptom-triage>`: shows one question at a time, named by the address, and the answers that led there, each a way
 * back. Markup: `Triage.astro`.
 */
export class SymptomTriage extends HTMLElement {
  #steps: ReadonlyMap<string, HTMLElement> = new Map();
  #trail: readonly Given[] = [];
  #showsAll = false;

  connectedCallback(): void {
    this.#steps = new Map(
      [...this.querySelectorAll<HTMLElement>('section[id]')].map((section) => [`#${section.id}`, section]),
    );
    this.addEventListener('click', (event) => this.#answered(event));
    addEventListener('hashchange', () => this.#show(true));
    this.querySelector('.ways button')?.addEventListener('click', () => {
      this.#showsAll = !this.#showsAll;
      this.#show(false);
    });
    this.#show(false);
  }

  #answered(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.next') : null;
    const section = link?.closest('section');
    if (!link || !section) return;
    const step = `#${section.id}`;
    const before = this.#trail.findIndex((given) => given.step === step);
    const kept = before < 0 ? this.#trail : this.#trail.slice(0, before);
    this.#trail = [...kept, { step, answer: link.textContent.trim() }];
  }

  #show(moves: boolean): void {
    const asked =
      location.hash.startsWith(PREFIX) && this.#steps.has(location.hash) ? location.hash : `${PREFIX}start`;
    const at = this.#trail.findIndex(({ step }) => step === asked);
    if (at >= 0) this.#trail = this.#trail.slice(0, at);
    for (const [id, section] of this.#steps) section.hidden = !this.#showsAll && id !== asked;
    this.#drawTrail();
    const ways = this.#part('ways');
    ways.hidden = false;
    const button = ways.querySelector('button');
    if (button) button.textContent = (this.#showsAll ? button.dataset['one'] : button.dataset['all']) ?? '';
    if (!moves || !location.hash.startsWith(PREFIX)) return;
    const section = this.#steps.get(asked);
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: 'nearest' });
  }

  #drawTrail(): void {
    const trail = this.#part('trail');
    trail.hidden = this.#trail.length === 0;
    trail.querySelector('ol')?.replaceChildren(
      ...this.#trail.map(({ step, answer }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = step;
        const question = this.#steps.get(step)?.querySelector('h2')?.textContent.trim() ?? '';
        link.textContent = question;
        item.append(link, ` ${answer}`);
        return item;
      }),
    );
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The triage has no part "${name}".`);
    return found;
  }
}

customElements.define('symptom-triage', SymptomTriage);
