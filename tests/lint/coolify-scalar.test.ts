import { describe, expect, it } from 'vitest';
import { rewrittenScalar } from '#src/lint/coolify-scalar.ts';

describe('rewrittenScalar', () => {
  it.each([
    ['2024-01-01', 'date', '1704067200'],
    ['2024-01-01T00:00:00Z', 'date', '1704067200'],
    ['2024-01-01 12:00:00', 'date', '1704110400'],
    ['1.10', 'number', '1.1'],
    ['1.0', 'number', '1'],
    ['1_000', 'number', '1000'],
    ['0o17', 'number', '15'],
    ['0x1F', 'number', '31'],
    ['1e3', 'number', '1000'],
    ['1e7', 'number', '1e+07'],
    ['+5', 'number', '5'],
    ['.5', 'number', '0.5'],
  ])('%s is a %s and becomes %s', (text, kind, becomes) => {
    expect(rewrittenScalar(text)).toEqual({ kind, becomes });
  });

  it.each([
    '5',
    '0',
    '-3',
    '0.5',
    '007',
    '08',
    '1.2.3',
    '12:30',
    '2024-01',
    '2024-13-45',
    '10m',
    'info',
    '',
    '192.0.2.1',
  ])('%s arrives as it is', (text) => {
    expect(rewrittenScalar(text)).toBeNull();
  });
});
