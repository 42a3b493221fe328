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

  it.each<[string, string, Partial<Ignore> & { readonly comment: string }]>([
    [
      'on its line',
      'a: 1\nb: 2 # playbook-ignore x -- why\nc: 3\n',
      { line: 2, reason: 'why', comment: '# playbook-ignore x -- why' },
    ],
    [
      'at the beginning of the file',
      '#playbook-ignore x --why\na: 1\n',
      { line: 2, reason: 'why', comment: '#playbook-ignore x --why' },
    ],
    [
      'with blanks around everything',
      'a: 1 #\tplaybook-ignore  x ,y\t, z   --   why so   \nb: 2\n',
      {
        line: 1,
        rules: ['x', 'y', 'z'],
        reason: 'why so',
        comment: '#\tplaybook-ignore  x ,y\t, z   --   why so',
      },
    ],
    [
      'without a reason',
      'a: 1 # playbook-ignore x  \n',
      { line: 1, reason: null, comment: '# playbook-ignore x' },
    ],
    [
      'with an empty reason',
      'a: 1 # playbook-ignore x --  \n',
      { line: 1, reason: null, comment: '# playbook-ignore x --' },
    ],
    [
      'above blank lines and comments',
      '  # playbook-ignore x -- why\n\n  # note\n   \na: 1\nb: 2\n',
      { line: 5, comment: '# playbook-ignore x -- why' },
    ],
    [
      'below everything',
      'a: 1\n# playbook-ignore x -- why\n\n# end\n',
      { line: 2, comment: '# playbook-ignore x -- why' },
    ],
    [
      'with a line break of Windows',
      'a: 1 # playbook-ignore x -- why\r\nb: 2\r\n',
      { line: 1, reason: 'why', comment: '# playbook-ignore x -- why' },
    ],
    ['after a tab', 'a: 1\t# playbook-ignore x -- why\n', { line: 1, comment: '# playbook-ignore x -- why' }],
  ])('are read %s', (_, text, { comment, ...expected }) => {
    const [ignore, ...others] = ignoresOf(text);
    expect(others).toEqual([]);
    expect(ignore).toMatchObject(expected);
    const start = text.indexOf('#');
    expect(ignore?.range).toEqual({ start, end: start + comment.length });
  });

  it.each([
    'a: 1\n',
    'a: 1 # playbook-ignore\n',
    'a: 1 # ignore x -- why\n',
    'a: b#playbook-ignore x -- why\n',
    'a: 1 # playbook-ignore X -- why\n',
  ])('are not read from %j', (text) => {
    expect(ignoresOf(text)).toEqual([]);
  });

  it('are told from values wherever those stand, and in whatever order they are given', () => {
    const text =
      '"# playbook-ignore a -- x"\n# playbook-ignore b -- x\n"# playbook-ignore c -- x"\n# playbook-ignore d -- x\n"# playbook-ignore e -- x"\n';
    const values = [...text.matchAll(/"[^"]*"/g)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    const spaced = {
      text: text.replaceAll('"#', ' #').replaceAll('x"', 'x '),
      lines: readCompose(text).lines,
    };
    const read = (ranges: typeof values): string[] =>
      readIgnores(spaced, () => ranges).flatMap(({ rules }) => rules);
    expect(read(values)).toEqual(['b', 'd']);
    expect(read(values.toReversed())).toEqual(['b', 'd']);
    expect(read(values.slice(1))).toEqual(['a', 'b', 'd']);
    expect(read([])).toEqual(['a', 'b', 'c', 'd', 'e']);
    // A value that ends within the comment does not hold it.
    expect(read([{ start: 0, end: 10 }])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('below each other cover the same line, each', () => {
    const text = '# playbook-ignore a -- x\n# playbook-ignore b -- y\na: 1\n# playbook-ignore c -- z\nb: 2\n';
    expect(ignoresOf(text).map(({ line }) => line)).toEqual([3, 3, 5]);
  });
});
