import type { Locale } from '../../i18n/locale.ts';
import { VERIFY_TEXTS } from '../../verify/texts.ts';
import { escapeData, escapeProperty } from '../format/github.ts';
import { escaped, quoted } from '../format/junit.ts';
import { code, inert } from '../format/markdown.ts';
import { printable } from '../terminal.ts';
import { verdictOf } from './pretty.ts';
import { countsOf, type ReportedCheck, type VerifyReport } from './report.ts';
import { VERIFY_COMMAND_TEXTS } from './texts.ts';

interface View {
  readonly locale: Locale;
  readonly site: string | null;
}

/** The result for the summary of a job or a comment: the verdict, then a table of what was measured. */
export function verifyMarkdown(report: VerifyReport, { locale, site }: View): string {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const row = ({ status, id, detail, entry, url }: ReportedCheck): string => {
    const name = code(entry ?? id);
    const page = url === null ? '' : `<br>${site === null ? name : `[${name}](${site}${url})`}`;
    return `| ${texts.marks[status]} ${texts.words[status]} | ${VERIFY_TEXTS[locale].checks[id]} | ${inert(printable(detail))}${page} |`;
  };
  const measured = report.checks.filter((check) => check.code !== 'not-asked');
  return [
    `## ${texts.heading}`,
    '',
    `**${verdictOf(report, locale)}**`,
    '',
    `${code(report.address)} · ${report.measuredAt.toISOString()}`,
    '',
    `| ${texts.columns.join(' | ')} |`,
    '| --- | --- | --- |',
    ...measured.map(row),
    '',
  ].join('\n');
}

/** The result as workflow commands of GitHub Actions; the verdict comes last. */
export function verifyGithub(report: VerifyReport, { locale }: View): string {
  const lines = report.checks
    .filter(({ status }) => status === 'fail' || status === 'warn')
    .map(({ status, id, detail, url }) => {
      const command = status === 'fail' ? 'error' : 'warning';
      const text = `${printable(detail)}${url === null ? '' : `\n${url}`}`;
      return `::${command} title=${escapeProperty(id)}::${escapeData(text)}`;
    });
  return `${[...lines, verdictOf(report, locale)].join('\n')}\n`;
}

/** The result as a JUnit report: one suite for the address, a case for each check. */
export function verifyJunit(report: VerifyReport, failOn: 'error' | 'warning'): string {
  const fails = ({ status }: ReportedCheck): boolean =>
    status === 'fail' || (status === 'warn' && failOn === 'warning');
  const { checks, address } = report;
  const failures = checks.filter(fails).length;
  const counts = `tests="${checks.length}" failures="${failures}" errors="0" skipped="${countsOf(checks).skip}"`;
  const cases = checks.map((check) => {
    const { id, status, detail, url } = check;
    const text = escaped([detail, ...(url === null ? [] : [url])].map(printable).join('\n'));
    const content = fails(check)
      ? `<failure type="${status}" message=${quoted(detail)}>${text}</failure>`
      : status === 'skip'
        ? `<skipped message=${quoted(detail)}/>`
        : `<system-out>${text}</system-out>`;
    return `    <testcase classname=${quoted(address)} name="${id}">\n      ${content}\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="coolify-playbook" ${counts}>`,
    `  <testsuite name=${quoted(address)} timestamp="${report.measuredAt.toISOString()}" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
