import { entries, samples, siteAddress, type RuleSamples } from 'coolify-playbook:bundle';
import { itemsPreventing } from '../checklists/relations.ts';
import type { Locale } from '../i18n/locale.ts';
import { lintFile, rules, ruleOf, ruleUrl, type FileKind, type Rule } from '../lint/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { CHECKLIST_COMMAND_TEXTS } from './checklist/texts.ts';
import type { ReportedFinding } from './interface.ts';
import { renderMarkdown } from './markdown.ts';
import type { Output } from './output.ts';
import { reportFinding } from './report.ts';
import { repositoryRules } from './repository.ts';
import { didYouMean } from './suggestion.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** The language of a fence, and the path that a sample stands for, by kind. */
const FENCES: Readonly<Record<FileKind, string>> = {
  compose: 'yaml',
  dockerfile: 'dockerfile',
  env: 'dotenv',
};
const SAMPLE_PATHS: Readonly<Record<FileKind, string>> = {
  compose: 'docker-compose.yaml',
  dockerfile: 'Dockerfile',
  env: '.env.example',
};

/**
 * The command `explain`: the pages of rules and of entries of the catalog, in the terminal, offline.
 * @throws UsageError if an id is missing or belongs to neither.
 */
export async function explain(args: Arguments, locale: Locale, output: Output): Promise<number> {
  if (args.operands.length === 0) throw new UsageError(TEXTS[locale].usage.explainOne);
  const pages = args.operands.flatMap((id) => pagesOf(id, locale));
  const view = { ...output, siteAddress, asides: TEXTS[locale].explain.asides };
  for (const [index, page] of pages.entries()) {
    await output.result((index === 0 ? '' : '\n\n') + renderMarkdown(page, view));
  }
  return 0;
}

/** The page of the entry of this id and that of the rule, if it names both. */
function pagesOf(id: string, locale: Locale): string[] {
  const entry = Object.hasOwn(entries[locale], id) ? entryPage(id, locale) : null;
  const rule = ruleOf(id) ?? repositoryRules.find((candidate) => candidate.id === id);
  const pages = [entry, rule ? rulePage(rule, locale) : null].filter((page) => page !== null);
  if (pages.length > 0) return pages;
  const texts = TEXTS[locale].usage;
  const known = [...rules, ...repositoryRules].map((candidate) => candidate.id);
  const near = didYouMean(id, [...known, ...Object.keys(entries[locale])]);
  throw new UsageError(texts.explainUnknown(printable(id)) + texts.didYouMean(near));
}

/** An entry: its page, and the rules and items that prevent it, which the site shows from the same data. */
function entryPage(id: string, locale: Locale): string {
  const texts = TEXTS[locale].explain;
  const page = entries[locale][id];
  const preventing = [...rules, ...repositoryRules].filter(({ prevents }) => prevents.includes(id));
  const list = preventing.map((rule) => `- \`${rule.id}\`: ${rule.text[locale].title}`);
  const items = itemsPreventing(id).map(
    ({ list: { id: name }, item }) => `- \`${name}\`: ${item.text[locale]}`,
  );
  const prefix = locale === 'en' ? '' : `/${locale}`;
  return [
    `# ${page?.title ?? id}`,
    page?.body ?? '',
    ...(list.length > 0 ? [`## ${texts.preventedBy}`, list.join('\n')] : []),
    ...(items.length > 0 ? [`## ${CHECKLIST_COMMAND_TEXTS[locale].inLists}`, items.join('\n')] : []),
    ...(siteAddress === null ? [] : [`${texts.page}: ${siteAddress}${prefix}/errors/${id}/`]),
  ].join('\n\n');
}

/** A rule: what it looks for, how it is reported, and a sample before and after. */
function rulePage(rule: Rule, locale: Locale): string {
  const texts = TEXTS[locale].explain;
  const severities = TEXTS[locale].check.severity;
  const text = rule.text[locale];
  const sample = samples[rule.id];
  const finding = sampleFinding(rule, sample, locale);
  const automatic = rule.fixSafety ? [texts.automatic(rule.fixSafety)] : [];
  return [
    `# ${text.title}`,
    [
      `- ${texts.severity}: ${severities[rule.severity]} (\`${rule.id}\`)`,
      ...(rule.facts.length > 0 ? [`- ${texts.facts}: ${rule.facts.join(', ')}`] : []),
      ...(rule.specification === undefined ? [] : [`- ${texts.specification}: ${rule.specification}`]),
      ...rule.prevents.map((id) => `- ${texts.prevents}: \`${id}\``),
      `- ${texts.since}: ${rule.since}`,
    ].join('\n'),
    ...(finding
      ? [`## ${texts.example}`, finding.message, finding.hint, [finding.fix, ...automatic].join(' ')]
      : []),
    ...(text.exceptions === undefined ? [] : [`## ${texts.exceptions}`, text.exceptions]),
    ...(sample ? [fenced(texts.before, sample.bad, FENCES[sample.kind])] : []),
    ...(sample
      ? [
          fenced(
            sample.fixed === null ? texts.good : texts.fixed,
            sample.fixed ?? sample.good,
            FENCES[sample.kind],
          ),
        ]
      : []),
    ...(siteAddress === null ? [] : [`${texts.page}: ${siteAddress}${ruleUrl(rule, locale)}`]),
  ].join('\n\n');
}

/** How the rule is reported on its own sample; all rules run, since some look at what the others found. */
function sampleFinding(rule: Rule, sample: RuleSamples | undefined, locale: Locale): ReportedFinding | null {
  const { kind = 'compose', bad = '', companions = [], domains = {} } = sample ?? {};
  const { file, findings } = lintFile(
    { path: SAMPLE_PATHS[kind], kind, text: bad },
    { companions, domains, rules: [...rules, ...(ruleOf(rule.id) ? [] : [rule])] },
  );
  const first = findings.find((finding) => finding.rule === rule.id);
  return first ? reportFinding(first, file, locale, repositoryRules) : null;
}

function fenced(title: string, code: string, language: string): string {
  return `## ${title}\n\n~~~${language}\n${code.trimEnd()}\n~~~`;
}
