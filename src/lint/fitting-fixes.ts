import type { Edit } from './edit.ts';
import { volumeSlug } from './mount-source.ts';

/**
 * The fixes that can be made together: in the order given, leaving out any that touches the characters of an earlier
 * one, lies outside the text or contradicts itself. An edit that two fixes share is made once. Declarations of
 * different names at one place, which is where every fix that needs a volume puts its own, stand below each other.
 */
export function fittingFixes<
  Fixable extends { readonly edits: { readonly changes: readonly Edit[] } | null },
>(findings: Iterable<Fixable>, textLength: number): { edits: Edit[]; findings: Fixable[] } {
  const taken: Edit[] = [];
  const made = new Set<string>();
  const declared = new Map<number, Declarations>();
  const chosen: Fixable[] = [];
  for (const finding of findings) {
    const changes = finding.edits?.changes ?? [];
    if (changes.length === 0 || !isSound(changes, textLength)) continue;
    const fresh = changes.filter((change) => !made.has(keyOf(change)));
    const fits = fresh.every(
      (change) =>
        isDeclaredBeside(change, declared.get(change.start)) ||
        !touches(change, firstNotBefore(change, taken)),
    );
    if (!fits) continue;
    for (const change of fresh) {
      insertSorted(change, taken);
      made.add(keyOf(change));
      noteDeclaration(change, declared);
    }
    chosen.push(finding);
  }
  return { edits: taken, findings: chosen };
}

/** The lines `name:` that are inserted at one place. Nothing else is changed there. */
interface Declarations {
  readonly indent: string;
  /** As Coolify names volumes: two that differ only for the reader of the file would be one on the server (F-051). */
  readonly names: Set<string>;
}

/** An insertion of one line that is a key alone. */
const DECLARATION = /^(\r?\n *)([^\s:#]+):$/;

function isDeclaredBeside({ start, end, insert }: Edit, others: Declarations | undefined): boolean {
  if (!others || start !== end) return false;
  const [, indent, name = ''] = DECLARATION.exec(insert) ?? [];
  return indent === others.indent && !others.names.has(volumeSlug(name));
}

function noteDeclaration({ start, end, insert }: Edit, declared: Map<number, Declarations>): void {
  const [, indent, name = ''] = DECLARATION.exec(insert) ?? [];
  if (indent === undefined || start !== end) return;
  const { names } = declared.get(start) ?? { names: new Set<string>() };
  declared.set(start, { indent, names: names.add(volumeSlug(name)) });
}

function keyOf({ start, end, insert }: Edit): string {
  return `${start} ${end} ${insert}`;
}

/** The index of the first edit of a sorted list of which `isBefore` is not true. */
function searchSorted(sorted: readonly Edit[], isBefore: (edit: Edit) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = sorted[middle];
    if (edit && isBefore(edit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertSorted(edit: Edit, sorted: Edit[]): void {
  const index = searchSorted(
    sorted,
    ({ start, end }) => start < edit.start || (start === edit.start && end <= edit.end),
  );
  sorted.splice(index, 0, edit);
}

function firstNotBefore(edit: Edit, sorted: readonly Edit[]): Edit | undefined {
  return sorted[searchSorted(sorted, ({ end }) => end < edit.start)];
}

/** True if two edits share a character or a place; `other` does not end before `edit` starts. */
function touches(edit: Edit, other: Edit | undefined): boolean {
  return other !== undefined && other.start <= edit.end;
}

function isSound(changes: readonly Edit[], textLength: number): boolean {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  return ordered.every(({ start, end, insert }) => {
    const isInOrder = Number.isInteger(start) && Number.isInteger(end) && start >= at && end >= start;
    at = end;
    return isInOrder && end <= textLength && typeof insert === 'string';
  });
}
