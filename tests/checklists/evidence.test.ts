import { describe, expect, it } from 'vitest';
import { runMarkdown, type RunMarkdownWords } from '#src/checklists/progress-markdown.ts';
import { readRun } from '#src/checklists/progress-read.ts';
import { isTouched, itemOf, newRun, takeEvidence, type Evidence } from '#src/checklists/progress.ts';
import { CHECKLIST_TEXTS } from '#src/checklists/texts.ts';
import { readResult } from '#src/checklists/validator-result.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const begun = newRun('a1b2', 'Release 7', ['port-closed'], NOW);
const evidence = (outcome: Evidence['outcome'], rules = ['db-port-published']): Evidence => ({
  outcome,
  rules,
  source: 'docker-compose.yaml',
  fingerprint: '1',
});

describe('evidence in a stored run', () => {
  const read = (outcome: string, state: string, rules: readonly string[]) =>
    itemOf(
      readRun(
        {
          ...begun,
          items: { 'port-closed': { state, at: NOW, provedBy: { ...evidence('proved'), outcome, rules } } },
        },
        NOW,
      )!,
      'port-closed',
    ).provedBy;

  it('stays where it fits the state and names a rule', () => {
    expect(read('proved', 'done', ['db-port-published'])).toEqual(evidence('proved'));
    expect(read('failed', 'open', ['db-port-published'])).toEqual(evidence('failed'));
  });

  it.each([
    ['proved', 'open', ['db-port-published']],
    ['failed', 'done', ['db-port-published']],
    ['guessed', 'done', ['db-port-published']],
    ['proved', 'done', []],
    ['failed', 'open', ['No Rule']],
  ])('is left out where it says %s of what is %s by %j', (outcome, state, rules) => {
    expect(read(outcome, state, rules)).toBeUndefined();
  });
});

describe('evidence in a task list', () => {
  const words: RunMarkdownWords = {
    values: { repository: 'R', branch: 'B', sha: 'S', domain: 'D', service: 'V', uuid: 'U' },
    progress: '',
    notApplicable: (reason) => `not applicable: ${reason}`,
    proved: (source) => `proved from ${source}`,
    failed: (rules) => `failed: ${rules}`,
    note: (text) => `note: ${text}`,
  };
  const line = (run = begun): string | undefined =>
    runMarkdown(
      { title: 'Before', sections: [{ title: 'Files', items: [{ id: 'port-closed', text: 'Closed' }] }] },
      run,
      words,
      (id) => `#${id}`,
    )
      .trimEnd()
      .split('\n')
      .at(-1);

  it('ticks what was proved, and opens what a rule contradicts', () => {
    expect(line()).toBe('- [ ] [Closed](#port-closed)');
    expect(line(takeEvidence(begun, 'port-closed', evidence('proved'), NOW))).toBe(
      '- [x] [Closed](#port-closed) · proved from `docker-compose.yaml`',
    );
    const failed = takeEvidence(begun, 'port-closed', evidence('failed', ['a', 'b']), NOW);
    expect(line(failed)).toBe('- [ ] [Closed](#port-closed) · failed: `a`, `b`');
  });
});

describe('what would be missed', () => {
  it.each([
    [{ state: 'open', at: '' }, false],
    [{ state: 'open', at: '', note: 'seen' }, true],
    [{ state: 'done', at: NOW }, true],
  ] as const)('is %j: %j', (progress, isMissed) => {
    expect(isTouched(progress)).toBe(isMissed);
  });
});

describe('a damaged result of the validator', () => {
  const finding = { rule: 'port-published', severity: 'error', path: 'compose.yaml', line: 5, count: 1 };
  const result = {
    findings: [finding],
    accepted: 'port-published',
    broken: [7, 'port-undeclared'],
    given: ['compose', 'everything'],
    files: ['compose.yaml'],
    isWhole: true,
    checkedAt: NOW,
    fingerprint: '1',
  };
  const read = (changes: object) => readResult(JSON.stringify({ ...result, ...changes }));

  it('keeps what can be read', () => {
    expect(read({})).toMatchObject({
      findings: [finding],
      accepted: [],
      broken: ['port-undeclared'],
      given: ['compose'],
      isWhole: true,
    });
  });

  it.each([
    ['text', 'finding'],
    ['a finding without a line', { ...finding, line: '5' }],
    ['a finding without a number', { ...finding, count: null }],
    ['a finding of no severity', { ...finding, severity: 'fatal' }],
  ])('is not whole with %s in place of a finding', (_, damaged) => {
    expect(read({ findings: [damaged, finding] })).toMatchObject({ findings: [finding], isWhole: false });
  });

  it.each([null, '', '7', '[]', 'null'])('is none where %j is stored', (text) => {
    expect(readResult(text)).toBeNull();
  });
});

describe('counts in words', () => {
  const { en, es } = CHECKLIST_TEXTS;
  it.each([
    [{ failed: 1, open: 1, proved: 1 }, '1 incumplido, 1 pendiente, 1 comprobado por reglas.'],
    [{ failed: 0, open: 2, proved: 3 }, '0 incumplidos, 2 pendientes, 3 comprobados por reglas.'],
  ])('%j', (counts, spanish) => {
    expect(es.counts(counts)).toBe(spanish);
    expect(en.counts(counts)).toBe(
      `${counts.failed} failed, ${counts.open} open, ${counts.proved} proved by rules.`,
    );
  });

  it('name one rule or several', () => {
    expect(en.provedBy(['a'], 0)).toBe('proved by rule a');
    expect(en.provedBy(['a', 'b'], 0)).toBe('proved by 2 rules: a and b');
    expect(es.provedBy(['a', 'b'], 0)).toBe('comprobado por 2 reglas: a y b');
    expect(es.provedBy(['a', 'b'], 3)).toBe('comprobado por 5 reglas: a, b y 3 más');
    expect(en.failedBy(['a'])).toBe('failed: rule a');
    expect(en.failedBy(['a', 'b'])).toBe('failed: rules a and b');
    expect(es.failedBy(['a'])).toBe('incumplido: lo señala la regla a');
    expect(es.failedBy(['a', 'b'])).toBe('incumplido: lo señalan las reglas a y b');
  });
});
