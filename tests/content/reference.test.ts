import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { drawnInWords, drawnKinds, magicResult } from '#components/reference/magic.ts';
import { progressOf, readProgress, writeProgress } from '#components/reference/reading-progress.ts';
import { otherServiceKeys, resultOf } from '#components/reference/result.ts';
import { deployedCompose, type Json } from '#src/coolify/index.ts';
import { CONCEPTS } from '#src/i18n/concepts.ts';
import { LOCALES, SOURCE_LOCALE } from '#src/i18n/locale.ts';
import { lintFile, rules } from '#src/lint/index.ts';
import { composeShape } from '#src/lint/schema/top-level.ts';
import { READING_PATH } from '#src/site/reading-path.ts';
import { KEPT_SERVICE_KEYS } from '#src/site/reference/kept-service-keys.ts';
import { ADDRESSES, MISTAKES, type MagicSample } from '#src/site/reference/magic-samples.ts';
import { CHANGED_SERVICE_KEYS } from '#src/site/reference/service-keys.ts';
import { TOP_LEVEL_KEYS } from '#src/site/reference/top-level-keys.ts';
import { REQUIREMENTS } from '#src/site/requirements.ts';

const SERVICE_ROWS = [...CHANGED_SERVICE_KEYS, ...KEPT_SERVICE_KEYS];

/** Whether a page is there in every language, as a file of its own or as the index of a folder. */
function isPage(path: string): boolean {
  return LOCALES.every((locale) => {
    const base = `content/docs/${locale === SOURCE_LOCALE ? '' : `${locale}/`}${path}`;
    return [`${base}.mdx`, `${base}.md`, `${base}/index.mdx`].some((file) => existsSync(file));
  });
}

describe('the table of keys', () => {
  it.each(SERVICE_ROWS.map((row) => [row.key, row] as const))('says of %s what the model does', (_, row) => {
    expect(resultOf(row, 'service', parse(row.sample) as Json).effect).toBe(row.effect);
  });

  it.each(TOP_LEVEL_KEYS.map((row) => [row.key, row] as const))(
    'says of %s what the model does',
    (_, row) => {
      expect(resultOf(row, 'top-level', parse(row.sample) as Json).effect).toBe(row.effect);
    },
  );

  it('has each key once, and every key of the top level', () => {
    const keys = SERVICE_ROWS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const top = TOP_LEVEL_KEYS.map(({ key }) => key);
    expect(
      Object.keys(composeShape.map.keys).filter((key) => key !== 'services' && !top.includes(key)),
    ).toEqual([]);
  });

  it.each(otherServiceKeys(SERVICE_ROWS))('leaves %s out, because the model keeps it', (key) => {
    const file = `services:\n  web:\n    image: nginx:1.27.3\n    ${key}: written\n`;
    const deployed = parse(deployedCompose(file) ?? '') as { services: { web: Record<string, unknown> } };
    expect(deployed.services.web[key]).toBe('written');
  });
});

describe('the tables of magic variables', () => {
  const fileOf = ({ service, lines }: MagicSample): string =>
    `services:\n  ${service}:\n    image: nginx:1.27.3\n    environment:\n${lines.map((line) => `      - ${line}\n`).join('')}`;
  /** The facts behind what the validator finds in a file with these lines, comments on style left out. */
  const factsFound = (sample: MagicSample): readonly string[] => {
    const { findings } = lintFile({ path: 'docker-compose.yaml', kind: 'compose', text: fileOf(sample) });
    const found = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
    return rules.filter(({ id }) => found.has(id)).flatMap(({ facts }) => facts);
  };

  it('explain every kind of secret in both languages', () => {
    const kinds = drawnKinds();
    expect(kinds.length).toBeGreaterThan(15);
    for (const { placeholder } of kinds) {
      for (const locale of LOCALES) expect(drawnInWords(placeholder, locale)).not.toContain('#');
    }
  });

  it.each(ADDRESSES.map((sample) => [sample.lines.join(', '), sample] as const))(
    '%s gives its variable a value',
    (_, sample) => {
      expect(magicResult(sample).value).toMatch(/\w/);
      const mistakes = new Set(MISTAKES.map(({ facts }) => facts[0]));
      expect(factsFound(sample).filter((fact) => mistakes.has(fact))).toEqual([]);
    },
  );

  it.each(MISTAKES.map((sample) => [sample.lines.join(', '), sample] as const))(
    '%s is a mistake that the validator finds',
    (_, sample) => {
      const { value } = magicResult(sample);
      expect(value === '' || value?.endsWith(':3000')).toBe(true);
      expect(factsFound(sample)).toContain(sample.facts[0]);
    },
  );
});

describe('the requirements of the brief', () => {
  const requirements = REQUIREMENTS.flatMap((group) => group.requirements);

  it('are each met by a page, in both languages of text', () => {
    expect(requirements.length).toBeGreaterThan(40);
    for (const { text, pages } of requirements) {
      expect(pages.length, text.en).toBeGreaterThan(0);
      expect(text.es).not.toBe('');
    }
  });

  it.each([...new Set(requirements.flatMap(({ pages }) => pages))].sort())('%s is a page', (page) => {
    expect(isPage(page)).toBe(true);
  });
});

describe('the glossary', () => {
  it('has each term once in each language', () => {
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
    for (const locale of LOCALES) {
      expect(new Set(CONCEPTS.map(({ name }) => name[locale])).size).toBe(CONCEPTS.length);
    }
  });
});

describe('the reading path', () => {
  const steps = READING_PATH.flatMap((part) => part.steps);

  it('has steps with permanent ids, each once, and a page for each', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const { page } of steps) expect(isPage(page), page).toBe(true);
  });

  it('counts what is done and what is left, whatever an older list has kept', () => {
    const list = [
      { id: 'a', minutes: 10 },
      { id: 'b', minutes: 5 },
    ];
    expect(progressOf(list, new Set(['b', 'removed']))).toEqual({ done: 1, total: 2, minutesLeft: 10 });
  });

  it('keeps progress, and does without it where storage is blocked or holds something else', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(writeProgress(() => store, new Set(['b', 'a']))).toBe(true);
    expect([...readProgress(() => store)]).toEqual(['a', 'b']);
    const blocked = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(writeProgress(blocked, new Set(['a']))).toBe(false);
    expect(readProgress(blocked).size).toBe(0);
    for (const text of ['{', '{"a":1}', '[1,null]']) {
      expect(readProgress(() => ({ ...store, getItem: () => text })).size).toBe(0);
    }
  });
});
