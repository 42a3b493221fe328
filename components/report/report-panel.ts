import { adoptStyles } from '#components/styles/adopt.ts';
import { copyText } from '#components/validator/clipboard.ts';
import { button, element } from '#components/validator/dom.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { COOLIFY_VERSION } from '#src/site/coverage.ts';
import { excerptSection, issueAddress, problemReport, type ProblemKind } from '#src/site/problem-report.ts';
import { version } from '../../package.json';
import styles from './report.css?inline';
import { reportStrings } from './strings.ts';

/** What a panel reports. */
export interface Reported {
  readonly kind: ProblemKind;
  readonly rule: string | null;
  readonly locale: Locale;
  /** The address of the repository; null where the build was told none. */
  readonly repository: string | null;
  /** The excerpt that the reader may add, masked; made when it is asked for. */
  excerpt(): string | Promise<string>;
  readonly onClose: () => void;
}

/** A report that the reader sees, changes, copies, or takes to a prefilled issue. Sends nothing by itself. */
export function reportPanel(reported: Reported): HTMLElement {
  const { kind, rule, locale, repository } = reported;
  const words = reportStrings[locale];
  adoptStyles(styles);
  const { title, body } = problemReport({ kind, rule, version, coolify: COOLIFY_VERSION }, locale);
  const field = element('textarea', { rows: '9', 'aria-label': words.text, spellcheck: 'false' });
  field.value = body;
  const notice = element('p', { class: 'report-notice', role: 'status' });
  const issue =
    repository === null
      ? null
      : element('a', { class: 'report-issue', target: '_blank', rel: 'noopener noreferrer' }, words.issue);
  const follow = (): void => {
    if (issue === null || repository === null) return;
    const { address, isCut } = issueAddress(repository, { title, body: field.value });
    issue.href = address;
    notice.textContent = isCut ? words.isCut : '';
  };
  const choice = element('input', { type: 'checkbox' });
  let added = '';
  const addExcerpt = async (): Promise<void> => {
    const section = excerptSection(await reported.excerpt(), locale);
    if (!choice.checked || added !== '') return;
    added = section;
    field.value = field.value.trimEnd() + added;
    follow();
  };
  const takeOut = (): void => {
    // What the reader has changed in it is the reader's own.
    field.value = field.value.replace(added, () => '\n');
    added = '';
    follow();
  };
  choice.addEventListener('change', () => (choice.checked ? void addExcerpt() : takeOut()));
  field.addEventListener('input', follow);
  const copy = button(
    { class: 'report-copy' },
    () => {
      void copyText(`# ${title}\n\n${field.value}`).then((isCopied) => {
        notice.textContent = isCopied ? words.copied : words.refused;
        if (!isCopied) field.select();
      });
    },
    words.copy,
  );
  follow();
  return element(
    'div',
    { class: 'problem-report', role: 'group', 'aria-label': words.region },
    element('p', {}, repository === null ? words.introCopy : words.intro),
    element('label', { class: 'report-choice' }, choice, words.excerpt[kind]),
    field,
    element(
      'div',
      { class: 'report-ways' },
      issue,
      copy,
      button({ class: 'report-close' }, reported.onClose, words.close),
    ),
    notice,
  );
}
