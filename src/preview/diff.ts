/**
 * The differences between the compose file and what is deployed, by structure: both are written in the same form, so that
 * only what Coolify changes differs, not quotes, comments or the order of keys, which it rewrites in every file (F-119).
 */
import { dumpCoolifyYaml, readCoolifyYaml, type ComposeFile, type Path } from '../compose/index.ts';
import type { Json, Preview } from '../coolify/index.ts';
import { PlainValues } from '../coolify/plain.ts';
import { comparable } from './comparable.ts';
import { placeOf } from './place.ts';
import type { ChangeView, DiffBlock, DiffHunk, DiffLine, DiffRow, DiffView, Remark } from './types.ts';

/** Lines that a reader would still look at. */
const MOST_LINES = 3000;
/** Parts of a path that make a hunk: `services`, its name, a key. */
const HUNK_DEPTH = 3;
const MOST_REASONS = 20;

interface Row {
  readonly sign: DiffLine['sign'];
  readonly text: string;
  readonly path: Path;
  readonly depth: number;
  /** The path of the value that changes as a whole, of which this is a row; null where nothing changes. */
  readonly unit: Path | null;
}

interface Walk {
  readonly rows: Row[];
  /** Changed rows that may still be added. */
  left: number;
}

/** The hunks in the order of the file; empty if nothing is deployed. */
export function diffView(file: ComposeFile, preview: Preview, changes: readonly ChangeView[]): DiffView {
  const { compose } = preview.deploy;
  const reading = readCoolifyYaml(file.text);
  if (compose === undefined || !reading.ok) return { hunks: [], isCut: false };
  const walk: Walk = { rows: [], left: MOST_LINES };
  compare(walk, new PlainValues().of(reading.value), compose, []);
  return { hunks: hunksOf(file, walk.rows, changes), isCut: walk.left < 0 };
}

/** Rows of two values below the same path; the row of their key has been written. */
function compare(walk: Walk, before: Json, after: Json, path: Path): void {
  const [from, to] = comparable(path, before, after);
  if (walk.left < 0) return;
  const keys = new Set([...from.keys(), ...to.keys()]);
  for (const key of keys) {
    const [old, made] = [from.get(key), to.get(key)];
    const below = [...path, key];
    if (old === undefined) addAll(walk, '+', made, below, below);
    else if (made === undefined) addAll(walk, '-', old, below, below);
    else if (isCollection(old) && isCollection(made) && !(isEmpty(old) || isEmpty(made))) {
      push(walk, { sign: ' ', text: label(key), path: below, depth: path.length, unit: null });
      compare(walk, old, made, below);
    } else if (JSON.stringify(old) !== JSON.stringify(made)) {
      addAll(walk, '-', old, below, below);
      addAll(walk, '+', made, below, below);
    }
  }
}

function push(walk: Walk, row: Row): void {
  if (row.sign !== ' ') walk.left -= 1;
  if (walk.left >= 0) walk.rows.push(row);
}

/** Rows of a whole value with its key. */
function addAll(walk: Walk, sign: '+' | '-', value: Json | undefined, path: Path, unit: Path): void {
  if (value === undefined || walk.left < 0) return;
  const key = path.at(-1) ?? '';
  const depth = path.length - 1;
  if (!isCollection(value) || isEmpty(value)) {
    const text = isCollection(value) ? (Array.isArray(value) ? '[]' : '{}') : scalar(value);
    push(walk, { sign, text: `${label(key)}${text === '' ? '' : ` ${text}`}`, path, depth, unit });
    return;
  }
  push(walk, { sign, text: label(key), path, depth, unit });
  for (const [inner, item] of entriesOf(value)) addAll(walk, sign, item, [...path, inner], unit);
}

function label(key: string | number): string {
  return typeof key === 'number' ? '-' : `${scalar(key)}:`;
}

function scalar(value: Json): string {
  if (typeof value === 'string' || typeof value === 'boolean') return dumpCoolifyYaml(value).trimEnd();
  return value === null ? '' : JSON.stringify(value);
}

function isCollection(value: Json): value is Exclude<Json, null | boolean | number | string> {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: Json): boolean {
  return isCollection(value) && Object.keys(value).length === 0;
}

function entriesOf(value: Json): readonly (readonly [string | number, Json])[] {
  if (Array.isArray(value)) return value.map((item: Json, index) => [index, item] as const);
  return isCollection(value) ? Object.entries(value) : [];
}

/** The changed rows with the keys above them, in groups of one key of a service. */
function hunksOf(
  file: ComposeFile,
  rows: readonly Row[],
  changes: readonly ChangeView[],
): readonly DiffHunk[] {
  const above: Row[] = [];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    above.length = Math.min(above.length, row.depth);
    above[row.depth] = row;
    if (row.sign === ' ') continue;
    const key = hunkKey(row.path);
    const group = groups.get(key) ?? [];
    for (const parent of above.slice(0, -1)) {
      if (parent.sign === ' ' && !group.includes(parent)) group.push(parent);
    }
    group.push(row);
    groups.set(key, group);
  }
  const changesOf = new Map<string, ChangeView[]>();
  for (const change of changes) {
    const key = hunkKey(change.path);
    const known = changesOf.get(key);
    if (known === undefined) changesOf.set(key, [change]);
    else known.push(change);
  }
  let known: readonly Row[] = [];
  return [...groups].map(([key, group]) => {
    // The keys above that the hunk before has shown already stand above this one too.
    const rows = group.filter((row) => row.sign !== ' ' || !known.includes(row));
    known = group.filter(({ sign }) => sign === ' ');
    return { blocks: blocksOf(file, rows, changesOf.get(key) ?? []) };
  });
}

/** Cuts rows where one change ends and another begins. */
function blocksOf(
  file: ComposeFile,
  rows: readonly Row[],
  changes: readonly ChangeView[],
): readonly DiffBlock[] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.unit === row.unit) last.push(row);
    else blocks.push([row]);
  }
  return blocks.map((block) => {
    const unit = block[0]?.unit ?? null;
    const isChanged = unit !== null;
    return {
      isChanged,
      place: isChanged ? placeOf(file, unit) : null,
      rows: isChanged
        ? sideBySide(block.map((row) => line(file, row)))
        : block.map((row) => ({ before: line(file, row), after: line(file, row) })),
      reasons: isChanged ? reasonsOf(unit, changes) : [],
    };
  });
}

/** The first removed line beside the first added one, and so on. */
function sideBySide(lines: readonly DiffLine[]): readonly DiffRow[] {
  const removed = lines.filter(({ sign }) => sign === '-');
  const added = lines.filter(({ sign }) => sign === '+');
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => ({
    before: removed[index] ?? null,
    after: added[index] ?? null,
  }));
}

/** The changes of this very value, of one in it or around it; where none is, those of the key of the service. */
function reasonsOf(unit: Path, changes: readonly ChangeView[]): readonly Remark[] {
  const related = changes.filter(({ path }) =>
    path.every((part, at) => at >= unit.length || part === unit[at]),
  );
  return distinct(related.length > 0 ? related : changes);
}

function hunkKey(path: Path): string {
  const [section, service, key] = path;
  const isService = section === 'services';
  return JSON.stringify(isService ? [section, service, key].slice(0, HUNK_DEPTH) : [section]);
}

function distinct(changes: readonly ChangeView[]): readonly Remark[] {
  const reasons = new Map(changes.map(({ sentence, facts }) => [sentence, { sentence, facts }]));
  return [...reasons.values()].slice(0, MOST_REASONS);
}

function line(file: ComposeFile, { sign, text, path, depth }: Row): DiffLine {
  const place = sign === '+' ? null : placeOf(file, path);
  return { sign, text: '  '.repeat(depth) + text, line: place?.line ?? null };
}
