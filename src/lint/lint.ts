import type { ComposeFile, Range } from '../compose/index.ts';
import { verdictOf, type Finding, type Verdict } from './finding.ts';
import { readIgnores, type Ignore } from './ignore.ts';
import { projectOf, readFiles, type InputFile, type ReadFile } from './project.ts';
import type { Problem, Project, Rule, RuleContext } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import type { FileKind, TextFile } from './text-file.ts';
import { staysReadable } from './readable.ts';

export interface LintOptions {
  /** Domains by service, as they are or will be set in Coolify: `{ web: ['https://app.example.com'] }`. */
  readonly domains?: Readonly<Record<string, readonly string[]>>;
  /** The rules to run; all by default. */
  readonly rules?: readonly Rule[];
  /** The other files of the project, which the file is checked against. */
  readonly companions?: readonly InputFile[];
}

export interface LintResult<File extends TextFile = ComposeFile> {
  readonly file: File;
  /** In file order. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly verdict: Verdict;
  /** Rules that broke on this text: a defect of ours, never of the file. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** The result for one file of a project. */
export interface FileResult extends LintResult<TextFile> {
  readonly path: string;
  readonly kind: FileKind;
}

/** Checks the text of a compose file. Never throws; a text that is no YAML is a finding. */
export function lint(text: string, options: LintOptions = {}): LintResult {
  const { companions = [] } = options;
  const files = readFiles([{ path: 'docker-compose.yaml', kind: 'compose', text }, ...companions]);
  const [read] = files;
  if (read?.kind !== 'compose') throw new Error('a compose file was read as something else');
  return { ...checkFile(read, projectOf(files), options), file: read.file };
}

/** Checks one file of any kind, against the companions in the options. Never throws. */
export function lintFile(input: InputFile, options: LintOptions = {}): FileResult {
  const files = readFiles([input, ...(options.companions ?? [])]);
  const [read] = files;
  if (!read) throw new Error('no file was read');
  return { ...checkFile(read, projectOf(files), options), path: read.path, kind: read.kind };
}

/** Checks files that belong together, each against the others. Results are in the order of the files. Never throws. */
export function lintProject(inputs: readonly InputFile[], options: LintOptions = {}): readonly FileResult[] {
  const files = readFiles(inputs);
  const project = projectOf(files);
  return files.map((read) => ({ ...checkFile(read, project, options), path: read.path, kind: read.kind }));
}

function checkFile(read: ReadFile, project: Project, options: LintOptions): LintResult<TextFile> {
  const { file, kind } = read;
  const rules = options.rules ?? allRules;
  const ignores = readIgnores(file, () => valuesOf(read));
  const context: RuleContext = {
    domains: new Map(Object.entries(options.domains ?? {})),
    project,
    ignores,
    unusedIgnores: [],
    knownRules: new Set(rules.map(({ id }) => id)),
  };
  const isReadable = kind !== 'compose' || file.syntaxProblems.length === 0;
  const own = rules.filter((rule) => (rule.kind ?? 'compose') === kind || speaksOfComments(rule));
  const first = own.filter(({ needs = 'model' }) => needs === 'text' || (needs === 'model' && isReadable));
  const last = own.filter(({ needs }) => needs === 'results' && isReadable);

  const run = runRules(first, read, context);
  const split = applyIgnores(sortAndDeduplicate(run.findings), file, ignores);
  const after = runRules(last, read, { ...context, unusedIgnores: split.unused });
  const findings = sortAndDeduplicate([...split.kept, ...after.findings]);
  return {
    file,
    findings,
    ignored: split.ignored,
    verdict: verdictOf(findings),
    failures: [...run.failures, ...after.failures],
  };
}

/** Rules about ignore comments look at the comments alone, whatever the file is. */
function speaksOfComments({ id }: Rule): boolean {
  return id.startsWith('ignore-');
}

function valuesOf(read: ReadFile): readonly Range[] {
  return read.kind === 'compose' ? [...read.file.scan.scalars()].map(({ range }) => range) : [];
}

function runRules(
  rules: readonly Rule[],
  { file }: ReadFile,
  context: RuleContext,
): Pick<LintResult, 'failures'> & { findings: Finding[] } {
  const findings: Finding[] = [];
  const failures: LintResult['failures'][number][] = [];
  for (const rule of rules) {
    try {
      // The rules were chosen by the kind of the file.
      const problems = (rule.check as (file: TextFile, context: RuleContext) => Iterable<Problem<unknown>>)(
        file,
        context,
      );
      for (const problem of problems) findings.push(toFinding(rule, problem, file));
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings, failures };
}

function toFinding(rule: Rule, problem: Problem<unknown>, file: TextFile): Finding {
  const safety = rule.fixSafety;
  let edits: Finding['edits'] | undefined;
  return {
    rule: rule.id,
    severity: problem.severity ?? rule.severity,
    range: withoutLineEnd(problem.at, file.text),
    path: problem.path,
    service: problem.service ?? null,
    data: problem.data,
    get edits() {
      if (edits === undefined) {
        const changes = safety ? (problem.edits?.() ?? []) : [];
        edits = safety && changes.length > 0 && staysReadable(file, changes) ? { safety, changes } : null;
      }
      return edits;
    },
  };
}

/** A block collection ends, for the parser, with the empty lines after it; nobody wants them underlined. */
function withoutLineEnd(range: Range, text: string): Range {
  const { start, end } = range;
  if (end - start < 2 || text[end - 1] !== '\n' || text.lastIndexOf('\n', end - 2) < start) return range;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 };

/** File order; what an anchor makes several services share is reported once, where it is written. */
function sortAndDeduplicate(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort(
      (a, b) =>
        a.range.start - b.range.start ||
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
    )
    .filter(({ rule, range }) => {
      const key = `${rule} ${range.start} ${range.end}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

interface Split {
  readonly kept: Finding[];
  readonly ignored: LintResult['ignored'][number][];
  readonly unused: RuleContext['unusedIgnores'];
}

function applyIgnores(findings: readonly Finding[], file: TextFile, ignores: readonly Ignore[]): Split {
  if (ignores.length === 0) return { kept: [...findings], ignored: [], unused: [] };
  const kept: Finding[] = [];
  const ignored: Split['ignored'] = [];
  const used = new Set<string>();
  const byPlace = new Map<string, Ignore>();
  for (const ignore of ignores) {
    for (const rule of ignore.rules) {
      const place = `${ignore.line} ${rule}`;
      if (!byPlace.has(place)) byPlace.set(place, ignore);
    }
  }
  for (const finding of findings) {
    const { line } = file.lines.position(finding.range.start);
    const ignore = byPlace.get(`${line} ${finding.rule}`);
    if (ignore) used.add(`${ignore.range.start} ${finding.rule}`);
    if (ignore && ignore.reason !== null) ignored.push({ finding, reason: ignore.reason });
    else kept.push(finding);
  }
  const unused = ignores.flatMap((ignore) =>
    ignore.rules
      .filter((rule) => !used.has(`${ignore.range.start} ${rule}`))
      .map((rule) => ({ ignore, rule })),
  );
  return { kept, ignored, unused };
}
