import { parseAllDocuments } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { readCoolifyYaml, type CoolifyReading } from './coolify-yaml/index.ts';
import { sourceOf } from './from-document.ts';
import { composeNode } from './lazy-node.ts';
import type { ComposeNode, MapEntry, MapNode, NodeContext } from './node.ts';
import { quickRead } from './quick/index.ts';
import { lineMap, type LineMap, type Range } from './range.ts';
import { scanDocument, type Scan } from './scan.ts';
import { createService, type Service } from './service.ts';
import { syntaxProblem, type SyntaxProblem } from './syntax-problem.ts';

/** A compose file, read once; every rule looks at this. */
export interface ComposeFile {
  readonly text: string;
  /** Whether the text keeps to the plain part of YAML, which most files do: see `quick/`. */
  readonly isPlain: boolean;
  readonly lines: LineMap;
  /** Why the text is no YAML; the rest of the model holds what could be read all the same. */
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** Where a second document begins, if there is one: Compose merges documents, Coolify refuses them (F-002). */
  readonly secondDocument: Range | null;
  readonly scan: Scan;
  readonly root: ComposeNode;
  readonly services: readonly Service[];
  service(name: string): Service | undefined;
  /** A top-level mapping such as `volumes`; null if it is absent or no mapping. */
  section(name: string): MapNode | null;
  topLevel(name: string): MapEntry | undefined;
  /** The second reading: what Coolify's parser makes of the same text. Made when it is first read. */
  readonly coolify: CoolifyReading;
}

/** More entries and items than this brought in by aliases and merge keys are left out: the file multiplies itself. */
const REPETITION_BUDGET = 20_000;

/** The most syntax problems worth reading; later ones are mostly echoes of the first. */
const MAX_SYNTAX_PROBLEMS = 10;

/**
 * Reads a compose file. Never throws: what is no YAML is listed in `syntaxProblems`. All scalars are read as text
 * (the failsafe schema), because what a plain `yes` or `1.10` means is for each reader to say.
 */
export function readCompose(text: string): ComposeFile {
  const quick = quickRead(text);
  const { documents, failure } = quick ? { documents: [], failure: null } : parse(text);
  const source = quick ?? sourceOf(documents[0]?.contents);
  const scan = scanDocument(source);
  const root = composeNode(source, null, nodeContext(scan), 0);
  const topLevel = (name: string): MapEntry | undefined => (root.kind === 'map' ? root.get(name) : undefined);
  const section = (name: string): MapNode | null => {
    const value = topLevel(name)?.value;
    return value?.kind === 'map' ? value : null;
  };
  const services = (section('services')?.entries ?? []).map((entry) =>
    createService(entry, ['services', entry.key]),
  );
  const byName = new Map(services.map((service) => [service.name, service]));
  const second = documents[1]?.range;
  let coolify: CoolifyReading | undefined;
  return {
    text,
    isPlain: quick !== null,
    lines: lineMap(text),
    syntaxProblems: failure ?? problemsOf(documents, scan, text),
    secondDocument: second ? { start: second[0], end: Math.min(text.length, second[0] + 3) } : null,
    scan,
    root,
    services,
    service: (name) => byName.get(name),
    section,
    topLevel,
    get coolify() {
      return (coolify ??= readCoolifyYaml(text));
    },
  };
}

function nodeContext(scan: Scan): NodeContext {
  const resolveAlias: NodeContext['resolveAlias'] = (alias) => scan.aliases.get(alias);
  const budget = { left: REPETITION_BUDGET };
  const repeated: NodeContext = {
    resolveAlias,
    budget,
    isRepetition: true,
    get repeated() {
      return repeated;
    },
  };
  return { resolveAlias, budget, isRepetition: false, repeated };
}

function parse(text: string): { documents: Document[]; failure: SyntaxProblem[] | null } {
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      // The scan looks for duplicates itself: the library's own check is quadratic in the size of a mapping.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return { documents: [...documents] as Document[], failure: null };
  } catch (error) {
    // The parser recurses: thousands of nested brackets exhaust its stack.
    const message = error instanceof Error ? error.message : String(error);
    return {
      documents: [],
      failure: [{ code: 'nesting', range: { start: 0, end: Math.min(1, text.length) }, detail: message }],
    };
  }
}

function problemsOf(documents: readonly Document[], scan: Scan, text: string): SyntaxProblem[] {
  const errors: YAMLError[] = documents.flatMap((document) => document.errors);
  if (errors.length === 0) return [];
  const quoted = [...scan.scalars()]
    .filter(({ isPlain, isBlock }) => !isPlain && !isBlock)
    .map(({ range }) => range);
  const quotedAt = (offset: number): Range | undefined =>
    quoted.findLast(({ start, end }) => start < offset && offset <= end);
  const problems = errors.slice(0, 200).map((error) => syntaxProblem(error, text, quotedAt));
  const seen = new Set<number>();
  const map = lineMap(text);
  return problems
    .filter(({ range }) => {
      const { line } = map.position(range.start);
      return seen.has(line) ? false : seen.add(line);
    })
    .slice(0, MAX_SYNTAX_PROBLEMS);
}
