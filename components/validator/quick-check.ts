import { localeOf } from '#src/i18n/locale.ts';
import { WorkerChecker } from '#src/validator/checker.ts';
import type { CheckedFinding } from '#src/validator/check.ts';
import { Session } from '#src/validator/session.ts';
import { encodeProject } from '#src/validator/share-link.ts';
import { plainProject } from '#src/validator/workspace.ts';
import { connectWorker } from './connect-worker.ts';
import { element, icon, part, partOf, sentence } from './dom.ts';
import { takeIn } from './intake.ts';
import { problemSentence } from './intake-words.ts';
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
    onOpen: () => this.#fillField(),
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
      onFiles: ({ files }) => {
        this.#report('');
        this.#session.open({ files, active: 0, domains: {} }, 'folder');
      },
      onLargeText: (text) => {
        this.#report('');
        this.#session.replace(text, 'file');
      },
      onProblem: (problem) => this.#report(problemSentence(problem, this.#words.notice, this.#locale)),
      onDrag: (isOver) => this.toggleAttribute('data-is-dragging', isOver),
    });
    part(this, 'open').addEventListener('click', (event) => this.#open(event));
    if (field.value !== '') this.#session.edited(field.value, 'paste');
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
    const project = plainProject(this.#session.workspace);
    if (project.files.length === 0 || leaveHandoff(project)) return;
    event.preventDefault();
    const { href } = partOf(this, 'open', HTMLAnchorElement);
    void encodeProject(project).then((fragment) => location.assign(`${href}#${fragment}`));
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
    const summary = this.#words.verdict.summary(report.verdict, report.summary.counts);
    if (title.textContent !== summary) title.textContent = summary;
    const left = report.summary.total - SHOWN;
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
}

customElements.define('quick-check', QuickCheck);
