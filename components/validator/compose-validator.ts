import { localeOf } from '#src/i18n/locale.ts';
import { WorkerChecker } from '#src/validator/checker.ts';
import type { CheckedFinding } from '#src/validator/check.ts';
import { EDITOR_LIMIT_BYTES } from '#src/validator/limits.ts';
import { Session } from '#src/validator/session.ts';
import { plainText } from '#src/validator/text-parts.ts';
import { connectWorker } from './connect-worker.ts';
import { makeMovable } from './divider.ts';
import { element, part, partOf, sentence } from './dom.ts';
import { FindingsView } from './findings-view.ts';
import { readFiles, takeIn, type IntakeEvents, type IntakeProblem } from './intake.ts';
import { keeper } from './keeping.ts';
import { noticeBoard } from './notices.ts';
import { openInitialText, openLink } from './opening.ts';
import { formatBytes } from './sizes.ts';
import { strings } from './strings.ts';
import { Surface, type Mark } from './surface.ts';
import { wireTakeaway } from './takeaway.ts';
import { wireToolbar, type Toolbar } from './toolbar.ts';
import { VerdictView } from './verdict-view.ts';

/** More underlines than this make an editor slow and mean nothing to a reader. */
const MAX_MARKS = 500;

/** The validator page: connects the markup of `Validator.astro` with a session and its views. */
class ComposeValidator extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  readonly #words = strings[this.#locale];
  /** Where the focus goes once the result of a fix is drawn: to the fix at this index, or to the verdict. */
  #focusNext: number | 'verdict' | null = null;
  #isWired = false;

  readonly #session = new Session(new WorkerChecker(connectWorker), this.#locale, {
    onText: (edit) => {
      this.#surface.apply(edit);
      // Findings name lines, and only the editor numbers them.
      void this.#surface.load();
    },
    onState: () => this.#draw(),
    onKeep: (text, last) => this.#keep(text, last),
  });
  readonly #keep = keeper((isKept) => (part(this, 'storage').hidden = isKept));
  #notify!: (sentence: string) => void;
  #surface!: Surface;
  #toolbar!: Toolbar;
  #verdict!: VerdictView;
  #findings!: FindingsView;

  connectedCallback(): void {
    // An element that is moved is connected again.
    if (this.#isWired) return;
    this.#isWired = true;
    const textarea = partOf(this, 'text', HTMLTextAreaElement);
    const typed = textarea.value;
    textarea.value = '';
    this.#createViews(textarea);
    this.#wireIntake();
    makeMovable(part(this, 'divider'), this);
    window.addEventListener('hashchange', () => {
      void openLink(this.#session, this.#words.notice, this.#notify);
    });
    void openInitialText(this.#session, typed, this.#words.notice, this.#notify);
  }

  #createViews(textarea: HTMLTextAreaElement): void {
    const words = this.#words;
    this.#notify = noticeBoard(part(this, 'notice'));
    this.#surface = new Surface({
      textarea,
      host: part(this, 'editor'),
      locale: this.#locale,
      words: words.editor,
      onInput: (text, kind) => {
        const wasEmpty = this.#session.text === '';
        this.#session.edited(text, kind);
        // A pasted file is read from its beginning; the field stands at its end.
        if (wasEmpty && kind === 'paste') this.#surface.goToStart();
      },
      onExcerpt: (bytes) => this.#showExcerptNotice(bytes),
    });
    this.#toolbar = wireToolbar(this, this.#session, words, this.#notify, () => this.#surface.focus());
    wireTakeaway(this, this.#session, words, this.#notify);
    this.#verdict = new VerdictView(part(this, 'verdict'), words.verdict, {
      onApplyAll: () => void this.#applyAll(),
      onGoToFirst: () => this.#goToFirst(),
    });
    this.#findings = new FindingsView(this, words.findings, {
      onApply: (finding) => this.#apply(finding),
      onReveal: (finding) => this.#reveal(finding),
    });
  }

  #wireIntake(): void {
    const words = this.#words.notice;
    const events: IntakeEvents = {
      onFile: (text, name, others) => {
        this.#session.replace(text, 'file');
        this.#notify(others > 0 ? words.firstOfSeveral(name) : words.fileOpened(name));
      },
      onLargeText: (text) => this.#session.replace(text, 'paste'),
      onProblem: (problem) => this.#notify(this.#problemSentence(problem)),
      onDrag: (isOver) => this.toggleAttribute('data-is-dragging', isOver),
    };
    takeIn(this, events);
    const picker = partOf(this, 'file', HTMLInputElement);
    picker.addEventListener('change', () => {
      void readFiles([...(picker.files ?? [])], events);
      // The same file can be picked again after it was changed.
      picker.value = '';
    });
  }

  #draw(): void {
    const { status, report, text } = this.#session;
    this.#toolbar.draw();
    this.#verdict.show(this.#session);
    // Until there is something to take its place, the empty state holds the place.
    if (status !== 'checking') part(this, 'empty').hidden = status !== 'empty';
    part(this, 'takeaway').hidden = report === null && status !== 'failed';
    part(this, 'to-findings').hidden = (report?.findings.length ?? 0) === 0;
    if (status === 'checking') return;
    this.#findings.show(report, text);
    this.#surface.mark((report?.findings ?? []).slice(0, MAX_MARKS).map((finding) => this.#toMark(finding)));
    this.#moveFocus();
  }

  #moveFocus(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === null) return;
    if (next === 'verdict') part(this, 'findings').scrollTop = 0;
    else if (this.#findings.focusFix(next)) return;
    this.#verdict.focus();
  }

  #toMark(finding: CheckedFinding): Mark {
    const { severity, message, edits, start, end } = finding;
    return {
      start: start.offset,
      end: end.offset,
      line: start.line,
      diagnostic: {
        severity,
        message: plainText(message),
        renderMessage: () => element('span', {}, ...sentence(message)),
        actions: edits
          ? [{ name: this.#words.findings.apply, apply: () => this.#applyFromEditor(finding) }]
          : [],
      },
    };
  }

  #apply(finding: CheckedFinding): void {
    this.#focusNext = Math.max(0, this.#findings.focusedFix());
    if (!this.#applyFromEditor(finding)) this.#focusNext = null;
  }

  #applyFromEditor(finding: CheckedFinding): boolean {
    const isApplied = this.#session.applyFix(finding);
    this.#notify(isApplied ? this.#words.notice.fixApplied : this.#words.notice.fixOutdated);
    return isApplied;
  }

  async #applyAll(): Promise<void> {
    this.#focusNext = 'verdict';
    const applied = await this.#session.applySafeFixes();
    this.#notify(
      applied === null ? this.#words.notice.fixOutdated : this.#words.notice.fixesApplied(applied),
    );
  }

  #goToFirst(): void {
    const { findings = [], verdict } = this.#session.report ?? {};
    const severity = verdict === 'will-fail' ? 'error' : 'warning';
    const first = findings.find((finding) => finding.severity === severity);
    if (first) this.#reveal(first);
  }

  #reveal({ start, end }: CheckedFinding): void {
    // On a phone the editor is above the list.
    part(this, 'editor-pane').scrollIntoView({ block: 'nearest' });
    this.#surface.reveal({ start: start.offset, end: end.offset, line: start.line });
  }

  #showExcerptNotice(bytes: number | null): void {
    const notice = part(this, 'excerpt');
    notice.hidden = bytes === null;
    if (bytes === null) return;
    const [size, limit] = [bytes, EDITOR_LIMIT_BYTES].map((number) => formatBytes(number, this.#locale));
    notice.textContent = this.#words.editor.excerpt(size ?? '', limit ?? '');
  }

  #problemSentence(problem: IntakeProblem): string {
    const words = this.#words.notice;
    if (problem.kind === 'too-large') return words.tooLarge(formatBytes(problem.bytes, this.#locale));
    return problem.kind === 'not-text' ? words.notText : words.unreadableFile;
  }
}

customElements.define('compose-validator', ComposeValidator);
