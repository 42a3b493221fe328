import ts from 'typescript';
import type { ChecklistItem } from '../../src/checklists/checklist.ts';
import { LEFTOVER } from './leftover.ts';
import { oneOf, Refusal } from './refusal.ts';

/** A file of a checklist: where it stands, and its text. */
export interface ListFile {
  readonly path: string;
  readonly text: string;
}

interface Section {
  readonly id: string;
  readonly file: ListFile;
  readonly items: ts.ArrayLiteralExpression;
}

/** An item to be written: it compiles, and the test of what is left over refuses it. */
export function emptyItem(id: string, rules: readonly string[], prevents: readonly string[]): ChecklistItem {
  const both = (en: string, es: string): ChecklistItem['text'] => ({
    en: `${LEFTOVER}: ${en}`,
    es: `${LEFTOVER}: ${es}`,
  });
  return {
    id,
    text: both(
      'an assertion that is true or false, without a command.',
      'una afirmación verdadera o falsa, sin orden.',
    ),
    why: both('what skipping it costs, in one sentence.', 'qué cuesta omitirlo, en una frase.'),
    command: `echo '${LEFTOVER}: the command that shows it, or null'`,
    where: null,
    expected: both('the line that is expected.', 'la línea que debe aparecer.'),
    prevents,
    rules,
    facts: [],
  };
}

/**
 * Appends an item to a section of a checklist.
 * @param files the files of the checklist; one of them holds the section as an object with `id` and `items`.
 * @returns the file that changes, before formatting.
 * @throws a {@link Refusal} if there is no such section, or the checklist has had an item of that id.
 */
export function withItem(
  files: readonly ListFile[],
  section: string | undefined,
  item: ChecklistItem,
): ListFile {
  const sections = files.flatMap(sectionsOf);
  const name = oneOf(
    section,
    sections.map(({ id }) => id),
    'The section',
  );
  for (const { path, text } of files) {
    if (text.includes(`'${item.id}'`))
      throw new Refusal(
        `${path} has "${item.id}" already; ids of items are permanent, also of retired ones.`,
      );
  }
  const place = sections.find(({ id }) => id === name);
  if (!place) throw new Refusal(`The section "${name}" does not exist.`);
  const { file, items } = place;
  const last = items.elements.at(-1);
  const end = last === undefined ? items.getStart() + 1 : last.getEnd();
  const separator = last === undefined ? '' : ', ';
  return {
    path: file.path,
    text: `${file.text.slice(0, end)}${separator}${JSON.stringify(item)}${file.text.slice(end)}`,
  };
}

/** The sections that a file writes out: objects with an `id` and a list of `items`. */
function sectionsOf(file: ListFile): Section[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: Section[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [id, items] = [valueOf(node, 'id'), valueOf(node, 'items')];
      if (id && ts.isStringLiteral(id) && items && ts.isArrayLiteralExpression(items)) {
        found.push({ id: id.text, file, items });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find(
    (candidate) => ts.isPropertyAssignment(candidate) && candidate.name.getText() === name,
  );
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}
