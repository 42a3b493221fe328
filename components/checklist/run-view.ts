import { element, part, partOf } from '#components/validator/elements.ts';
import { RUN_VALUES } from '#src/checklists/checklist.ts';
import { LIMITS, oneLine } from '#src/checklists/progress-limits.ts';
import { rename, setValue } from '#src/checklists/progress.ts';
import type { Desk } from './desk.ts';
import type { ChecklistStrings } from './strings.ts';

/** The head of the page: which run, what it is called and what it is about. */
export class RunView {
  readonly #desk: Desk;
  readonly #form: HTMLFormElement;
  readonly #runs: HTMLSelectElement;
  readonly #about: HTMLElement;
  readonly #paper: HTMLElement;
  readonly #words: ChecklistStrings;

  constructor(root: HTMLElement, desk: Desk, words: ChecklistStrings, notify: (sentence: string) => void) {
    this.#desk = desk;
    this.#words = words;
    this.#form = partOf(root, 'run', HTMLFormElement);
    this.#runs = partOf(root, 'runs', HTMLSelectElement);
    this.#about = part(root, 'about');
    this.#paper = part(root, 'paper');
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', ({ target }) => this.#typed(target));
    // A name that was taken out comes back when the field is left.
    this.#form.addEventListener('focusout', () => this.draw());
    part(root, 'new-run').addEventListener('click', () => {
      const isBegun = desk.begin();
      notify(isBegun ? words.started(desk.run.name) : words.full);
    });
    part(root, 'delete-run').addEventListener('click', () => {
      const { name } = desk.run;
      desk.remove();
      notify(words.deleted(name));
    });
  }

  draw(): void {
    const { book, run } = this.#desk;
    const drawn = [...this.#runs.options].map((option) => [option.value, option.text].join());
    if (drawn.join('\n') !== book.runs.map(({ id, name }) => [id, name].join()).join('\n')) {
      this.#runs.replaceChildren(...book.runs.map(({ id, name }) => element('option', { value: id }, name)));
    }
    this.#runs.value = run.id;
    for (const field of this.#form.querySelectorAll<HTMLInputElement>('.fields input')) {
      const text = this.#textOf(field.name);
      // What is being typed is left alone: blanks at its end are about to be followed by something.
      if (field !== document.activeElement && field.value !== text) field.value = text;
    }
    const given = RUN_VALUES.flatMap((name) => run.values[name] ?? []);
    this.#about.textContent = given.length > 0 ? given.join(' · ') : this.#words.noValues;
    this.#paper.textContent = [run.name, ...given].join(' · ');
  }

  #textOf(field: string): string {
    const value = RUN_VALUES.find((name) => name === field);
    return value === undefined ? this.#desk.run.name : (this.#desk.run.values[value] ?? '');
  }

  #typed(target: EventTarget | null): void {
    if (target === this.#runs) {
      this.#desk.show(this.#runs.value);
      return;
    }
    if (!(target instanceof HTMLInputElement)) return;
    const value = RUN_VALUES.find((name) => name === target.name);
    if (value === undefined) {
      const name = oneLine(target.value, LIMITS.name);
      this.#desk.change('rename', '', (run, now) => rename(run, name, now));
    } else {
      const text = oneLine(target.value, LIMITS.value);
      this.#desk.change('values', value, (run, now) => setValue(run, value, text, now));
    }
  }
}
