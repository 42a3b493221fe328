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

  it('stops answering in a file made of unknown names', () => {
    const answer = suggester(['service']);
    const answers = Array.from({ length: 30_000 }, () => answer('servise'));
    expect(answers[0]).toBe('service');
    expect(answers.at(-1)).toBeNull();
  });
});
