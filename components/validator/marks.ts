import type { CheckedFinding } from '#src/validator/check.ts';
import { plainText } from '#src/validator/text-parts.ts';
import { element, sentence } from './dom.ts';
import type { Mark } from './surface.ts';

/** More underlines than this in the part of a file that the editor shows make it slow and mean nothing to a reader. */
const MAX_MARKS = 500;

/**
 * The findings of one file as the editor marks them.
 * @param isShown true if the editor shows a range (offsets) of the file.
 */
export function marksOf(
  findings: readonly CheckedFinding[],
  applyLabel: string,
  onApply: (finding: CheckedFinding) => void,
  isShown: (start: number, end: number) => boolean,
): readonly Mark[] {
  const shown = findings.filter(({ start, end }) => isShown(start.offset, end.offset));
  return shown.slice(0, MAX_MARKS).map((finding) => {
    const { severity, message, edits, start, end } = finding;
    return {
      start: start.offset,
      end: end.offset,
      line: start.line,
      diagnostic: {
        severity,
        message: plainText(message),
        renderMessage: () => element('span', {}, ...sentence(message)),
        actions: edits ? [{ name: applyLabel, apply: () => onApply(finding) }] : [],
      },
    };
  });
}
