import type { CheckedFinding, CheckReport } from './check.ts';
import { groupBySeverity } from './findings.ts';
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
  /** How many findings are not listed. */
  readonly cut: (left: number) => string;
}

/** A comment on GitHub takes 65,536 characters; some room is left for what the writer adds. */
const MAX_CHARACTERS = 60_000;

/**
 * The result of a check as Markdown, for an issue or a pull request. What comes from the file is escaped: it can
 * neither format, link, mention anyone nor bring HTML along. Secrets that a sentence quotes are masked. Of more findings
 * than fit, the gravest are listed, and a sentence says how many are not.
 * @param origin the site that the links of the findings lead to, without a slash at the end.
 */
export function markdownReport(
  report: CheckReport,
  words: ReportWords,
  origin: string,
): { readonly markdown: string; readonly isCut: boolean } {
  const blocks = [`## ${words.title}`, `**${escapeText(words.verdict(report))}**`];
  const fitting = new Room(MAX_CHARACTERS);
  const items = byGravity(report.findings)
    .map((finding) => ({ finding, text: fitting.take(() => item(finding, report, words, origin)) }))
    .filter(({ text }) => text !== null);
  const texts = new Map(items.map(({ finding, text }) => [finding, text]));
  const listed = report.findings.flatMap((finding) => texts.get(finding) ?? []);
  if (listed.length > 0) blocks.push(listed.join('\n'));
  const ignored = report.ignored.flatMap(
    ({ finding, reason }) =>
      fitting.take(
        () => `- ${inline(finding.message)} (${place(finding, report, words)}): ${inline(reason)}`,
      ) ?? [],
  );
  if (ignored.length > 0) blocks.push(`### ${words.ignored}`, ignored.join('\n'));
  const left = report.findings.length - listed.length + report.ignored.length - ignored.length;
  if (left > 0) blocks.push(words.cut(left));
  blocks.push(words.checkedBy(report.rules));
  return { markdown: `${blocks.join('\n\n')}\n`, isCut: left > 0 };
}

/** The room that is left in a text of limited length. */
class Room {
  #left: number;

  constructor(characters: number) {
    this.#left = characters;
  }

  /** A text if it fits; null from the first that does not on, so that none is left out between others. */
  take(write: () => string): string | null {
    if (this.#left <= 0) return null;
    const text = write();
    this.#left -= text.length + 1;
    return this.#left > 0 ? text : null;
  }
}

function byGravity(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  return groupBySeverity(findings).flatMap((group) => group.findings);
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
