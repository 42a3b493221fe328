import { describe, expect, it } from 'vitest';
import { repositoryPlace, sourceUrl, type Ledger } from '#src/catalog/ledger.ts';

const LEDGER: Ledger = {
  repository: 'example/project',
  commit: '0123456789abcdef0123456789abcdef01234567',
  version: '4.3.11',
  date: '2026-11-01',
};
const FILE = `https://github.com/example/project/blob/${LEDGER.commit}/app/Jobs/A.php`;

describe('the source of a fact', () => {
  it.each([
    ['https://docs.example.com/a', 'https://docs.example.com/a'],
    ['app/Jobs/A.php', FILE],
    ['app/Jobs/A.php:12', `${FILE}#L12`],
    ['app/Jobs/A.php:12-14', `${FILE}#L12-L14`],
    ['read in a running container', null],
  ])('%s leads to %s', (source, url) => {
    expect(sourceUrl(source, LEDGER)).toBe(url);
  });

  it('is a place of the repository only if it names a file of it', () => {
    expect(repositoryPlace('app/Jobs/A.php:12')).toEqual({
      path: 'app/Jobs/A.php',
      lines: { first: 12, last: 12 },
    });
    expect(repositoryPlace('app/Jobs/A.php')).toEqual({ path: 'app/Jobs/A.php', lines: null });
    expect(repositoryPlace('https://docs.example.com/a')).toBeNull();
  });
});
