import type { Locale } from '#src/i18n/locale.ts';
import { MAX_FILES } from '#src/validator/limits.ts';
import { MAX_ENTRIES } from './folders.ts';
import type { Intake, IntakeProblem } from './intake.ts';
import { formatBytes } from './sizes.ts';
import type { ValidatorStrings } from './strings.ts';

/** What was opened and what was left aside, in sentences. */
export function intakeSentence(intake: Intake, words: ValidatorStrings['notice'], locale: Locale): string {
  const { files, selection, isCut } = intake;
  const { otherCompose, tooLarge, tooMany } = selection;
  return [
    words.filesOpened(files.map(({ path }) => path)),
    otherCompose.length > 0 ? words.otherCompose(otherCompose) : '',
    ...tooLarge.slice(0, 2).map(({ path, size }) => words.fileTooLarge(path, formatBytes(size, locale))),
    tooMany > 0 ? words.tooMany(tooMany, MAX_FILES) : '',
    isCut ? words.tooManyEntries(MAX_ENTRIES) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Why nothing was opened. */
export function problemSentence(
  problem: IntakeProblem,
  words: ValidatorStrings['notice'],
  locale: Locale,
): string {
  if (problem.kind === 'too-large') return words.tooLarge(formatBytes(problem.bytes, locale));
  if (problem.kind === 'nothing-found') return words.nothingFound;
  return problem.kind === 'not-text' ? words.notText : words.unreadableFile;
}
