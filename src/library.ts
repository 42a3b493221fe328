import type { CheckOptions, Library } from './cli/interface.ts';
import { finder } from './cli/diagnose/finder.ts';
import { reportFile } from './cli/report.ts';
import { coolifyYaml as readAsCoolify } from './compose/index.ts';
import { preview as previewText } from './coolify/index.ts';
import { localeOf } from './i18n/locale.ts';
import { applyEdits, fittingFixes, kindOfPath, lintFile } from './lint/index.ts';

/**
 * Checks the text of a file of the kind that its name tells: the report of one file, as `check --format json` prints it.
 * Never throws; anything that is no string is read as an empty file.
 */
export const lint: Library['lint'] = (text, options) => {
  const { filename = 'docker-compose.yaml', lang, domains } = options ?? {};
  const input = { path: filename, kind: kindOfPath(asText(filename)), text: asText(text) };
  const result = lintFile(input, { domains: domainLists(domains) });
  return reportFile(result, filename, localeOf(asText(lang))).report;
};

/** Applies the edits of findings to the text that they were found in. Edits that do not fit the text are left out. */
export const fix: Library['fix'] = (text, findings) => {
  const source = asText(text);
  return applyEdits(source, fittingFixes(findings, source.length).edits);
};

/** What Coolify makes of the compose file of an application, as `preview --format json` prints it. */
export const preview: Library['preview'] = (text, options) => previewText(asText(text), options ?? {});

/** The entries of the catalog that explain a text, as `diagnose --format json` prints them. */
export const diagnose: Library['diagnose'] = (text, options) =>
  finder().diagnose(asText(text), localeOf(asText(options?.lang)));

/** What Coolify's YAML parser makes of a text (F-002, F-005, F-006). */
export const coolifyYaml: Library['coolifyYaml'] = (text) => readAsCoolify(asText(text));

/** Callers without types may pass anything; what is no text is an empty one. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function domainLists(domains: CheckOptions['domains']): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(domains ?? {}).map(([service, urls]) => [
      service,
      typeof urls === 'string' ? [urls] : urls,
    ]),
  );
}
