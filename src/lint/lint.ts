import { readCompose, type ComposeFile } from '../compose/index.ts';
import { verdictOf, type Finding, type Verdict } from './finding.ts';
import { readIgnores, type Ignore } from './ignore.ts';
import type { Problem, Rule, RuleContext } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

export interface LintOptions {
  /** Domains by service, as they are or will be set in Coolify: `{ web: ['https://app.example.com'] }`. */
  readonly domains?: Readonly<Record<string, readonly string[]>>;
  /** The rules to run; all by default. */
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  readonly file: ComposeFile;
  /** In file order. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly verdict: Verdict;
  /** Rules that broke on this text: a defect of ours, never of the file. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Checks the text of a compose file. Never throws; a text that is no YAML is a finding. */
export function lint(text: string, options: LintOptions = {}): LintResult {
  const file = readCompose(text);
  const rules = options.rules ?? allRules;
  const ignores = readIgnores(file);
  const context: RuleContext = {
    domains: new Map(Object.entries(options.domains ?? {})),
    ignores,
    unusedIgnores: [],
    knownRules: new Set(rules.map(({ id }) => id)),
  };
  const isReadable = file.syntaxProblems.length === 0;
  const first = rules.filter(({ needs = 'model' }) => needs === 'text' || (needs === 'model' && isReadable));
  const last = rules.filter(({ needs }) => needs === 'results' && isReadable);

  const run = runRules(first, file, context);
  const sorted = sortAndDeduplicate(run.findings);
  const split = applyIgnores(sorted, file, ignores);
  const after = runRules(last, file, { ...context, unusedIgnores: split.unused });
  const findings = sortAndDeduplicate([...split.kept, ...after.findings]);
  return {
    file,
    findings,
    ignored: split.ignored,
    verdict: verdictOf(findings),
    failures: [...run.failures, ...after.failures],
  };
}

function runRules(
  rules: readonly Rule[],
  file: ComposeFile,
  context: RuleContext,
): Pick<LintResult, 'failures'> & { findings: Finding[] } {
  const findings: Finding[] = [];
  const failures: LintResult['failures'][number][] = [];
  for (const rule of rules) {
    try {
      for (const problem of rule.check(file, context)) findings.push(toFinding(rule, problem));
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings, failures };
}

function toFinding(rule: Rule, problem: Problem<unknown>): Finding {
  const safety = rule.fixSafety;
  let edits: Finding['edits'] | undefined;
  return {
    rule: rule.id,
    severity: problem.severity ?? rule.severity,
    range: problem.at,
    path: problem.path,
    service: problem.service ?? null,
    data: problem.data,
    get edits() {
      if (edits === undefined) {
        const changes = safety ? (problem.edits?.() ?? []) : [];
        edits = safety && changes.length > 0 ? { safety, changes } : null;
      }
      return edits;
    },
  };
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
        a.rule.localeCompare(b.rule, 'en'),
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

function applyIgnores(findings: readonly Finding[], file: ComposeFile, ignores: readonly Ignore[]): Split {
  if (ignores.length === 0) return { kept: [...findings], ignored: [], unused: [] };
  const kept: Finding[] = [];
  const ignored: Split['ignored'] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const { line } = file.lines.position(finding.range.start);
    const ignore = ignores.find(
      (candidate) => candidate.line === line && candidate.rules.includes(finding.rule),
    );
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
