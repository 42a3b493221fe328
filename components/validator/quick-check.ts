import { localeOf } from '#src/i18n/locale.ts';
import { WorkerChecker } from '#src/validator/checker.ts';
import type { CheckedFinding } from '#src/validator/check.ts';
import { countBySeverity } from '#src/validator/findings.ts';
import { Session } from '#src/validator/session.ts';
import { encodeShare } from '#src/validator/share-link.ts';
import { connectWorker } from './connect-worker.ts';
import { element, icon, part, partOf, sentence } from './dom.ts';
import { takeIn, type IntakeProblem } from './intake.ts';
import { formatBytes } from './sizes.ts';
import { leaveHandoff } from './storage.ts';
import { strings } from './strings.ts';
import { VERDICT_LOOKS } from './verdict-view.ts';

/** How many findings are shown here; the validator shows all. */
const SHOWN = 3;
/** Characters of a dropped file that the field shows. */
const FIELD_LIMIT = 20_000;
const ORDER = { error: 0, warning: 1, info: 2 };

/** Checks a pasted or dropped file in place. Markup: `QuickCheck.astro`. */
class QuickCheck extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  readonly #words = strings[this.#locale];
  readonly #session = new Session(new WorkerChecker(connectWorker), this.#locale, {
    onText: () => this.#fillField(),
    onState: () => this.#draw(),
    onKeep: () => undefined,
  });
  #isWired = false;

  connectedCallback(): void {
    if (this.#isWired) return;
    this.#isWired = true;
    const field = partOf(this, 'text', HTMLTextAreaElement);
    let isPaste = false;
    field.addEventListener('paste', () => (isPaste = true));
    field.addEventListener('input', () => {
      this.#report('');
      this.#session.edited(field.value, isPaste ? 'paste' : 'typing');
      isPaste = false;
    });
    takeIn(this, {
      onFile: (text) => this.#take(text),
      onLargeText: (text) => this.#take(text),
      onProblem: (problem) => this.#report(this.#problemSentence(problem)),
      onDrag: (isOver) => this.toggleAttribute('data-is-dragging', isOver),
    });
    part(this, 'open').addEventListener('click', (event) => this.#open(event));
    if (field.value !== '') this.#session.edited(field.value, 'paste');
  }

  #take(text: string): void {
    this.#report('');
    this.#session.replace(text, 'file');
  }

  /** The field shows the beginning of a file that was dropped: enough to recognise it. */
  #fillField(): void {
    const { text } = this.#session;
    const field = partOf(this, 'text', HTMLTextAreaElement);
    field.value = text.slice(0, FIELD_LIMIT);
    // Typing in a part would throw the rest away.
    field.readOnly = text.length > FIELD_LIMIT;
  }

  /** Takes the text along; the link works by itself and only opens the validator. */
  #open(event: Event): void {
    const { text } = this.#session;
    if (text.trim() === '' || leaveHandoff(text)) return;
    event.preventDefault();
    const { href } = partOf(this, 'open', HTMLAnchorElement);
    void encodeShare(text).then((fragment) => location.assign(`${href}#${fragment}`));
  }

  #draw(): void {
    const { status, report } = this.#session;
    if (status === 'checking') return;
    const result = part(this, 'result');
    const title = part(this, 'verdict-title');
    part(this, 'open').hidden = status === 'empty';
    if (status === 'failed') this.#report(this.#words.verdict.failedText);
    if (!report) {
      result.dataset['state'] = 'empty';
      title.textContent = '';
      part(this, 'list').replaceChildren();
      return;
    }
    const look = VERDICT_LOOKS[report.verdict];
    result.dataset['state'] = look.state;
    part(this, 'verdict-icon').replaceChildren(icon(look.icon));
    const summary = this.#words.verdict.summary(report.verdict, countBySeverity(report.findings));
    if (title.textContent !== summary) title.textContent = summary;
    const left = report.findings.length - SHOWN;
    part(this, 'list').replaceChildren(
      ...[...report.findings]
        .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
        .slice(0, SHOWN)
        .map((finding) => this.#item(finding)),
      ...(left > 0 ? [element('li', { class: 'place' }, this.#words.quick.more(left))] : []),
    );
  }

  #item({ severity, message, start }: CheckedFinding): HTMLElement {
    const { findings } = this.#words;
    const place = `${findings.severity(severity)}, ${findings.line(start.line)}: `;
    return element('li', {}, element('span', { class: 'place' }, place), ...sentence(message));
  }

  #report(text: string): void {
    part(this, 'problem').textContent = text;
  }

  #problemSentence(problem: IntakeProblem): string {
    const words = this.#words.notice;
    if (problem.kind === 'too-large') return words.tooLarge(formatBytes(problem.bytes, this.#locale));
    return problem.kind === 'not-text' ? words.notText : words.unreadableFile;
  }
}

customElements.define('quick-check', QuickCheck);
