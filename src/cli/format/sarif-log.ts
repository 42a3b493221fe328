import type { Locale } from '../../i18n/locale.ts';
import { ruleUrl, type Rule } from '../../lint/index.ts';
import type { ReportedFinding } from '../interface.ts';
import { printable, printableJson } from '../terminal.ts';

/** What the log says about the program that wrote it. */
export interface SarifTool {
  readonly version: string;
  /** The version of Coolify that the rules were checked against. */
  readonly coolify: string;
  /** The address of the documentation site, without a slash at its end; null if it is not known. */
  readonly site: string | null;
}

/** A file and what was found in it. */
export interface SarifFile {
  /** Where the file lies: a URI or a relative reference (RFC 3986). */
  readonly uri: string;
  readonly findings: readonly ReportedFinding[];
  /** What tells a finding from others of its file, wherever its line moves; null if that cannot be known. */
  fingerprintOf(finding: ReportedFinding): string | null;
}

export interface SarifInput {
  readonly files: readonly SarifFile[];
  readonly tool: SarifTool;
  readonly locale: Locale;
  /** True if a rule broke on a file. */
  readonly hasFailed: boolean;
  readonly ruleOf: (id: string) => Rule | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * The result as SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, the rules that found something, fixes as data.
 * @returns JSON that ends with a line feed.
 */
export function sarifLog({ files, tool, locale, hasFailed, ruleOf }: SarifInput): string {
  const { version, coolify, site } = tool;
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'coolify-playbook',
            version,
            semanticVersion: version,
            ...(site === null ? {} : { informationUri: `${site}/` }),
            properties: { coolify },
            rules: ids.flatMap((id) => describeRule(ruleOf(id), site, locale)),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: !hasFailed }],
        artifacts: files.map((file) => ({ location: { uri: file.uri } })),
        results: files.flatMap((file, index) =>
          file.findings.map((finding) => result(finding, file, index, ids)),
        ),
      },
    ],
  };
  return `${printableJson(JSON.stringify(log, null, 2))}\n`;
}

function describeRule(rule: Rule | undefined, site: string | null, locale: Locale): object[] {
  if (!rule) return [];
  const { id } = rule;
  const { title, exceptions } = rule.text[locale];
  const sources = [...rule.facts, ...(rule.specification === undefined ? [] : [rule.specification])];
  const help = [`${title}.`, ...(exceptions === undefined ? [] : [exceptions]), sources.join(', ')].filter(
    Boolean,
  );
  return [
    {
      id,
      shortDescription: { text: plain(title) },
      help: {
        text: help.map(plain).join('\n'),
        markdown: [...help, `\`npx coolify-playbook explain ${id}\``].join('\n\n'),
      },
      ...(site === null ? {} : { helpUri: site + ruleUrl(rule, locale) }),
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { tags: ['coolify', rule.kind ?? 'compose'], facts: rule.facts },
    },
  ];
}

function result(finding: ReportedFinding, file: SarifFile, index: number, ids: readonly string[]): object {
  const { rule, severity, message, hint, fix, edits, service, range } = finding;
  const { start, end } = range;
  const print = file.fingerprintOf(finding);
  const artifactLocation = { uri: file.uri, index };
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: plain([message, hint, fix].join(' ')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: start.offset,
            charLength: end.offset - start.offset,
          },
        },
        ...(service === null ? {} : { logicalLocations: [{ name: service, kind: 'object' }] }),
      },
    ],
    ...(print === null ? {} : { partialFingerprints: { 'coolifyPlaybook/v1': print } }),
    ...(edits
      ? {
          fixes: [
            {
              description: { text: plain(fix) },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: edits.changes.map((change) => ({
                    deletedRegion: { charOffset: change.start, charLength: change.end - change.start },
                    insertedContent: { text: change.insert },
                  })),
                },
              ],
              properties: { safety: edits.safety },
            },
          ],
        }
      : {}),
  };
}

/**
 * A plain message, in which `[text](target)` would be a link and `{0}` a placeholder (SARIF 2.1.0 §3.11.5, §3.11.6).
 * Other brackets and braces stay: viewers show escapes as they are, and `${VAR}` must be read as it is to be written.
 */
function plain(text: string): string {
  return printable(text)
    .replace(/\{(\d+)\}/g, '{{$1}}')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

/** A path with forward slashes as a relative reference (RFC 3986). */
export function uriOfPath(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
