import { encodeShare } from '#src/validator/share-link.ts';
import { maskSecrets } from '#src/validator/mask-secrets.ts';
import { markdownReport } from '#src/validator/report.ts';
import type { Session } from '#src/validator/session.ts';
import { countBySeverity } from '#src/validator/findings.ts';
import { copyText } from './clipboard.ts';
import { element, part } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

/** Some mail and chat programs cut addresses off; most stand this many characters. */
const LONG_LINK = 8000;
/** Browsers themselves cut off beyond about two million. */
const LONGEST_LINK = 1_900_000;

/** The buttons that take the result along: the file, a link that holds it, a report. */
export function wireTakeaway(
  root: HTMLElement,
  session: Session,
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
    const masked = maskSecrets(session.text);
    const link = `${location.origin}${location.pathname}#${await encodeShare(masked.text)}`;
    if (link.length > LONGEST_LINK) {
      notify(words.notice.linkTooLong);
      return;
    }
    const long =
      link.length > LONG_LINK
        ? ` ${words.notice.linkLong(link.length.toLocaleString(document.documentElement.lang))}`
        : '';
    await copy(link, words.notice.linkCopied(masked.count) + long);
  };
  const copyReport = (): void => {
    const { report } = session;
    if (!report) return;
    const markdown = markdownReport(
      report,
      {
        title: words.report.title,
        verdict: ({ verdict, findings }) => words.verdict.summary(verdict, countBySeverity(findings)),
        severity: (severity) => words.findings.severity(severity),
        line: (line) => words.report.line(line),
        why: words.findings.why,
        fix: words.findings.fix,
        ignored: words.findings.ignored(report.ignored.length),
        checkedBy: (rules) => words.report.checkedBy(rules),
      },
      location.origin,
    );
    void copy(markdown, words.notice.reportCopied);
  };
  part(root, 'copy-file').addEventListener('click', () => void copy(session.text, words.notice.fileCopied));
  part(root, 'copy-link').addEventListener('click', () => void copyLink());
  part(root, 'copy-report').addEventListener('click', copyReport);
}
