import { PLACEHOLDERS, type Checklist, type ChecklistItem, type ListId } from '../checklists/checklist.ts';
import { SOURCE_LOCALE, type Locale } from '../i18n/locale.ts';
import { lines, type AdoptFile } from './file.ts';
import type { AdoptOptions } from './options.ts';
import { ADOPT_TEXTS } from './texts.ts';

/** An item of a checklist, as a pull request shows it. */
export interface TemplateItem {
  readonly id: string;
  readonly text: string;
}

/** The two lists around a push, in one language. */
export interface TemplateItems {
  readonly 'pre-push': readonly TemplateItem[];
  readonly 'post-deploy': readonly TemplateItem[];
}

/** More boxes than this are ticked without being read. */
const MOST = 6;

/**
 * The items of a list that belong into a template: those that neither a rule proves nor a visit to the domain, since the
 * check and the verification do that; from every section before a second one from any.
 */
export function templateItems({ sections }: Checklist, locale: Locale): readonly TemplateItem[] {
  const isLeft = ({ rules, command }: ChecklistItem): boolean =>
    rules.length === 0 && !(command ?? '').includes(PLACEHOLDERS.domain);
  const bySection = sections.map(({ items }) => items.filter(isLeft));
  const rounds = Math.max(0, ...bySection.map((items) => items.length));
  const chosen: ChecklistItem[] = [];
  for (let round = 0; round < rounds && chosen.length < MOST; round += 1) {
    for (const items of bySection) {
      const item = items[round];
      if (item && chosen.length < MOST) chosen.push(item);
    }
  }
  return sections
    .flatMap(({ items }) => items)
    .filter((item) => chosen.includes(item))
    .map(({ id, text }) => ({ id, text: text[locale] }));
}

const PATHS = {
  github: '.github/pull_request_template.md',
  gitlab: '.gitlab/merge_request_templates/Default.md',
} as const;

/** The template for pull requests or merge requests; empty where there is none. */
export function templateFiles(options: AdoptOptions, items: TemplateItems): AdoptFile[] {
  const { platform, language, parts } = options;
  if (platform === 'plain' || !parts.includes('template')) return [];
  const { template, why } = ADOPT_TEXTS[language];
  // GitLab shows no summary of a job that could carry the links.
  const hasSummary = platform === 'github';
  const boxes = (list: 'pre-push' | 'post-deploy'): string =>
    items[list]
      .map(({ id, text }) => `- [ ] ${text} ([${template.why}](${checklist(options, list)}#${id}))`)
      .join('\n');
  const text = lines(
    `## ${template.changeTitle}`,
    '',
    `<!-- ${template.change} -->`,
    '',
    `## ${template.beforeTitle}`,
    '',
    template.before(checklist(options, 'pre-push'), hasSummary && parts.includes('check')),
    '',
    boxes('pre-push'),
    '',
    `## ${template.afterTitle}`,
    '',
    template.after(checklist(options, 'post-deploy'), hasSummary && parts.includes('verify')),
    '',
    boxes('post-deploy'),
    '',
    template.data(checklist(options, 'database-change')),
  );
  return [{ path: PATHS[platform], text, why: why.template, isExecutable: false, mayExist: true }];
}

function checklist({ site, language }: AdoptOptions, list: ListId): string {
  return `${site}${language === SOURCE_LOCALE ? '' : `/${language}`}/tools/checklists/${list}/`;
}
