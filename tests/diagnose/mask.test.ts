import { describe, expect, it } from 'vitest';
import { mask } from '#src/diagnose/mask.ts';

describe('mask', () => {
  it.each([
    ['a variable', 'DB_PASSWORD=hunter2-and-more', 'DB_PASSWORD=***'],
    ['a quoted variable', "API_KEY: 'abc def'", "API_KEY: '***'"],
    ['JSON', '{"password":"hunter2","user":"app"}', '{"password":"***","user":"app"}'],
    ['an address with a password', 'postgres://app:s3cret@db:5432/app', 'postgres://app:***@db:5432/app'],
    ['a header', 'Authorization: Bearer abcdef.123456', 'Authorization: Bearer ***'],
    ['a known token', `token ghp_${'a1'.repeat(18)} used`, 'token *** used'],
    ['a generated token', 'key 9fA2bC7dE1fG4hI6jK8lM0nO2pQ4', 'key ***'],
    ['a default in a compose file', 'line 5: ${DB_PASSWORD:-hunter2}', 'line 5: ${DB_PASSWORD:-***}'],
    ['a harmless default stays', 'line 5: ${DB_NAME:-shop}', 'line 5: ${DB_NAME:-shop}'],
    ['an e-mail address', 'mail to ana.ruiz+x@mail.example.com failed', 'mail to <email> failed'],
    ['IPv4', 'dial tcp 198.51.100.7:5432: refused', 'dial tcp <ip>:5432: refused'],
    ['a private address', 'from 10.0.1.5', 'from <ip>'],
    ['IPv6', 'from 2001:db8::7 port 1', 'from <ip> port 1'],
    ['IPv6 in brackets', 'http://[2001:db8:0:0:0:0:0:7]:80/', 'http://[<ip>]:80/'],
    ['own addresses stay', 'on 127.0.0.1, ::1 and 0.0.0.0', 'on 127.0.0.1, ::1 and 0.0.0.0'],
    ['a time stays', 'at 09:14:02', 'at 09:14:02'],
    ['a version stays', 'Docker 29.0.1 and v4.3.15', 'Docker 29.0.1 and v4.3.15'],
    [
      'a message stays',
      'password authentication failed for user "app"',
      'password authentication failed for user "app"',
    ],
    [
      'a container stays',
      'web-abcd1234efgh5678ijkl9012-091500123456',
      'web-abcd1234efgh5678ijkl9012-091500123456',
    ],
    ['a reference stays', 'PASSWORD=${DB_PASSWORD}', 'PASSWORD=${DB_PASSWORD}'],
    ['a key', '-----BEGIN PRIVATE KEY-----\nMIIabc\nxyz\n-----END PRIVATE KEY----- after', '*** after'],
  ])('%s', (_, text, expected) => {
    expect(mask(text)).toBe(expected);
  });
});
