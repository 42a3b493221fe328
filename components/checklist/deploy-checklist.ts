import { localeOf } from '#src/i18n/locale.ts';
import { part, partOf } from '#components/validator/elements.ts';
import { noticeBoard } from '#components/validator/notices.ts';
import { LIST_IDS } from '#src/checklists/checklist.ts';
import { LIMITS, oneLine, severalLines } from '#src/checklists/progress-limits.ts';
import { annotate, itemOf, setAside, tick, untick } from '#src/checklists/progress.ts';
import { RESULT_KEY } from '#src/checklists/result-key.ts';
import { Desk } from './desk.ts';
import { ItemView, type ItemEvents } from './item-view.ts';
import { wireKeys } from './keys.ts';
import { ProgressView } from './progress-view.ts';
import type { ResultView } from './result-view.ts';
import { RunView } from './run-view.ts';
import { checklistStrings } from './strings.ts';
import { Takeaway } from './takeaway.ts';
import { timeWriter } from './times.ts';

/** `<deploy-checklist>`: connects the markup of `Checklist.astro` with the runs of its list. */
class DeployChecklist extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  readonly #words = checklistStrings[this.#locale];
  readonly #time = timeWriter(this.#locale);
  #desk!: Desk;
  #items: readonly ItemView[] = [];
  #run!: RunView;
  #progress!: ProgressView;
  #result: Promise<ResultView> | null = null;
  #takeaway!: Takeaway;
  #notify!: (sentence: string) => void;
  #isWired = false;

  connectedCallback(): void {
    // An element that is moved is connected again.
    if (this.#isWired) return;
    this.#isWired = true;
    this.#notify = noticeBoard(part(this, 'notice'));
    this.#createDesk();
    this.#createViews();
    this.#draw();
    const notLoaded = (): void => this.#notify(this.#words.notLoaded);
    void this.#openAddress().catch(notLoaded);
    addEventListener('hashchange', () => void this.#openAddress().catch(notLoaded));
    addEventListener('storage', ({ key }) => {
      this.#desk.takeStored(key);
      if (key === RESULT_KEY) this.#offerResult();
    });
    // A page that comes back from the memory of the browser has missed what others stored.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#desk.takeStored(null);
      this.#offerResult();
    });
  }

  #createDesk(): void {
    const list = LIST_IDS.find((id) => id === this.dataset['list']);
    if (!list) throw new Error('The markup of the checklist names no list.');
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map(({ id, dataset }) => ({
      id,
      formerIds: dataset['former']?.split(' ') ?? [],
    }));
    const nameOf = (date: Date): string => this.#words.firstRun(this.#time.dateOf(date));
    this.#desk = new Desk(list, { items }, nameOf, () => this.#draw());
  }

  #createViews(): void {
    const [words, desk, notify] = [this.#words, this.#desk, this.#notify];
    const validatorUrl = this.querySelector<HTMLAnchorElement>('[data-part="validator"] a')?.pathname ?? '';
    const iconOf = (name: string): Node => partOf(this, name, HTMLTemplateElement).content;
    const icons = { fail: iconOf('icon-fail'), ready: iconOf('icon-ready') };
    const shared = { words, timeOf: this.#time.timeOf, validatorUrl, icons };
    const events: ItemEvents = {
      onTick: (id, isDone) => {
        desk.change(isDone ? 'tick' : 'untick', id, (run, now) => (isDone ? tick : untick)(run, id, now));
        this.#announceProgress();
      },
      onSetAside: (id, reason) => {
        const given = oneLine(reason, LIMITS.reason);
        desk.change('set-aside', id, (run, now) => setAside(run, id, given, now));
        this.#announceProgress();
      },
      onNote: (id, text) => {
        const note = severalLines(text, LIMITS.note);
        desk.change('note', id, (run, now) => annotate(run, id, note, now));
      },
      notify,
    };
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map(
      (root) => new ItemView(root, shared, events),
    );
    const undo = (): void => this.#undo();
    this.#run = new RunView(this, desk, words, notify);
    this.#progress = new ProgressView(this, desk, words, undo);
    this.#takeaway = new Takeaway(this, desk, words, notify, () => this.#progress.sentence);
    const setting = partOf(this, 'keys-on', HTMLInputElement);
    const help = partOf(this, 'keys', HTMLDetailsElement);
    wireKeys(part(this, 'sections'), this.#items, setting, {
      onUndo: undo,
      onHelp: () => {
        help.open = true;
        help.querySelector('summary')?.focus();
      },
    });
    setting.addEventListener('change', () => notify(setting.checked ? words.keysOn : words.keysOff));
  }

  #draw(): void {
    const { run } = this.#desk;
    for (const item of this.#items) item.draw(itemOf(run, item.id), run.fresh.includes(item.id), run.values);
    this.#run.draw();
    this.#progress.draw();
    this.#takeaway.draw();
    this.#offerResult();
  }

  /** What the validator left is read by a script of its own, which most visits do not need. */
  #offerResult(): void {
    if (!this.querySelector('[data-part="validator"]') || !hasResult()) return;
    this.#result ??= import('./result-view.ts').then(
      ({ ResultView: View }) => new View(this, this.#desk, this.#locale, this.#time.timeOf, this.#notify),
    );
    this.#result.then(
      (view) => view.draw(),
      () => (this.#result = null),
    );
  }

  #undo(): void {
    const step = this.#desk.undo();
    if (step) this.#notify(this.#words.undone(step));
  }

  #announceProgress(): void {
    part(this, 'announcer').textContent = this.#progress.sentence;
  }

  /** What a link from a pull request asks for, and where in the list it points. */
  async #openAddress(): Promise<void> {
    const isInHash = location.hash.startsWith('#?');
    const query = isInHash ? location.hash.slice(2) : location.search;
    if (query === '') {
      this.#openHash();
      return;
    }
    const { openPrefilled, prefillOf } = await import('#src/checklists/prefill.ts');
    const prefill = prefillOf(query);
    if (prefill) {
      const isNew = this.#desk.prefill((book, begin, now) => openPrefilled(book, prefill, begin, now));
      const { name } = this.#desk.run;
      this.#notify(isNew ? this.#words.started(name) : this.#words.continued(name));
      // Loaded again, the page goes on with the run: nothing is sent or begun twice.
      history.replaceState(history.state, '', location.pathname + (isInHash ? '' : location.hash));
    }
    this.#openHash();
  }

  #openHash(): void {
    if (this.#takeaway.openAddress()) return;
    const item = this.#items.find(({ id }) => `#${id}` === location.hash);
    item?.unfold();
    item?.root.querySelector('input')?.focus({ preventScroll: true });
  }
}

function hasResult(): boolean {
  try {
    return localStorage.getItem(RESULT_KEY) !== null;
  } catch {
    return false;
  }
}

customElements.define('deploy-checklist', DeployChecklist);
