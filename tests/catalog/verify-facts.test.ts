import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '#src/catalog/ledger.ts';
import { verifyFacts, type Difference } from '#src/catalog/verify-facts.ts';
import { CheckoutError, openCheckout } from '../../scripts/facts/checkout.ts';

const FILES: Readonly<Record<string, string>> = {
  'app/Job.php': "one\ntwo\n$restart = 'always';\nfour\n$restart = 'always';\n",
};

function differences(fact: Partial<Fact>): Pick<Difference, 'kind' | 'lines'>[] {
  const whole: Fact = {
    id: 'F-001',
    status: 'confirmed',
    audited: false,
    run: false,
    claim: { en: 'a', es: 'a' },
    source: ['app/Job.php:3'],
    anchor: "$restart = 'always';",
    ...fact,
  };
  return verifyFacts([whole], (path) => FILES[path] ?? null).map(({ kind, lines }) => ({ kind, lines }));
}

describe('the comparison of the ledger with a state of Coolify', () => {
  it('is content when the text stands within the cited lines of the first source', () => {
    expect(differences({})).toEqual([]);
    expect(differences({ source: ['app/Job.php:4-5'] })).toEqual([]);
    expect(differences({ source: ['app/Job.php'] })).toEqual([]);
    expect(differences({ source: ['https://example.com/x', 'app/Job.php:3'] })).toEqual([]);
  });

  it('tells where the text went', () => {
    expect(differences({ source: ['app/Job.php:1-2'] })).toEqual([{ kind: 'text-moved', lines: [3, 5] }]);
    expect(differences({ anchor: 'restart: no' })).toEqual([{ kind: 'text-gone', lines: [] }]);
  });

  it('tells which files and lines are gone, in every source', () => {
    expect(differences({ source: ['app/Gone.php:3'] })).toEqual([{ kind: 'file-gone', lines: [] }]);
    expect(differences({ source: ['app/Job.php:3', 'app/Gone.php'] })).toEqual([
      { kind: 'file-gone', lines: [] },
    ]);
    expect(differences({ source: ['app/Job.php:3', 'app/Job.php:90'] })).toEqual([
      { kind: 'lines-gone', lines: [] },
    ]);
  });

  it('asks nothing of what stands outside the repository, and an anchor of what stands in it', () => {
    expect(differences({ source: ['https://example.com/x'], anchor: undefined })).toEqual([]);
    expect(differences({ anchor: undefined })).toEqual([{ kind: 'no-anchor', lines: [] }]);
  });
});

describe('a checkout', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-facts-'));
    const tree = join(folder, 'tree');
    const git = (...parameters: string[]): void => {
      execFileSync('git', ['-C', tree, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...parameters]);
    };
    mkdirSync(join(tree, 'app'), { recursive: true });
    execFileSync('git', ['init', '--quiet', tree]);
    writeFileSync(join(tree, 'app/Job.php'), 'committed');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    execFileSync('git', ['clone', '--quiet', '--bare', tree, join(folder, 'bare')]);
    writeFileSync(join(tree, 'app/Job.php'), 'edited');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('of a work tree is read from its files, or at a commit', () => {
    const tree = join(folder, 'tree');
    expect(openCheckout(tree).readFile('app/Job.php')).toBe('edited');
    expect(openCheckout(tree).readFile('app')).toBeNull();
    expect(openCheckout(tree, 'HEAD').readFile('app/Job.php')).toBe('committed');
  });

  it('without a work tree is read with git', () => {
    for (const directory of ['bare', 'tree/.git']) {
      const { name, readFile } = openCheckout(join(folder, directory));
      expect(name).toMatch(/^commit [0-9a-f]{40}$/);
      expect(readFile('app/Job.php')).toBe('committed');
      expect(readFile('app/Gone.php')).toBeNull();
    }
  });

  it('that is not there is a sentence, not a stack', () => {
    expect(() => openCheckout(join(folder, 'nowhere'))).toThrow(CheckoutError);
    expect(() => openCheckout(join(folder, 'bare'), 'v99')).toThrow('There is no commit v99.');
  });
});
