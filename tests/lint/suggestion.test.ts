import { describe, expect, it } from 'vitest';
import { editDistance, suggester } from '#src/lint/suggestion.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['db', '', 2],
    ['database', 'databse', 1],
    ['backend', 'bakcend', 1],
    ['redis', 'rabbit', 4],
    ['kitten', 'sitting', 3],
  ])('%s → %s: %i', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});

describe('suggester', () => {
  const nearest = suggester(['database', 'web', 'worker', 'worker-mail']);

  it.each([
    ['databse', 'database'],
    ['Database', 'database'],
    ['wev', 'web'],
    ['workr', 'worker'],
    ['cache', null],
    ['db', null],
    ['', null],
  ])('%s → %s', (name, expected) => {
    expect(nearest(name)).toBe(expected);
  });

  it('does not suggest the name itself', () => {
    expect(suggester(['web'])('web')).toBeNull();
  });

  it.each([
    ['one edit in four characters', 'wbe1', ['webs1', 'web1'], 'web1'],
    ['not two in four', 'wxy1', ['web1'], null],
    ['two edits in five characters', 'wxyb1', ['weyc1'], 'weyc1'],
    ['not three', 'abcdefgh', ['abcdexyz'], null],
    ['the nearer one, wherever it stands', 'worker', ['wrkr', 'workers', 'warker'], 'workers'],
    ['the first of equally near ones', 'worker', ['workerb', 'workera'], 'workerb'],
    ['a name that is two characters longer', 'worker', ['workersx'], 'workersx'],
    ['not one that is three longer', 'worker', ['workersxy'], null],
    ['two characters swapped, counted once', 'ab12', ['ba12'], 'ba12'],
  ])('answers with %s', (_, name, candidates, expected) => {
    expect(suggester(candidates)(name)).toBe(expected);
  });

  it('compares names of up to sixty characters with the first thousand candidates', () => {
    const long = 'x'.repeat(60);
    expect(suggester([`${long}y`])(long)).toBe(`${long}y`);
    expect(suggester([`${long}yz`])(`${long}y`)).toBeNull();
    const many = Array.from({ length: 1000 }, (_, index) => `other-${String(index)}-name`);
    expect(suggester([...many.slice(1), 'worker'])('workre')).toBe('worker');
    expect(suggester([...many, 'worker'])('workre')).toBeNull();
  });

  it('stops answering in a file made of unknown names', () => {
    const answer = suggester(['service']);
    const answers = Array.from({ length: 30_000 }, () => answer('servise'));
    expect(answers[0]).toBe('service');
    expect(answers.at(-1)).toBeNull();
  });
});
