import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Locale } from '../i18n/locale.ts';
import { verdictOf } from '../lint/index.ts';
import type { CheckedFile } from './check-target.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';
import { asInputError, InputError } from './input.ts';
import type { ReportedFinding } from './interface.ts';
import { printable, printableJson } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** A finding that is accepted until it is gone. */
interface BaselineEntry extends Fingerprint {
  /** From the folder of the baseline, with forward slashes. */
  readonly file: string;
}

interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface Filtered {
  readonly files: readonly CheckedFile[];
  /** How many findings the baseline accepts. */
  readonly accepted: number;
  /** Entries of the files that were checked which no finding fits any more. */
  readonly gone: readonly BaselineEntry[];
}

/**
 * Leaves out the findings that a baseline records. An entry accepts one finding.
 * @throws InputError if the file cannot be read or is no baseline.
 */
export function applyBaseline(path: string, files: readonly CheckedFile[], locale: Locale): Filtered {
  return filter(readBaseline(path, locale).findings, path, files);
}

/**
 * Records every finding in a file and leaves all of them out. Only a baseline is written over.
 * @throws InputError if the file cannot be written, or is another one.
 */
export function writeBaseline(path: string, files: readonly CheckedFile[], locale: Locale): Filtered {
  if (existsSync(path)) readBaseline(path, locale);
  const findings = files
    .flatMap((file) => file.report.findings.map((finding) => entryOf(finding, file, path)))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const baseline: Baseline = { version: 1, findings };
  try {
    writeFileSync(path, `${printableJson(JSON.stringify(baseline, null, 2))}\n`);
  } catch (error) {
    throw asInputError(error, path, locale);
  }
  return filter(findings, path, files);
}

function filter(entries: readonly BaselineEntry[], path: string, files: readonly CheckedFile[]): Filtered {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entries) left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
  let accepted = 0;
  const kept = files.map((file): CheckedFile => {
    const findings = file.report.findings.filter((finding) => {
      const isAccepted = left.get(keyOf(entryOf(finding, file, path)))?.pop() !== undefined;
      accepted += Number(isAccepted);
      return !isAccepted;
    });
    return { ...file, report: { ...file.report, findings, verdict: verdictOf(findings) } };
  });
  const checked = new Set(files.map((file) => nameOf(file, path)));
  const gone = [...left.values()].flat().filter((entry) => checked.has(entry.file));
  return { files: kept, accepted, gone };
}

function entryOf(finding: ReportedFinding, file: CheckedFile, path: string): BaselineEntry {
  return { file: nameOf(file, path), ...fingerprint(finding, file.source.text) };
}

function nameOf({ place }: CheckedFile, path: string): string {
  return relative(dirname(resolve(path)), place)
    .split(sep)
    .join('/');
}

function keyOf({ file, rule, at, digest }: BaselineEntry): string {
  return [file, rule, at, digest].join('\0');
}

function readBaseline(path: string, locale: Locale): Baseline {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw asInputError(error, path, locale);
  }
  const baseline = parse(text);
  if (!baseline) throw new InputError(TEXTS[locale].baseline.unreadable(printable(path)));
  return baseline;
}

function parse(text: string): Baseline | null {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    const isBaseline = value?.version === 1 && Array.isArray(value.findings) && value.findings.every(isEntry);
    return isBaseline ? (value as Baseline) : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  const entry = value as Partial<Record<keyof BaselineEntry, unknown>> | null;
  return (['file', 'rule', 'at', 'digest'] as const).every((key) => typeof entry?.[key] === 'string');
}
