import { describe, expect, it } from 'vitest';
import { prove, type Evidence, type Reported, type Scope } from '#src/checklists/prove.ts';
import { proofText } from '#src/checklists/proof-text.ts';

const item = { rules: ['port-published', 'dockerfile-loopback'] };

const scopes = new Map<string, Scope>([
  ['port-published', 'compose'],
  ['dockerfile-loopback', 'dockerfile'],
  ['env-file-committed', 'repository'],
]);

function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    scopes,
    given: new Set<Scope>(['compose', 'dockerfile']),
    silenced: new Set<string>(),
    findings: [],
    accepted: new Set<string>(),
    ...changes,
  };
}

const finding = (rule: string, severity: Reported['severity'], line = 1): Reported => ({
  rule,
  severity,
  path: 'docker-compose.yaml',
  line,
});

describe('prove', () => {
  it('proves by silence where every rule could have reported', () => {
    expect(prove(item, evidence())).toEqual({ state: 'proved', by: item.rules });
  });

  it('leaves to people what no rule looks at, and everything where nothing was looked at', () => {
    expect(prove({ rules: [] }, evidence())).toEqual({ state: 'open', reason: { kind: 'by-hand' } });
    expect(prove(item, null)).toEqual({ state: 'open', reason: { kind: 'not-looked' } });
  });

  it('is not proved by silence where rules see only part of it, and contradicted all the same', () => {
    const part = { ...item, isSeenInPart: true as const };
    const silent = prove(part, evidence());
    expect(silent).toEqual({ state: 'open', reason: { kind: 'seen-in-part' } });
    expect(proofText(silent, 'en', { rule: String, place: String })).toBe(
      'no rule objects, but rules see only part of this',
    );
    const findings = [finding('port-published', 'warning')];
    expect(prove(part, evidence({ findings })).state).toBe('failed');
  });

  it('is contradicted by one finding, of any severity, even if other files are missing', () => {
    const findings = [finding('port-published', 'info', 4), finding('port-published', 'error', 9)];
    expect(prove(item, evidence({ findings, given: new Set<Scope>(['compose']) }))).toEqual({
      state: 'failed',
      by: [{ rule: 'port-published', severity: 'error', findings }],
    });
  });

  it('is not contradicted by rules of other items', () => {
    const findings = [finding('healthcheck-missing', 'error')];
    expect(prove(item, evidence({ findings })).state).toBe('proved');
  });

  it.each([
    [
      'a kind of file was not given',
      { given: new Set<Scope>(['compose']) },
      { kind: 'not-given', scopes: ['dockerfile'] },
    ],
    [
      'a rule is off',
      { silenced: new Set(['port-published']) },
      { kind: 'silenced', rules: ['port-published'] },
    ],
    [
      'a rule is unknown',
      { scopes: new Map<string, Scope>([['port-published', 'compose']]) },
      { kind: 'silenced', rules: ['dockerfile-loopback'] },
    ],
    [
      'a comment accepts a finding',
      { accepted: new Set(['port-published']) },
      { kind: 'accepted', rules: ['port-published'] },
    ],
  ] as const)('is open where %s', (_, changes, reason) => {
    expect(prove(item, evidence(changes))).toEqual({ state: 'open', reason });
  });
});

describe('proofText', () => {
  const view = { rule: (id: string) => `[${id}]`, place: (path: string, line: number) => `${path}:${line}` };

  it('names rules and places, in both languages', () => {
    const findings = [1, 2, 3, 4].map((line) => finding('port-published', 'error', line));
    const failed = prove(item, evidence({ findings }));
    expect(proofText(failed, 'en', view)).toBe(
      'failed: rule [port-published] (4; docker-compose.yaml:1, docker-compose.yaml:2, docker-compose.yaml:3, …)',
    );
    expect(proofText(failed, 'es', view)).toContain('incumplido: lo señala la regla [port-published] (4;');
    expect(proofText(prove(item, evidence()), 'en', view)).toBe(
      'proved by 2 rules: [port-published] and [dockerfile-loopback]',
    );
    expect(proofText(prove({ rules: ['port-published'] }, evidence()), 'es', view)).toBe(
      'comprobado por la regla [port-published]',
    );
  });

  it('counts what it does not name', () => {
    const many = { rules: ['a', 'b', 'c', 'd', 'e'] };
    const all = evidence({ scopes: new Map(many.rules.map((rule) => [rule, 'compose' as const])) });
    expect(proofText(prove(many, all), 'en', view)).toBe('proved by 5 rules: [a], [b], [c] and 2 more');
  });

  it('says why silence proves nothing', () => {
    const open = prove(item, evidence({ given: new Set<Scope>() }));
    expect(proofText(open, 'en', view)).toBe(
      'not proved: its rules also need a compose file and every Dockerfile',
    );
    expect(proofText(prove({ rules: [] }, null), 'en', view)).toBe('');
    const accepted = prove(item, evidence({ accepted: new Set(['port-published']) }));
    expect(proofText(accepted, 'en', view)).toBe('not proved: a comment accepts what [port-published] found');
    expect(proofText(accepted, 'es', view)).toBe(
      'sin comprobar: un comentario acepta lo que señala [port-published]',
    );
  });
});
