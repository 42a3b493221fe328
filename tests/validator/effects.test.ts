import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint, rules } from '#src/lint/index.ts';
import { previewView } from '#src/preview/index.ts';
import { hasEffect } from '#src/validator/effects.ts';

/** Whether the preview of a text speaks of a place in it, or of the same fact. */
function isShown(
  text: string,
  { start, end }: { start: number; end: number },
  wanted: readonly string[],
): boolean {
  const view = previewView(text);
  const groups = [...view.surprises, ...view.furtherSurprises, ...view.routine];
  const changes = groups.flatMap((group) => [group, ...group.others]);
  const places = [...changes, ...view.data, ...view.variables];
  return (
    places.some(({ range }) => range !== null && range.start <= end && start <= range.end) ||
    [...changes, ...view.data.map(({ redeploy }) => redeploy)].some(({ facts }) =>
      facts.some((fact) => wanted.includes(fact)),
    )
  );
}

const factsOf = new Map(rules.map(({ id, facts }) => [id, facts]));

describe('the way from a finding to the preview', () => {
  it('is offered where the preview has something to say, in nearly all samples of the rules', () => {
    const asked = globSync('src/lint/rules/*/bad.yaml').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      if (previewView(text).refusal !== null) return [];
      return lint(text)
        .findings.filter(({ rule }) => hasEffect(factsOf.get(rule) ?? []))
        .map(({ range, rule }) => isShown(text, range, factsOf.get(rule) ?? []));
    });
    expect(asked.length).toBeGreaterThan(40);
    // The rest is answered in words: Coolify leaves the line as it is.
    expect(asked.filter(Boolean).length / asked.length).toBeGreaterThan(0.9);
  });

  it('is not offered for what holds for every service alike', () => {
    expect(hasEffect(['F-063', 'F-206'])).toBe(false);
    expect(hasEffect([])).toBe(false);
  });
});
