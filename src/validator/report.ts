import type { CheckedFinding, CheckReport } from './check.ts';
import { maskSecrets } from './mask-secrets.ts';
import { textParts } from './text-parts.ts';

/** The words of a report in one language. */
export interface ReportWords {
  readonly title: string;
  readonly verdict: (report: CheckReport) => string;
  readonly severity: (severity: CheckedFinding['severity']) => string;
  /** The place of a finding; `path` where there are several files. */
  readonly place: (line: number, path: string | null) => string;
  readonly why: string;
  readonly fix: string;
  readonly ignored: string;
  readonly checkedBy: (rules: number) => string;
}

/**
 * The result of a check as Markdown, for an issue or a pull request. What comes from the file is escaped: it can
 * neither format, link, mention anyone nor bring HTML along. Secrets that a sentence quotes are masked.
 * @param origin the site that the links of the findings lead to, without a slash at the end.
 */
export function markdownReport(report: CheckReport, words: ReportWords, origin: string): string {
  const blocks = [`## ${words.title}`, `**${escapeText(words.verdict(report))}**`];
  if (report.findings.length > 0) {
    blocks.push(report.findings.map((finding) => item(finding, report, words, origin)).join('\n'));
  }
  if (report.ignored.length > 0) {
    const items = report.ignored.map(
      ({ finding, reason }) =>
        `- ${inline(finding.message)} (${place(finding, report, words)}): ${inline(reason)}`,
    );
    blocks.push(`### ${words.ignored}`, items.join('\n'));
  }
  blocks.push(words.checkedBy(report.rules));
  return `${blocks.join('\n\n')}\n`;
}

function place(finding: CheckedFinding, report: CheckReport, words: ReportWords): string {
  const file = report.files.length > 1 ? report.files.find(({ id }) => id === finding.file) : undefined;
  return escapeText(words.place(finding.start.line, file?.path ?? null));
}

function item(finding: CheckedFinding, report: CheckReport, words: ReportWords, origin: string): string {
  return [
    `- **${words.severity(finding.severity)}**, ${place(finding, report, words)}: ${inline(finding.message)} ([${finding.rule}](${origin}${finding.url}))`,
    `  - ${words.why}: ${inline(finding.hint)}`,
    `  - ${words.fix}: ${inline(finding.fix)}`,
  ].join('\n');
}

function inline(sentence: string): string {
  return textParts(maskSecrets(sentence).text)
    .map(({ text, isCode }) => (isCode ? `\`${oneLine(text)}\`` : escapeText(text)))
    .join('');
}

/** Backslashes for what formats, entities for what Markdown turns into links, mentions and HTML. */
function escapeText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}

function oneLine(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g,
    ' ',
  );
}
