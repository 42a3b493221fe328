import type { Locale } from '#src/i18n/locale.ts';
import type { Session } from '#src/validator/session.ts';
import type { Checker } from '#src/validator/session-events.ts';
import { plainProject } from '#src/validator/workspace.ts';
import { copyText } from './clipboard.ts';
import { element, part } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

/** Some mail and chat programs cut addresses off; most stand this many characters. */
const LONG_LINK = 8000;
/** Browsers themselves cut off beyond about two million. */
const LONGEST_LINK = 1_900_000;

/** The extension by which editors and code hosts know the format. */
const SARIF_NAME = 'coolify-playbook.sarif';

/** The buttons that take the result along: the file shown, a link that holds all files, a report. The worker makes them. */
export function wireTakeaway(
  root: HTMLElement,
  session: Session,
  checker: Checker,
  locale: Locale,
  words: ValidatorStrings,
  notify: (sentence: string) => void,
): void {
  const fallback = part(root, 'copy-fallback');
  const copy = async (text: string, done: string): Promise<void> => {
    fallback.replaceChildren();
    if (await copyText(text)) {
      notify(done);
      return;
    }
    const field = element('textarea', { readonly: true, rows: '3', 'aria-label': words.notice.copyRefused });
    field.value = text;
    fallback.append(element('p', {}, words.notice.copyRefused), field);
    field.focus();
    field.select();
  };
  const copyLink = async (): Promise<void> => {
    const answer = await checker.ask({ kind: 'share', project: plainProject(session.workspace) });
    if (answer === 'stale') return;
    if (answer === 'failed' || answer.kind !== 'share') {
      notify(words.notice.notMade);
      return;
    }
    const link = `${location.origin}${location.pathname}#${answer.fragment}`;
    if (link.length > LONGEST_LINK) {
      notify(words.notice.linkTooLong);
      return;
    }
    const long = link.length > LONG_LINK ? ` ${words.notice.linkLong(link.length)}` : '';
    await copy(link, words.notice.linkCopied(answer.masked) + long);
  };
  const copyReport = async (): Promise<void> => {
    const { origin } = location;
    const answer = await checker.ask({ kind: 'report', locale, origin, ...session.request });
    if (answer === 'stale') return;
    if (answer === 'failed' || answer.kind !== 'report') notify(words.notice.notMade);
    else await copy(answer.markdown, answer.isCut ? words.notice.reportCut : words.notice.reportCopied);
  };
  const saveSarif = async (): Promise<void> => {
    const { origin } = location;
    const answer = await checker.ask({ kind: 'sarif', locale, origin, ...session.request });
    if (answer === 'stale') return;
    if (answer === 'failed' || answer.kind !== 'sarif') {
      notify(words.notice.notMade);
      return;
    }
    save(answer.log, SARIF_NAME);
    notify(words.notice.sarifSaved(SARIF_NAME));
  };
  part(root, 'copy-file').addEventListener('click', () => void copy(session.text, words.notice.fileCopied));
  part(root, 'copy-link').addEventListener('click', () => void copyLink());
  part(root, 'copy-report').addEventListener('click', () => void copyReport());
  part(root, 'save-sarif').addEventListener('click', () => void saveSarif());
}

/** Hands a text to the browser as a file to be saved. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/sarif+json' }));
  element('a', { href: address, download: name }).click();
  // The browser takes the file up after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
