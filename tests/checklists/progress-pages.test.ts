import { describe, expect, it } from 'vitest';
import { LIST_IDS } from '#src/checklists/checklist.ts';
import { checklists } from '#src/checklists/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { readPages } from '../content/pages.ts';

const pages = readPages();

describe.each(LIST_IDS)('the pages of %s', (list) => {
  it.each(LOCALES)('in %s are called what the list is called, and show it', (locale) => {
    const page = pages.find((each) => each.locale === locale && each.path === `tools/checklists/${list}`);
    expect(page?.frontmatter['title']).toBe(checklists[list].title[locale]);
    expect(page?.body).toContain(`<Checklist list="${list}" />`);
  });
});
