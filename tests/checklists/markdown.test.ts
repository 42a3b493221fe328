import { describe, expect, it } from 'vitest';
import { LIST_IDS } from '#src/checklists/checklist.ts';
import { fillCommand } from '#src/checklists/fill.ts';
import { checklists } from '#src/checklists/index.ts';
import { codeSpan, countStates, listMarkdown, type MarkdownOptions } from '#src/checklists/markdown.ts';
import type { Evidence, Scope } from '#src/checklists/prove.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { rules } from '#src/lint/index.ts';
import { PAYLOADS } from '../hostile.ts';

const plain: MarkdownOptions = { locale: 'en', values: {}, evidence: null, address: null };

function evidenceIn(path: string): Evidence {
  return {
    scopes: new Map(rules.map(({ id, kind }): [string, Scope] => [id, kind ?? 'compose'])),
    given: new Set<Scope>(['compose', 'dockerfile', 'env']),
    silenced: new Set(),
    findings: [{ rule: 'port-published', severity: 'warning', path, line: 7 }],
    accepted: new Set(),
  };
}

/** The text without fenced blocks and code spans (CommonMark §4.5, §6.1): what could be markup. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^( *)(`{3,})sh\n[\s\S]*?\n\1\2$/gm, '$1FENCE')
    .replace(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, 'CODE');
}

describe.each(LOCALES)('listMarkdown (%s)', (locale) => {
  it.each(LIST_IDS)('has every item of %s as a task', (id) => {
    const markdown = listMarkdown(checklists[id], { ...plain, locale });
    const items = checklists[id].sections.flatMap((section) => section.items);
    expect(markdown.match(/^- \[ \] /gm)?.length).toBe(items.length);
    for (const item of items) {
      expect(markdown).toContain(`- [ ] ${item.text[locale]}`);
      expect(markdown).toContain(item.expected[locale]);
      const command = item.command
        ?.split('\n')
        .map((line) => `  ${line}`)
        .join('\n');
      if (command !== undefined) expect(markdown).toContain(command);
    }
    expect(markdown).not.toMatch(/undefined|\[object|\n\n\n/);
  });
});

describe('listMarkdown', () => {
  it('ticks what rules prove, and says by which', () => {
    const markdown = listMarkdown(checklists['pre-push'], {
      ...plain,
      evidence: evidenceIn('docker-compose.yaml'),
    });
    expect(markdown).toContain(
      '- [x] The file uses nothing that Coolify drops or refuses, such as `include`, `profiles` or replicas. (proved by 8 rules: `bind-options-lost`, `extends-file`, `include-dropped` and 5 more)',
    );
    expect(markdown).toContain(
      '- [ ] Jobs that finish, such as migrations, have `restart: "no"`. (no rule objects, but rules see only part of this)',
    );
    expect(markdown).toContain(
      '- [ ] No service publishes a port on the server. (failed: rule `port-published` (1; `docker-compose.yaml:7`))',
    );
    const counts = countStates(checklists['pre-push'], evidenceIn('docker-compose.yaml'));
    expect(counts.failed).toBe(1);
    expect(counts.proved).toBeGreaterThan(8);
    expect(markdown.match(/^- \[x\] /gm)?.length).toBe(counts.proved);
    expect(markdown).toContain(`**1 failed, ${counts.open} open, ${counts.proved} proved by rules.**`);
  });

  it('links to the items where the site is known', () => {
    const address = (item: string): string =>
      `https://playbook.example.com/tools/checklists/pre-push/#${item}`;
    expect(listMarkdown(checklists['pre-push'], { ...plain, address })).toContain(
      '- [ ] [No service publishes a port on the server.](https://playbook.example.com/tools/checklists/pre-push/#no-port-published)',
    );
  });

  it('fills commands and names what the run is about', () => {
    const markdown = listMarkdown(checklists['post-deploy'], {
      ...plain,
      values: { domain: 'shop.example.com', sha: '4f2c9d1' },
    });
    expect(markdown).toContain('- Commit: `4f2c9d1`\n- Domain: `shop.example.com`');
    expect(markdown).toContain(
      `  curl --fail --silent --show-error 'https://shop.example.com/version' | grep -F -e '4f2c9d1'`,
    );
  });

  it.each(Object.entries(PAYLOADS))('keeps %s inside code', (_, payload) => {
    const withText = (text: string): string =>
      listMarkdown(checklists['pre-push'], {
        ...plain,
        values: { repository: text, branch: text, sha: text, domain: text, service: text, uuid: text },
        evidence: evidenceIn(text),
      });
    expect(withoutCode(withText(payload))).toBe(withoutCode(withText('plain')));
    expect(withText(payload)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  });

  it('closes a fence that a value would close', () => {
    const values = { domain: '`````' };
    expect(fillCommand(`x '<DOMAIN>'`, values)).toBe("x '`````'");
    expect(listMarkdown(checklists['pre-push'], { ...plain, values })).toContain('``````sh\n');
  });
});

describe('codeSpan', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '`` a`b ``'],
    ['`', '`` ` ``'],
    ['', '`  `'],
    ['a\nb', '`a\u{fffd}b`'],
  ])('%j is %j', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });
});
