import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repositoryRules } from '#src/cli/repository.ts';
import { coverageOf, FACTS_WITHOUT_RULE } from '#src/lint/coverage.ts';
import { rules as registered } from '#src/lint/index.ts';
import { topicCoverage, TOPICS } from '#src/lint/topic-coverage.ts';

/** The areas of the ledger that speak of what stands in a compose file. */
const AREAS = ['file', 'environment', 'volumes', 'network', 'service'];

const idsOf = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]).map(({ id }) => id);

const rules = [...registered, ...repositoryRules];
const facts = AREAS.flatMap((area) => idsOf(`content/facts/${area}.json`));
const everyFact = globSync('content/facts/*.json')
  .filter((file) => !file.endsWith('ledger.json'))
  .flatMap(idsOf);

describe('coverage of facts', () => {
  it.each(coverageOf(facts, rules).map((covered) => [covered.fact, covered] as const))(
    '%s has a rule, or a reason why it has none',
    (_, { rules: own, reason }) => {
      expect(own.length > 0 || reason !== null).toBe(true);
    },
  );

  it('gives no reason for a fact that a rule rests on, and none for a fact that is not in the ledger', () => {
    const ruled = new Set(rules.flatMap((rule) => rule.facts));
    expect(Object.keys(FACTS_WITHOUT_RULE).filter((fact) => ruled.has(fact))).toEqual([]);
    expect(Object.keys(FACTS_WITHOUT_RULE).filter((fact) => !facts.includes(fact))).toEqual([]);
  });

  it('names only facts of the ledger in rules', () => {
    const known = new Set(everyFact);
    for (const { id, facts: named } of rules) {
      expect(
        named.filter((fact) => !known.has(fact)),
        id,
      ).toEqual([]);
    }
  });
});

describe('coverage of kinds of errors', () => {
  it('names only rules that exist', () => {
    const known = new Set(rules.map(({ id }) => id));
    for (const [topic, entry] of Object.entries(TOPICS)) {
      const named: readonly string[] = Array.isArray(entry) ? (entry as readonly string[]) : [];
      expect(
        named.filter((id) => !known.has(id)),
        topic,
      ).toEqual([]);
    }
  });

  it('has a rule or a reason for each', () => {
    for (const { topic, rules: own, reason } of topicCoverage(rules)) {
      expect(own.length > 0 || reason !== null, topic).toBe(true);
    }
  });

  it('holds every entry of the catalog that a rule prevents', () => {
    const prevented = new Set(rules.flatMap(({ prevents }) => prevents));
    expect([...prevented].filter((entry) => TOPICS[entry] === undefined)).toEqual([]);
  });
});
