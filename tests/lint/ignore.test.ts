import { describe, expect, it } from 'vitest';
import { lint } from '#src/lint/index.ts';
import { readCompose } from '#src/compose/index.ts';
import { readIgnores, type Ignore } from '#src/lint/ignore.ts';

const head =
  'services:\n  db:\n    image: postgres:17\n    volumes: [db-data:/var/lib/postgresql/data]\n    ports:\n';
const tail = 'volumes:\n  db-data:\n';

function rulesOf(ports: string): { found: string[]; reasons: string[] } {
  const result = lint(head + ports + tail);
  const own = (rule: string): boolean => rule === 'db-port-published' || rule.startsWith('ignore-');
  return {
    found: result.findings.map(({ rule }) => rule).filter(own),
    reasons: result.ignored.map(({ reason }) => reason),
  };
}

function ignoresOf(text: string): readonly Ignore[] {
  const file = readCompose(text);
  return readIgnores(file, () => [...file.scan.scalars()].map(({ range }) => range));
}

describe('ignore comments', () => {
  it.each([
    ['above the line', '      # playbook-ignore db-port-published -- only in the lab\n      - "5432:5432"\n'],
    ['on the line', '      - "5432:5432" # playbook-ignore db-port-published -- only in the lab\n'],
    [
      'above, with another comment between',
      '      # playbook-ignore db-port-published -- only in the lab\n      # psql\n      - "5432:5432"\n',
    ],
  ])('suppress a finding %s', (_, ports) => {
    expect(rulesOf(ports)).toEqual({ found: [], reasons: ['only in the lab'] });
  });

  it('suppress nothing without a reason', () => {
    const { found, reasons } = rulesOf('      - "5432:5432" # playbook-ignore db-port-published\n');
    expect(found).toContain('db-port-published');
    expect(reasons).toEqual([]);
  });

  it('name several rules', () => {
    const [ignore] = ignoresOf('a: 1 # playbook-ignore port-published, db-port-published -- why\n');
    expect(ignore?.rules).toEqual(['port-published', 'db-port-published']);
  });

  it('are comments, not words in a value', () => {
    const text =
      'a: "x # playbook-ignore b -- c"\nb: |\n  # playbook-ignore b -- c\nc: x#playbook-ignore b -- c\n';
    expect(ignoresOf(text)).toEqual([]);
  });
});
