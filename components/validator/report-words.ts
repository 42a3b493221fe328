import type { Locale } from '#src/i18n/locale.ts';
import type { ReportWords } from '#src/validator/report.ts';
import { strings } from './strings.ts';

/** The words of a Markdown report. */
export function reportWords(locale: Locale, ignored: number): ReportWords {
  const words = strings[locale];
  return {
    title: words.report.title,
    verdict: ({ verdict, summary }) => words.verdict.summary(verdict, summary.counts),
    severity: (severity) => words.findings.severity(severity),
    place: (line, path) => words.report.place(line, path),
    why: words.findings.why,
    fix: words.findings.fix,
    ignored: words.findings.ignored(ignored),
    checkedBy: (rules) => words.report.checkedBy(rules),
    cut: (left) => words.report.cut(left),
  };
}
