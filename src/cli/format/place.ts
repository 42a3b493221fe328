import { sep } from 'node:path';
import type { CheckedFile } from '../check-target.ts';
import { TEXTS } from '../texts.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ReportedFinding } from '../interface.ts';

/** A path as web addresses and services of version control write it: with forward slashes and without `./`. */
export function portablePath({ report }: Pick<CheckedFile, 'report'>): string {
  return report.path
    .split(sep)
    .join('/')
    .replace(/^(?:\.\/)+(?=.)/, '');
}

/** What a finding says, on one line for each sentence. */
export function sentences({ message, hint, fix }: ReportedFinding, locale: Locale): string[] {
  const texts = TEXTS[locale].check;
  return [message, `${texts.why}: ${hint}`, `${texts.fix}: ${fix}`];
}
