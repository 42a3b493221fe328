import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY, isStep, record, redo, undo } from '#src/validator/history.ts';

describe('history', () => {
  it('goes back over fix and clear, and forward again', () => {
    let history = record(EMPTY_HISTORY, 'a', 'b', 'fix');
    history = record(history, 'b', '', 'clear');
    const first = undo(history, '');
    expect(first).toMatchObject({ text: 'b', kind: 'clear' });
    const second = undo(first!.history, 'b');
    expect(second).toMatchObject({ text: 'a', kind: 'fix' });
    expect(undo(second!.history, 'a')).toBeNull();
    const again = redo(second!.history, 'a');
    expect(again).toMatchObject({ text: 'b', kind: 'fix' });
    expect(redo(again!.history, 'b')).toMatchObject({ text: '', kind: 'clear' });
  });

  it('takes typing as one step, up to the next other step', () => {
    let history = record(EMPTY_HISTORY, '', 'a', 'typing');
    history = record(history, 'a', 'ab', 'typing');
    history = record(history, 'ab', 'AB', 'fix');
    history = record(history, 'AB', 'ABc', 'typing');
    expect(history.past.map(({ text }) => text)).toEqual(['', 'ab', 'AB']);
  });

  it('forgets what was undone once something new is done', () => {
    const undone = undo(record(EMPTY_HISTORY, 'a', 'b', 'fix'), 'b')!;
    expect(redo(record(undone.history, 'a', 'c', 'paste'), 'c')).toBeNull();
  });

  it.each([
    [{ kind: 'clear', text: 'a' }, true],
    [{ kind: 'jump', text: 'a' }, false],
    [{ kind: 'clear' }, false],
    ['clear', false],
    [null, false],
  ])('reads %j from storage as a step: %s', (value, expected) => {
    expect(isStep(value)).toBe(expected);
  });

  it('records nothing when nothing changed', () => {
    expect(record(EMPTY_HISTORY, 'a', 'a', 'sample')).toBe(EMPTY_HISTORY);
  });

  it('keeps a bounded number of steps and characters, but always the last step', () => {
    let history = EMPTY_HISTORY;
    for (let step = 0; step < 300; step += 1) history = record(history, `${step}`, `${step + 1}`, 'fix');
    expect(history.past).toHaveLength(100);
    expect(history.past.at(-1)?.text).toBe('299');
    const large = 'x'.repeat(9 * 1024 * 1024);
    history = record(history, large, '', 'clear');
    expect(history.past.map(({ text }) => text.length)).toEqual([large.length]);
  });
});
