import type { CheckRequest } from '../check-request.ts';
import type { CheckedFile } from '../check-target.ts';
import type { Summary } from '../check.ts';
import type { ReportedFinding } from '../interface.ts';
import type { TextFile } from '../../lint/index.ts';
import type { Output } from '../output.ts';
import { paintCode, printable, wrap, type Paint } from '../terminal.ts';
import { TEXTS, type Texts } from '../texts.ts';
import { codeFrame } from './frame.ts';
import { maskedFile } from './masked.ts';

/** Above this many findings in a file, a rule gives its reason and its remedy only the first time. */
const BRIEF_FROM = 20;

const VERDICT_STYLE = { ready: 'good', 'at-risk': 'warning', 'will-fail': 'error' } as const;

interface View {
  readonly texts: Texts['check'];
  readonly paint: Paint;
  readonly width: number;
  /** The address of the documentation site; null if it is not known. */
  readonly site: string | null;
}

/** The result for a person: every finding with its line, then the verdict and the next step. */
export function* formatPretty(
  files: readonly CheckedFile[],
  summary: Summary,
  { locale, site }: Pick<CheckRequest, 'locale' | 'site'>,
  { paint, width }: Pick<Output, 'paint' | 'width'>,
): Generator<string> {
  const view: View = { texts: TEXTS[locale].check, paint, width, site };
  for (const file of files) yield* formatFile(file, view);
  const ignored = files.reduce((sum, file) => sum + file.ignored, 0);
  if (ignored > 0) yield `${paint('faint', view.texts.ignored(ignored))}\n`;
  yield `${paint(VERDICT_STYLE[summary.verdict], view.texts.verdict(summary.verdict, summary))}\n`;
  const next = nextStep(files, view.texts);
  if (next !== null) yield `${wrap(next, width).join('\n')}\n`;
}

function* formatFile(file: CheckedFile, view: View): Generator<string> {
  const { texts, paint } = view;
  const path = printable(file.report.path);
  if (file.fixed && file.fixed.length > 0) {
    yield `${paint('good', texts.fixed(file.fixed.length, path))}\n`;
    for (const { range, rule, message } of file.fixed) {
      yield `  ${range.start.line}:${range.start.column}  ${rule}  ${paintCode(printable(message), paint)}\n`;
    }
    yield '\n';
  }
  const { findings } = file.report;
  if (findings.length === 0) yield `${texts.clean(path)}\n\n`;
  const explained = new Set<string>();
  const shown = maskedFile(file.source, file.report);
  for (const finding of findings) {
    const isBrief = findings.length > BRIEF_FROM && explained.has(finding.rule);
    explained.add(finding.rule);
    yield `${formatFinding(finding, file, shown, isBrief, view).join('\n')}\n\n`;
  }
}

function formatFinding(
  finding: ReportedFinding,
  file: CheckedFile,
  shown: TextFile,
  isBrief: boolean,
  view: View,
): string[] {
  const { texts, paint, width } = view;
  const { line, column } = finding.range.start;
  const place = paint('strong', `${printable(file.report.path)}:${line}:${column}`);
  const service = finding.service === null ? '' : `  ${texts.service(printable(finding.service))}`;
  const severity = paint(finding.severity, texts.severity[finding.severity]);
  return [
    `${place}  ${severity}  ${finding.rule}${paint('faint', service)}`,
    ...indented(printable(finding.message), '  ', '  ', view),
    ...codeFrame(finding, shown, paint, width),
    ...(isBrief ? [] : reasons(finding, view)),
  ];
}

function reasons(finding: ReportedFinding, view: View): string[] {
  const { texts, paint, site } = view;
  const labels = [texts.why, texts.fix, texts.page];
  const longest = Math.max(...labels.map((label) => label.length));
  const labelled = (label: string, sentence: string): string[] =>
    indented(sentence, `  ${paint('faint', label.padEnd(longest))}  `, ' '.repeat(longest + 4), view);
  const remedy = finding.edits ? ` (${texts.safeFix(finding.edits.safety === 'safe')})` : '';
  const page =
    site === null ? `${finding.url} (coolify-playbook explain ${finding.rule})` : `${site}${finding.url}`;
  return [
    ...labelled(texts.why, printable(finding.hint)),
    ...labelled(texts.fix, printable(finding.fix) + remedy),
    ...labelled(texts.page, page),
  ];
}

function indented(sentence: string, first: string, rest: string, { paint, width }: View): string[] {
  return wrap(sentence, width - rest.length).map(
    (line, index) => (index === 0 ? first : rest) + paintCode(line, paint),
  );
}

/** The one thing to do next; null if there is nothing. */
function nextStep(files: readonly CheckedFile[], texts: Texts['check']): string | null {
  const findings = files.flatMap(({ report }) => report.findings);
  const fixable = files.filter(({ isWritable }) => isWritable).flatMap(({ report }) => report.findings);
  const count = (safety: 'safe' | 'unsafe'): number =>
    fixable.filter(({ edits }) => edits?.safety === safety).length;
  if (count('safe') > 0) return texts.nextSafe(count('safe'));
  if (count('unsafe') > 0) return texts.nextUnsafe(count('unsafe'));
  return findings.some(({ severity }) => severity !== 'info') ? texts.nextByHand : null;
}
