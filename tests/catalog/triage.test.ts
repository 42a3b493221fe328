import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { TRIAGE, type TriageStep } from '#src/catalog/triage/index.ts';
import { hasShellcheck } from '../../scripts/shellcheck.ts';
import { readPages } from '../content/pages.ts';

const steps = new Map(TRIAGE.map((step) => [step.id, step]));
const entries = readPages()
  .filter(({ path, locale }) => locale === 'en' && /^errors\/(?!index$)/.test(path))
  .map(({ path }) => path.slice('errors/'.length));

function nextSteps({ answers }: TriageStep): string[] {
  return answers.flatMap(({ to }) => ('step' in to ? [to.step] : []));
}

describe('the triage', () => {
  it('has one step for each id, and every step can be reached from the first', () => {
    expect(steps.size).toBe(TRIAGE.length);
    const reached = new Set(['start']);
    for (const id of reached) for (const next of nextSteps(steps.get(id)!)) reached.add(next);
    expect([...reached].sort()).toEqual([...steps.keys()].sort());
  });

  it('never leads in a circle', () => {
    const walk = (id: string, path: readonly string[]): void => {
      expect(path, [...path, id].join(' → ')).not.toContain(id);
      for (const next of nextSteps(steps.get(id)!)) walk(next, [...path, id]);
    };
    walk('start', []);
  });

  it('leads to every entry of the catalog, and to nothing else', () => {
    const named = TRIAGE.flatMap(({ answers }) =>
      answers.flatMap(({ to }) => ('entry' in to ? [to.entry] : [])),
    );
    expect([...new Set(named)].sort()).toEqual([...entries].sort());
  });

  it.each(TRIAGE.map((step) => [step.id, step] as const))(
    '%s asks and answers in both languages',
    (_, step) => {
      const { question, hint, answers } = step;
      expect(answers.length).toBeGreaterThanOrEqual(2);
      const texts = [question, ...(hint ? [hint] : []), ...answers.map(({ text }) => text)];
      for (const { en, es } of texts) for (const text of [en, es]) expect(text.trim()).not.toBe('');
      expect(question.es).toMatch(/^¿.*\?$/);
      expect(question.en).toMatch(/\?$/);
    },
  );

  it.skipIf(!hasShellcheck())('has commands that ShellCheck accepts', () => {
    const script = TRIAGE.flatMap(({ command }) => (command === undefined ? [] : [command])).join('\n');
    const { stdout } = spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '-'], {
      input: script.replace(/<([A-Z]+)>/g, '$1'),
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});
