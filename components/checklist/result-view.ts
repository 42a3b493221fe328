import { partOf } from '#components/validator/elements.ts';
import { LIMITS, oneLine } from '#src/checklists/progress-limits.ts';
import { itemOf, takeEvidence, untick, type Evidence, type Run } from '#src/checklists/progress.ts';
import { prove, SCOPES, type Proof, type Scope } from '#src/checklists/prove.ts';
import { RESULT_KEY } from '#src/checklists/result-key.ts';
import { evidenceFrom, readResult, type ValidatorResult } from '#src/checklists/validator-result.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Desk } from './desk.ts';
import { moreStrings, type MoreStrings } from './more-strings.ts';

interface ProvableItem {
  readonly id: string;
  readonly rules: readonly string[];
  readonly isSeenInPart?: true;
}

/** Offers the last result of the validator, and takes it over when asked to. */
export class ResultView {
  readonly #desk: Desk;
  readonly #words: MoreStrings;
  readonly #timeOf: (time: string) => string;
  readonly #notify: (sentence: string) => void;
  readonly #button: HTMLButtonElement;
  readonly #used: HTMLElement;
  readonly #items: readonly ProvableItem[];
  readonly #scopes: ReadonlyMap<string, Scope>;

  constructor(
    root: HTMLElement,
    desk: Desk,
    locale: Locale,
    timeOf: (time: string) => string,
    notify: (sentence: string) => void,
  ) {
    this.#desk = desk;
    this.#words = moreStrings[locale];
    this.#timeOf = timeOf;
    this.#notify = notify;
    this.#button = partOf(root, 'use-result', HTMLButtonElement);
    this.#used = partOf(root, 'used', HTMLElement);
    const rows = [...root.querySelectorAll<HTMLElement>('[data-item]')].map(({ id, children, dataset }) => ({
      id,
      isInPart: 'inPart' in dataset,
      links: [...children].flatMap((child) => [...child.querySelectorAll<HTMLElement>('.rules a')]),
    }));
    this.#items = rows
      .filter(({ links }) => links.length > 0)
      .map(({ id, links, isInPart }) => ({
        id,
        rules: links.map(ruleIn),
        ...(isInPart ? { isSeenInPart: true as const } : {}),
      }));
    this.#scopes = new Map(rows.flatMap(({ links }) => links.map((link) => [ruleIn(link), scopeIn(link)])));
    this.#button.addEventListener('click', () => this.#use());
  }

  draw(): void {
    const result = storedResult();
    const isUsed = result !== null && this.#isUsed(result);
    const [files, time] = result ? [namesOf(result), this.#timeOf(result.checkedAt)] : ['', ''];
    this.#button.hidden = result === null || isUsed;
    this.#button.textContent = this.#words.offer(files, time);
    this.#used.hidden = !isUsed;
    this.#used.textContent = this.#words.used(files, time);
  }

  /** True if the run shows what the validator said about these very texts. */
  #isUsed({ fingerprint }: ValidatorResult): boolean {
    return this.#items.some(({ id }) => itemOf(this.#desk.run, id).provedBy?.fingerprint === fingerprint);
  }

  #use(): void {
    const result = storedResult();
    if (!result) return;
    const evidence = evidenceFrom(result, this.#scopes);
    const proofs = this.#items.map((item) => ({ id: item.id, proof: prove(item, evidence) }));
    this.#desk.change('validator', '', (run, now) =>
      proofs.reduce((changed, { id, proof }) => applied(changed, id, proof, result, now), run),
    );
    const having = (state: Proof['state']): number =>
      proofs.filter(({ proof }) => proof.state === state).length;
    const total = this.#desk.shape.items.length;
    const [proved, failed] = [having('proved'), having('failed')];
    this.#notify(this.#words.applied(proved, failed, total - proved - failed));
  }
}

/** An item that was set aside stays aside: whether it applies is not for a rule to say. */
function applied(run: Run, id: string, proof: Proof, result: ValidatorResult, now: string): Run {
  const { state, provedBy } = itemOf(run, id);
  if (state === 'not-applicable') return run;
  if (proof.state === 'open') {
    // What it said about other texts no longer holds; what a person said does.
    return provedBy ? untick(run, id, now) : run;
  }
  const rules = proof.state === 'proved' ? proof.by : proof.by.map(({ rule }) => rule);
  const evidence: Evidence = {
    outcome: proof.state,
    rules,
    source: oneLine(result.files.join(', '), LIMITS.source),
    fingerprint: result.fingerprint,
  };
  return takeEvidence(run, id, evidence, now);
}

function ruleIn(link: HTMLElement): string {
  return link.textContent.trim();
}

/** What a rule reads: the compose file where its link says nothing else. */
function scopeIn({ dataset }: HTMLElement): Scope {
  return SCOPES.find((scope) => scope === dataset['reads']) ?? 'compose';
}

function namesOf({ files: [first = '', ...others] }: ValidatorResult): string {
  return others.length > 0 ? `${first} + ${others.length}` : first;
}

function storedResult(): ValidatorResult | null {
  try {
    return readResult(localStorage.getItem(RESULT_KEY));
  } catch {
    return null;
  }
}
