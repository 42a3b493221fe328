import { coolifyVersion, siteAddress, version } from 'coolify-playbook:bundle';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../i18n/locale.ts';
import { ruleOf, ruleUrl, type Rule } from '../../lint/index.ts';
import type { CheckedFile } from '../check-target.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ReportedFinding } from '../interface.ts';
import { repositoryRules } from '../repository.ts';
import { printable, printableJson } from '../terminal.ts';
import { portablePath } from './place.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The result as SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, the rules that found something, fixes as data. */
export function formatSarif(files: readonly CheckedFile[], locale: Locale): string {
  const ids = [...new Set(files.flatMap(({ report }) => report.findings.map(({ rule }) => rule)))].sort();
  const failed = files.some(({ failures }) => failures.length > 0);
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
            ...(siteAddress === null ? {} : { informationUri: `${siteAddress}/` }),
            properties: { coolify: coolifyVersion },
            rules: ids.flatMap((id) => describeRule(id, locale)),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: !failed }],
        artifacts: files.map((file) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap((file, index) =>
          file.report.findings.map((finding) => result(finding, file, index, ids)),
        ),
      },
    ],
  };
  return `${printableJson(JSON.stringify(log, null, 2))}\n`;
}

function describeRule(id: string, locale: Locale): object[] {
  const rule: Rule | undefined = ruleOf(id) ?? repositoryRules.find((candidate) => candidate.id === id);
  if (!rule) return [];
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
      ...(siteAddress === null ? {} : { helpUri: siteAddress + ruleUrl(rule, locale) }),
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { tags: ['coolify', rule.kind ?? 'compose'], facts: rule.facts },
    },
  ];
}

function result(finding: ReportedFinding, file: CheckedFile, index: number, ids: readonly string[]): object {
  const { rule, severity, message, hint, fix, edits, service, range } = finding;
  const { start, end } = range;
  const { at, digest } = fingerprint(finding, file.source.text);
  const artifactLocation = { uri: uriOf(file), index };
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
    partialFingerprints: { 'coolifyPlaybook/v1': `${rule}:${at}:${digest}` },
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

/** A relative reference (RFC 3986); an absolute path becomes an address of the file system. */
function uriOf(file: CheckedFile): string {
  if (isAbsolute(file.report.path)) return pathToFileURL(file.report.path).href;
  return portablePath(file)
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
