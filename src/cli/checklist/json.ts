import { fillCommand } from '../../checklists/fill.ts';
import { prove, type Evidence, type Proof } from '../../checklists/prove.ts';
import { printableJson } from '../terminal.ts';
import { itemUrl } from './item-url.ts';
import type { ChecklistRequest } from './request.ts';

/** The version of the format; it changes when a reader of the old one would break. */
const FORMAT_VERSION = 1;

/** A list as JSON, in one language, with its commands filled in. */
export function checklistJson(request: ChecklistRequest, evidence: Evidence | null): string {
  const { list, locale, values } = request;
  const items = list.sections.flatMap((section) =>
    section.items.map((item) => {
      const proof = prove(item, evidence);
      return {
        id: item.id,
        section: section.id,
        text: item.text[locale],
        why: item.why[locale],
        command: item.command === null ? null : fillCommand(item.command, values),
        where: item.where?.[locale] ?? null,
        expected: item.expected[locale],
        entries: item.prevents,
        rule: item.rules[0] ?? null,
        rules: item.rules,
        facts: item.facts,
        url: itemUrl(request, item.id),
        state: proof.state,
        findings: findingsOf(proof),
      };
    }),
  );
  const result = { version: FORMAT_VERSION, list: list.id, title: list.title[locale], values, items };
  return `${printableJson(JSON.stringify(result, null, 2))}\n`;
}

/** What contradicts an item. */
function findingsOf(proof: Proof): readonly unknown[] {
  return proof.state === 'failed' ? proof.by.flatMap(({ findings }) => findings) : [];
}
