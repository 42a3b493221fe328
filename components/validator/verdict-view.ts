import type { IconName } from '#components/icons/paths.ts';
import type { Verdict } from '#src/lint/finding.ts';
import type { Session } from '#src/validator/session.ts';
import { button, element, icon, part } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

export interface VerdictEvents {
  onApplyAll(): void;
  /** Go to the first finding that the verdict rests on. */
  onGoToFirst(): void;
}

type State = 'fail' | 'risk' | 'ready';

/** The state colour and the icon of a verdict. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, { readonly state: State; readonly icon: IconName }>> = {
  'will-fail': { state: 'fail', icon: 'fail' },
  'at-risk': { state: 'risk', icon: 'risk' },
  ready: { state: 'ready', icon: 'ready' },
};

/** How long an old verdict may stand while a new one is on its way, in milliseconds. */
const PATIENCE = 1000;

/** The verdict in words and the one next action. */
export class VerdictView {
  readonly #root: HTMLElement;
  readonly #title: HTMLElement;
  readonly #text: HTMLElement;
  readonly #action: HTMLElement;
  readonly #words: ValidatorStrings['verdict'];
  readonly #events: VerdictEvents;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The sentence that the empty state came with. */
  readonly #privacy: string;

  constructor(root: HTMLElement, words: ValidatorStrings['verdict'], events: VerdictEvents) {
    this.#root = root;
    this.#title = part(root, 'verdict-title');
    this.#text = part(root, 'verdict-text');
    this.#action = part(root, 'next-action');
    this.#privacy = this.#action.textContent.trim();
    this.#words = words;
    this.#events = events;
  }

  focus(): void {
    this.#root.focus({ preventScroll: true });
  }

  show({ status, report }: Session): void {
    const words = this.#words;
    clearTimeout(this.#timer);
    // A short check must not flicker: for a moment what is there stays, but for the title of the first one.
    if (status === 'checking') {
      this.#timer = setTimeout(() => this.#setTitle(words.checking), report ? PATIENCE : 0);
      return;
    }
    if (status === 'empty') this.#draw('empty', 'deploy', words.emptyTitle, words.emptyText);
    else if (status === 'failed' || !report) {
      this.#draw('fail', 'fail', words.failedTitle, words.failedText);
    } else {
      const { verdict, failures, rules } = report;
      const { counts, left } = report.summary;
      const sentences = [
        verdict === 'ready' ? words.ready(rules) : left > 0 ? words.findingsLeft(left) : words.allFixable,
        failures.length > 0 ? words.brokenRules(failures.join(', ')) : '',
      ];
      const title = words.summary(verdict, counts);
      const look = VERDICT_LOOKS[verdict];
      this.#draw(look.state, look.icon, title, sentences.join(' ').trim());
    }
    this.#drawAction(status === 'checked' ? report : null);
    if (status === 'empty') this.#action.append(element('p', {}, this.#privacy));
  }

  #draw(state: string, name: IconName, title: string, text: string): void {
    this.#root.dataset['state'] = state;
    const mark = part(this.#root, 'verdict-icon');
    mark.replaceChildren(icon(name));
    this.#setTitle(title);
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  /** A live region speaks whenever it is written to, even if the words stay. */
  #setTitle(title: string): void {
    if (this.#title.textContent !== title) this.#title.textContent = title;
  }

  #drawAction(report: Session['report']): void {
    this.#action.replaceChildren();
    if (!report) return;
    const { safeFixes: fixes, decisive } = report.summary;
    const words = this.#words;
    if (fixes > 0) {
      this.#action.append(
        button({ class: 'primary' }, () => this.#events.onApplyAll(), words.applyFixes(fixes)),
      );
    } else if (decisive) {
      const file = report.files.length > 1 ? report.files.find(({ id }) => id === decisive.file) : undefined;
      const label = words.goToFirst(decisive.severity, decisive.start.line, file?.path ?? null);
      this.#action.append(button({ class: 'primary' }, () => this.#events.onGoToFirst(), label));
    }
  }
}
