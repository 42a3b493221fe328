import type { CheckedFinding } from '#src/validator/check.ts';
import type { Place } from '#src/preview/index.ts';
import { nextFinding } from '#src/validator/findings.ts';
import type { Session } from '#src/validator/session.ts';
import { plainText } from '#src/validator/text-parts.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import type { FindingsView } from './findings-view.ts';
import type { ValidatorStrings } from './strings.ts';
import type { Surface } from './surface.ts';

export interface JumpParts {
  readonly session: Session;
  readonly surface: Surface;
  readonly findings: FindingsView;
  readonly editorPane: HTMLElement;
  /** Brings the findings to the front, in case something else is shown in their place. */
  readonly showFindings: () => void;
  /** A live region. */
  readonly announcer: HTMLElement;
}

/** Goes from finding to finding, in whichever file they are, and says where it has arrived. */
export class Jumps {
  #current: { readonly finding: CheckedFinding; readonly cursor: number } | null = null;
  readonly #parts: JumpParts;
  readonly #words: ValidatorStrings['findings'];

  constructor(parts: JumpParts, words: ValidatorStrings['findings']) {
    this.#parts = parts;
    this.#words = words;
    const { session } = parts;
    document.addEventListener('keydown', (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== 'F8' || !isPlain || session.report === null) return;
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    });
  }

  /** Goes to the next or the previous of the findings that pass the filters. */
  step(direction: 1 | -1): void {
    const { session, surface, findings } = this.#parts;
    const place = { file: session.active.id, offset: surface.cursor() };
    const isStillThere = this.#current?.finding.file === place.file && this.#current.cursor === place.offset;
    const known = isStillThere ? (this.#current?.finding ?? null) : null;
    const next = nextFinding(findings.visible, place, direction, known);
    if (next) this.reveal(next);
  }

  /** Shows the file of a finding, selects its place there, and marks its card. */
  reveal(finding: CheckedFinding): void {
    const { session, surface, findings, editorPane } = this.#parts;
    this.#parts.showFindings();
    session.activate(finding.file);
    // On a phone the editor is above the list.
    editorPane.scrollIntoView({ block: 'nearest' });
    const { start, end } = finding;
    surface.reveal({ start: start.offset, end: end.offset, line: start.line });
    findings.point(finding);
    this.#current = { finding, cursor: surface.cursor() };
    this.#announce(finding);
  }

  /** Shows a place of a file, without a finding. */
  toPlace(file: number, { range, line }: Pick<Place, 'range' | 'line'>): void {
    if (range === null || line === null) return;
    const { session, surface, editorPane } = this.#parts;
    session.activate(file);
    editorPane.scrollIntoView({ block: 'nearest' });
    surface.reveal({ ...range, line });
  }

  #announce(finding: CheckedFinding): void {
    const { session, findings, announcer } = this.#parts;
    const list = findings.visible;
    announcer.textContent = this.#words.jumped(
      list.indexOf(finding) + 1,
      list.length,
      finding.severity,
      session.active.path,
      finding.start.line,
      visibleText(plainText(finding.message)),
    );
  }
}
