import { describe, expect, it } from 'vitest';
import { cleanLine } from '#src/diagnose/clean-line.ts';

describe('cleanLine', () => {
  it.each([
    ['colours', '\u001b[31mError:\u001b[0m it \u001b[1;33mfailed\u001b[m', 'Error: it failed', 'error'],
    ['links', '\u001b]8;;https://example.com\u0007text\u001b]8;;\u0007', 'text', 'other'],
    ['docker compose logs', 'web-1     | listening', 'listening', 'other'],
    [
      'a collector and a program',
      'db-1  | 2026-11-20 09:00:00.123 UTC [1] FATAL:  role "app" does not exist',
      '[1] FATAL:  role "app" does not exist',
      'error',
    ],
    ['ISO 8601', '2026-11-20T09:14:02.123456Z ready', 'ready', 'other'],
    ['an offset', '2026-11-20T09:14:02+01:00 ready', 'ready', 'other'],
    ['the panel', '2026-Nov-20 09:14:02.123456 Cloning', 'Cloning', 'other'],
    ['PHP', '[20-Nov-2026 09:14:02] WARNING: slow', 'WARNING: slow', 'warning'],
    ['syslog', 'Nov 20 09:14:02 host dockerd[12]: started', 'started', 'other'],
    ['a time alone', '09:14:02 started', 'started', 'other'],
    ['BuildKit', '#12 34.56 npm ERR! code EUSAGE', 'npm ERR! code EUSAGE', 'error'],
    ['progress', '10%\r50%\r100% done', '100% done', 'other'],
    ['Windows', 'plain\r', 'plain', 'other'],
    ['JSON', '{"level":"error","msg":"connect ECONNREFUSED"}', 'connect ECONNREFUSED', 'error'],
    ['numbers for levels', '{"level":50,"time":1,"msg":"boom"}', 'boom', 'error'],
    ['a number for a warning', '{"level":40,"msg":"late"}', 'late', 'warning'],
    ['a nested error', '{"level":30,"err":{"code":"EACCES","message":"no"}}', 'EACCES no', 'other'],
    ['a status', '{"message":"request","status":502}', 'request status 502', 'other'],
    ['JSON behind a prefix', 'api-1 | {"severity":"WARNING","message":"late"}', 'late', 'warning'],
    ['JSON that says nothing', '{"a":1}', '{"a":1}', 'other'],
    ['broken JSON', '{"msg": oops}', '{"msg": oops}', 'other'],
    ['a table of Markdown', 'a | b', 'b', 'other'],
    ['nothing', '', '', 'other'],
  ])('%s', (_, raw, text, level) => {
    expect(cleanLine(raw)).toEqual({ text, level });
  });
});
