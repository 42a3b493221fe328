import { localeOf } from '#src/i18n/locale.ts';
import { WorkerChecker } from '#src/validator/checker.ts';
import type { CheckedFinding } from '#src/validator/check.ts';
import { applyEdits } from '#src/lint/edit.ts';
import { byteLength, EDITOR_LIMIT_BYTES, sizeClass } from '#src/validator/limits.ts';
import { Session } from '#src/validator/session.ts';
import { connectWorker } from './connect-worker.ts';
import { makeMovable } from './divider.ts';
import { wireDomains, type DomainsForm } from './domains-form.ts';
import { part, partOf } from './dom.ts';
import { wireFiles, type FilesView } from './files-view.ts';
import { FindingsView } from './findings-view.ts';
import { takeFromInput, takeIn, type Intake, type IntakeEvents } from './intake.ts';
import { intakeSentence, problemSentence } from './intake-words.ts';
import { Jumps } from './jumps.ts';
import { resultKeeper } from './keep-result.ts';
import { keeper } from './keeping.ts';
import { marksOf } from './marks.ts';
import { noticeBoard } from './notices.ts';
import { openInitialText, openLink } from './opening.ts';
import { formatBytes } from './sizes.ts';
import { wireResultTabs, type ResultTabs } from './result-tabs.ts';
import { strings } from './strings.ts';
import { Surface } from './surface.ts';
import { wireTakeaway } from './takeaway.ts';
import { wireToolbar, type Toolbar } from './toolbar.ts';
import { VerdictView } from './verdict-view.ts';

/** More findings than this are drawn after the verdict. */
const LONG_LIST = 300;

/** The validator page: connects the markup of `Validator.astro` with a session and its views. */
class ComposeValidator extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  readonly #words = strings[this.#locale];
  /** Where the focus goes once the result of a fix is drawn: to the fix at this index, or to the verdict. */
  #focusNext: number | 'verdict' | null = null;
  #isWired = false;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  readonly #checker = new WorkerChecker(connectWorker);
  readonly #session = new Session(this.#checker, this.#locale, {
    onText: (edit) => {
      this.#surface.apply(edit, this.#session.text);
      // Findings name lines, and only the editor numbers them.
      void this.#surface.load();
    },
    onOpen: (file) => {
      this.#surface.open(file);
      if (file.text !== '') void this.#surface.load();
    },
    onState: () => this.#draw(),
    onKeep: (workspace, before) => this.#keep(workspace, before),
  });
  readonly #keep = keeper((isKept) => (part(this, 'storage').hidden = isKept));
  readonly #keepResult = resultKeeper();
  #notify!: (sentence: string) => void;
  #surface!: Surface;
  #toolbar!: Toolbar;
  #verdict!: VerdictView;
  #findings!: FindingsView;
  #files!: FilesView;
  #domains!: DomainsForm;
  #results!: ResultTabs;
  #jumps!: Jumps;

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
      file: this.#session.active,
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
    const focusEditor = (): void => this.#surface.focus();
    this.#toolbar = wireToolbar(this, this.#session, words, this.#notify, focusEditor);
    this.#files = wireFiles(this, this.#session, words, this.#notify, focusEditor);
    this.#domains = wireDomains(this, this.#session, words.settings);
    wireTakeaway(this, this.#session, this.#checker, this.#locale, words, this.#notify);
    this.#verdict = new VerdictView(part(this, 'verdict'), words.verdict, {
      onApplyAll: () => void this.#applyAll(),
      onGoToFirst: () => this.#goToFirst(),
    });
    this.#findings = new FindingsView(this, words.findings, this.#locale, {
      onApply: (finding) => this.#apply(finding),
      onReveal: (finding) => this.#jumps.reveal(finding),
      effectOf: (finding) => this.#results.effectOf(finding),
      textOf: (id) => this.#session.workspace.files.find((file) => file.id === id)?.text ?? '',
    });
    this.#results = wireResultTabs(this, this.#session, (file, place) => this.#jumps.toPlace(file, place));
    this.#jumps = new Jumps(
      {
        session: this.#session,
        surface: this.#surface,
        findings: this.#findings,
        editorPane: part(this, 'editor-pane'),
        showFindings: () => this.#results.open('findings'),
        announcer: part(this, 'announcer'),
      },
      words.findings,
    );
  }

  #wireIntake(): void {
    const words = this.#words.notice;
    const events: IntakeEvents = {
      onFiles: (intake) => this.#open(intake),
      onLargeText: (text) => this.#pasteLarge(text),
      onProblem: (problem) => this.#notify(problemSentence(problem, words, this.#locale)),
      onDrag: (isOver) => this.toggleAttribute('data-is-dragging', isOver),
    };
    takeIn(this, events);
    for (const name of ['file', 'folder']) {
      const picker = partOf(this, name, HTMLInputElement);
      picker.addEventListener('change', () => takeFromInput(picker, events));
    }
  }

  /** A folder is a project of its own; single files join those that are there. */
  #open(intake: Intake): void {
    const { files, isFolder } = intake;
    if (isFolder) this.#session.open({ files, active: 0, domains: {} }, 'folder');
    else this.#session.load(files, files.length > 1 ? 'folder' : 'file');
    this.#notify(intakeSentence(intake, this.#words.notice, this.#locale));
  }

  /** Takes a text too large for the editor: at the cursor, as the editor would, unless it shows a part of a file. */
  #pasteLarge(pasted: string): void {
    const { text } = this.#session;
    const selection = this.#surface.selection() ?? { start: 0, end: text.length };
    const whole = applyEdits(text, [{ ...selection, insert: pasted }]);
    // Each of the two may be within the limit, and both together not.
    const bytes = whole.length === pasted.length ? 0 : byteLength(whole);
    if (sizeClass(bytes) === 'too-large') {
      this.#notify(problemSentence({ kind: 'too-large', bytes }, this.#words.notice, this.#locale));
    } else this.#session.replace(whole, 'paste');
  }

  #draw(): void {
    const { status, report, active } = this.#session;
    this.#toolbar.draw();
    this.#files.draw();
    this.#domains.draw();
    this.#results.draw();
    this.#verdict.show(this.#session);
    // Until there is something to take its place, the empty state holds the place.
    if (status !== 'checking') part(this, 'empty').hidden = status !== 'empty';
    part(this, 'takeaway').hidden = report === null && status !== 'failed';
    part(this, 'to-findings').hidden = (report?.summary.total ?? 0) === 0;
    if (status === 'checking') return;
    this.#keepResult(report, this.#session.request.files);
    part(this, 'settings').hidden = (report?.services.length ?? 0) === 0;
    const own = (report?.findings ?? []).filter(({ file }) => file === active.id);
    const isLong = (report?.findings.length ?? 0) > LONG_LIST;
    const mark = (): void =>
      this.#surface.mark((isShown) =>
        marksOf(own, this.#words.findings.apply, (finding) => this.#applyFromEditor(finding), isShown),
      );
    const drawFindings = (): void => {
      this.#findings.show(report, () => this.#moveFocus());
      if (isLong) this.#drawing = setTimeout(mark);
      else mark();
    };
    clearTimeout(this.#drawing);
    // Of a long list, the verdict, the cards and the underlines are tasks of their own.
    if (isLong) this.#drawing = setTimeout(drawFindings);
    else drawFindings();
  }

  #moveFocus(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === null) return;
    if (next === 'verdict') part(this, 'findings').scrollTop = 0;
    else if (this.#findings.focusFix(next)) return;
    this.#verdict.focus();
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
    if (first) this.#jumps.reveal(first);
  }

  #showExcerptNotice(bytes: number | null): void {
    const notice = part(this, 'excerpt');
    notice.hidden = bytes === null;
    if (bytes === null) return;
    const [size, limit] = [bytes, EDITOR_LIMIT_BYTES].map((number) => formatBytes(number, this.#locale));
    notice.textContent = this.#words.editor.excerpt(size ?? '', limit ?? '');
  }
}

customElements.define('compose-validator', ComposeValidator);
