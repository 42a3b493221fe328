import type { ComposeFile } from '../compose/index.ts';
import type { Position } from '../compose/range.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Edit, FixSafety } from '../lint/edit.ts';
import { verdictOf, type Severity, type Verdict } from '../lint/finding.ts';
import {
  fixFile,
  lintProject,
  render,
  rules,
  type FileKind,
  type FileResult,
  type Finding,
} from '../lint/index.ts';
import { givenKinds } from './given.ts';
import type { Domains, PlainFile, PlainProject } from './project.ts';
import { summarize, type Summary } from './summary.ts';

/** A file of the page, under the number that the page knows it by. */
export interface NumberedFile extends PlainFile {
  readonly id: number;
}

/** A finding as plain data in one language, as it travels from the worker to the page. */
export interface CheckedFinding {
  /** The number of the file that it is in. */
  readonly file: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly service: string | null;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
  readonly hint: string;
  readonly fix: string;
  /** The page that explains it: a path of the site. */
  readonly url: string;
  /** The facts about Coolify that it rests on: `F-038`. */
  readonly facts: readonly string[];
  readonly edits: { readonly safety: FixSafety; readonly changes: readonly Edit[] } | null;
}

/** A file that was checked. */
export interface CheckedFile {
  readonly id: number;
  readonly kind: FileKind;
  readonly path: string;
}

/** What the page shows about the files of a project. */
export interface CheckReport {
  readonly verdict: Verdict;
  readonly files: readonly CheckedFile[];
  /** The kinds of files that were given in full: of these, silence of a rule proves something. */
  readonly given: readonly FileKind[];
  /** The services of the compose file, in file order. */
  readonly services: readonly string[];
  /** In the order of the files, then in file order; the page receives at most `MAX_FINDINGS` of them. */
  readonly findings: readonly CheckedFinding[];
  /** Of all findings. */
  readonly summary: Summary;
  readonly ignored: readonly { readonly finding: CheckedFinding; readonly reason: string }[];
  /** Ids of rules that broke on these texts: a defect of ours. */
  readonly failures: readonly string[];
  /** How many rules ran. */
  readonly rules: number;
}

export interface FilesRequest {
  readonly files: readonly NumberedFile[];
  readonly domains: Domains;
}

export type CheckRequest =
  | ({ readonly kind: 'check'; readonly locale: Locale } & FilesRequest)
  | ({ readonly kind: 'fix' } & FilesRequest)
  | ({ readonly kind: 'report'; readonly locale: Locale; readonly origin: string } & FilesRequest)
  | ({ readonly kind: 'sarif'; readonly locale: Locale; readonly origin: string } & FilesRequest)
  | { readonly kind: 'share'; readonly project: PlainProject };

export type CheckAnswer =
  | { readonly kind: 'check'; readonly report: CheckReport }
  /** The files that fixes changed. */
  | {
      readonly kind: 'fix';
      readonly files: readonly { id: number; text: string }[];
      readonly applied: number;
    }
  | { readonly kind: 'report'; readonly markdown: string; readonly isCut: boolean }
  | { readonly kind: 'sarif'; readonly log: string }
  | { readonly kind: 'share'; readonly fragment: string; readonly masked: number };

/** Checks files that belong together. Never throws on any text. */
export function checkFiles({ files, domains }: FilesRequest, locale: Locale): CheckReport {
  const results = lintProject(files, { domains });
  const numbered = results.map((result, index) => ({ result, id: files[index]?.id ?? index }));
  const findings = numbered.flatMap(({ result, id }) =>
    result.findings.map((finding) => toPlain(finding, result, id, locale)),
  );
  const ignored = numbered.flatMap(({ result, id }) =>
    result.ignored.map(({ finding, reason }) => ({ finding: toPlain(finding, result, id, locale), reason })),
  );
  return {
    verdict: verdictOf(findings),
    files: files.map(({ id, kind, path }) => ({ id, kind, path })),
    given: givenKinds(results),
    services: results.flatMap(servicesOf),
    findings,
    summary: summarize(findings, ignored.length),
    ignored,
    failures: [...new Set(results.flatMap(({ failures }) => failures.map(({ rule }) => rule)))],
    rules: rulesFor(files),
  };
}

/** Applies every safe fix, file by file; a file is checked against the others as they are by then. Never throws. */
export function fixFiles({ files, domains }: FilesRequest): Extract<CheckAnswer, { kind: 'fix' }> {
  let current = [...files];
  let applied = 0;
  for (const { id } of files) {
    const file = current.find((candidate) => candidate.id === id);
    if (!file) continue;
    const companions = current.filter((candidate) => candidate.id !== id);
    const fixed = fixFile(file, 'safe', { domains, companions });
    applied += fixed.applied.length;
    current = current.map((candidate) =>
      candidate.id === id ? { ...candidate, text: fixed.text } : candidate,
    );
  }
  const changed = current.filter(({ text }, index) => text !== files[index]?.text);
  return { kind: 'fix', files: changed.map(({ id, text }) => ({ id, text })), applied };
}

function toPlain(finding: Finding, result: FileResult, file: number, locale: Locale): CheckedFinding {
  const { message, hint, fix, url, facts } = render(finding, locale);
  const { rule, severity, service, range, edits } = finding;
  const { lines } = result.file;
  const [start, end] = [lines.position(range.start), lines.position(range.end)];
  return { file, rule, severity, service, start, end, message, hint, fix, url, facts, edits };
}

function servicesOf({ kind, file }: FileResult): readonly string[] {
  // The model of a file follows from its kind.
  return kind === 'compose' ? (file as ComposeFile).services.map(({ name }) => name) : [];
}

function rulesFor(files: readonly NumberedFile[]): number {
  const kinds = new Set(files.map(({ kind }) => kind));
  return rules.filter(({ kind = 'compose' }) => kinds.has(kind)).length;
}
