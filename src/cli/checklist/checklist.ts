import { listMarkdown } from '../../checklists/markdown.ts';
import { prove, type Evidence } from '../../checklists/prove.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { printable } from '../terminal.ts';
import { TEXTS } from '../texts.ts';
import { gatherEvidence, type Gathered } from './evidence.ts';
import { itemUrl } from './item-url.ts';
import { checklistJson } from './json.ts';
import { prettyChecklist } from './pretty.ts';
import { readChecklistRequest, type ChecklistRequest } from './request.ts';

/**
 * The command `checklist`: a list for a terminal, for the text of a pull request or for a program.
 * @returns 0, 1 if a rule contradicts an item, 2 if a file or a rule failed.
 * @throws UsageError for a wrong use, InputError if nothing can be read, ConfigError.
 */
export async function checklist(args: Arguments, locale: Locale, output: Output): Promise<number> {
  const request = readChecklistRequest(args, locale);
  const gathered = request.files === null ? null : await gatherEvidence(request.files, locale);
  const evidence = gathered?.evidence ?? null;
  for (const piece of pieces(request, evidence, output)) await output.result(piece);
  if (gathered !== null && tellProblems(gathered, locale, output)) return 2;
  const items = request.list.sections.flatMap((section) => section.items);
  return items.some((item) => prove(item, evidence).state === 'failed') ? 1 : 0;
}

function pieces(request: ChecklistRequest, evidence: Evidence | null, output: Output): Iterable<string> {
  const { list, locale, values, site } = request;
  switch (request.format) {
    case 'pretty':
      return prettyChecklist(request, evidence, output);
    case 'json':
      return [checklistJson(request, evidence)];
    case 'markdown': {
      const address = site === null ? null : (itemId: string): string => itemUrl(request, itemId);
      return [
        listMarkdown(list, { locale, values, evidence: evidence && withPrintablePaths(evidence), address }),
      ];
    }
  }
}

/** A path can hold what a runner of GitHub Actions takes for a command in its log; no code span keeps it from that. */
function withPrintablePaths(evidence: Evidence): Evidence {
  const findings = evidence.findings.map((finding) => ({ ...finding, path: printable(finding.path) }));
  return { ...evidence, findings };
}

/** Tells what could not be read and which rules broke. @returns true if there was any. */
function tellProblems({ errors, failures }: Gathered, locale: Locale, output: Output): boolean {
  for (const error of errors) output.diagnostic(error.message);
  for (const { rule, path, error } of failures) {
    const reason = printable(error instanceof Error ? error.message : String(error));
    output.diagnostic(TEXTS[locale].check.ruleFailed(rule, printable(path), reason));
  }
  return errors.length > 0 || failures.length > 0;
}
