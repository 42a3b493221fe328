import { entries } from 'coolify-playbook:bundle';
import { firstFix } from '../../catalog/first-fix.ts';
import { incidentOf, type Diagnosis, type EntryFacts } from '../../diagnose/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { choice, UsageError, type Arguments } from '../arguments.ts';
import { readText } from '../input.ts';
import type { Output } from '../output.ts';
import { printableJson } from '../terminal.ts';
import { finder } from './finder.ts';
import { incidentMarkdown } from './incident-markdown.ts';
import { prettyDiagnosis } from './pretty.ts';
import { DIAGNOSE_TEXTS } from './texts.ts';

export const DIAGNOSE_FORMATS = ['pretty', 'json', 'incident', 'incident-json'] as const;

/**
 * The command `diagnose`: the entries of the catalog that explain a text.
 * @returns 0, or 1 if none does.
 * @throws UsageError for a wrong use, InputError for a file that cannot be read.
 */
export async function diagnose(args: Arguments, locale: Locale, output: Output): Promise<number> {
  const [path = '-', ...others] = args.operands;
  if (others.length > 0) throw new UsageError(DIAGNOSE_TEXTS[locale].oneText);
  const format = choice(args, 'format', DIAGNOSE_FORMATS, locale);
  const text = await readText(path, locale);
  const result = finder().diagnose(text, locale);
  await output.result(print(format, text, result, locale, output));
  return result.matches.length > 0 ? 0 : 1;
}

function print(
  format: (typeof DIAGNOSE_FORMATS)[number],
  text: string,
  result: Diagnosis,
  locale: Locale,
  output: Output,
): string {
  if (format === 'pretty') {
    return prettyDiagnosis(result, (entry) => entries[locale][entry]?.title ?? entry, locale, output);
  }
  if (format === 'json') return `${printableJson(JSON.stringify(result, null, 2))}\n`;
  const incident = incidentOf(text, result.matches, finder(), (entry) => factsOf(entry, locale));
  return format === 'incident'
    ? incidentMarkdown(incident, locale)
    : `${printableJson(JSON.stringify(incident, null, 2))}\n`;
}

function factsOf(entry: string, locale: Locale): EntryFacts | null {
  const page = entries[locale][entry];
  const { severity, phase } = entries.en[entry] ?? {};
  if (page === undefined || severity === undefined || phase === undefined) return null;
  const { title, description, body } = page;
  return { title, description, severity, phase, fix: firstFix(body, locale) };
}
