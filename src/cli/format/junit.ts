import type { CheckedFile } from '../check-target.ts';
import type { CheckRequest } from '../check-request.ts';
import type { ReportedFinding } from '../interface.ts';
import { printable } from '../terminal.ts';
import { portablePath } from './place.ts';

/**
 * The result as a JUnit report: a suite a file, a test case a finding, and one case that passes for a file without any.
 * A finding below the failing severity passes and is told as the output of its case.
 */
export function* formatJunit(
  files: readonly CheckedFile[],
  failOn: CheckRequest['failOn'],
): Generator<string> {
  const fails = ({ severity }: ReportedFinding): boolean =>
    severity === 'error' || (severity === 'warning' && failOn === 'warning');
  const all = files.flatMap(({ report }) => report.findings);
  const cases = files.reduce((sum, { report }) => sum + Math.max(1, report.findings.length), 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="coolify-playbook" tests="${cases}" failures="${all.filter(fails).length}" errors="0">\n`;
  for (const file of files) {
    const { findings } = file.report;
    const path = portablePath(file);
    const counts = `tests="${Math.max(1, findings.length)}" failures="${findings.filter(fails).length}" errors="0"`;
    yield `  <testsuite name=${quoted(path)} ${counts}>\n`;
    if (findings.length === 0) yield `    <testcase classname=${quoted(path)} name="check"/>\n`;
    for (const finding of findings) yield testCase(finding, path, fails(finding));
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

function testCase(finding: ReportedFinding, path: string, isFailure: boolean): string {
  const { rule, severity, message, hint, fix, url, range } = finding;
  const { line, column } = range.start;
  const body = escaped([`${path}:${line}:${column}`, message, hint, fix, url].map(printable).join('\n'));
  const name = `${rule} (${line}:${column})`;
  const content = isFailure
    ? `<failure type="${severity}" message=${quoted(message)}>${body}</failure>`
    : `<system-out>${body}</system-out>`;
  const place = `file=${quoted(path)} line="${line}"`;
  return `    <testcase classname=${quoted(path)} name="${name}" ${place}>\n      ${content}\n    </testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 §2.2 allows no control characters, however they are written: they are shown as escapes before. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

/** An attribute of XML with its quotes. */
export function quoted(text: string): string {
  return `"${escaped(printable(text))}"`;
}
