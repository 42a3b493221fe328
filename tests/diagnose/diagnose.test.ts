import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentOf, type Diagnosis } from '#src/diagnose/index.ts';
import { features } from '#src/diagnose/features.ts';
import { stem } from '#src/diagnose/stem.ts';
import { signsOf, stageOf } from '#src/diagnose/structure.ts';
import { words } from '#src/diagnose/words.ts';
import { PAYLOADS } from '../hostile.ts';
import { builtFinder } from './finder.ts';
import { UNSEEN_UNRELATED } from './unrelated.ts';

const diagnose = (text: string): Diagnosis => builtFinder().diagnose(text, 'en');
const first = (text: string): string | undefined => diagnose(text).matches[0]?.entry;

describe('what readers type and paste', () => {
  it.each([
    ['no space left on device', 'no-space-left'],
    ['el disco está lleno y no despliega', 'no-space-left'],
    ['Bind for 0.0.0.0:8080 failed: port is already allocated', 'port-already-allocated'],
    ['el puerto 8080 ya está en uso', 'port-already-allocated'],
    ['exec /entrypoint.sh: exec format error', 'exec-format-error-arch'],
    ['the avatars that users upload vanish at each deploy', 'uploads-not-persisted'],
    ['las fotos subidas desaparecen al redesplegar', 'uploads-not-persisted'],
    ['fatal: Remote branch main not found in upstream origin', 'wrong-branch'],
    ['504 después de unas horas', 'gateway-timeout-504-multiple-networks'],
    ['las tareas programadas corren con tres horas de diferencia', 'timezone-utc'],
    ['toomanyrequests: You have reached your pull rate limit', 'registry-pull-denied-or-rate-limited'],
    ['sh: tsc: not found only on Coolify', 'coolify-build-env-injection'],
  ])('%s', (text, entry) => {
    expect(first(text)).toBe(entry);
  });

  it.each(['', ' ', '\n\n', 'hello', 'hola', 'asdf qwer zxcv', 'xkcd flurbo wibble', '🙂🙂🙂', '1234', '漢字 かな', '?!…',
    'what is the capital of france', 'mi perro ladra mucho por la noche', 'best restaurants in madrid',
    'Once upon a time there was a king who had three daughters.', 'sudoku online gratis'])('finds nothing in %j', (text) => {
    expect(diagnose(text)).toEqual({ version: 1, matches: [], question: null });
  }); // prettier-ignore

  it('is silent on most texts about something else, and on random letters', () => {
    const answered = UNSEEN_UNRELATED.filter((text) => diagnose(text).matches.length > 0);
    expect(answered.length / UNSEEN_UNRELATED.length).toBeLessThan(0.15);
    const letters = fc.sample(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,4}$/), { numRuns: 200, seed: 1 });
    expect(letters.filter((text) => diagnose(text).matches.length > 0).length).toBeLessThan(6);
  });

  it('orders matches by score, at most ten, with scores from 0 to 1', () => {
    for (const text of ['502', 'deploy fails', 'variable vacía', 'container exited']) {
      const scores = diagnose(text).matches.map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(0);
      expect(scores.length).toBeLessThanOrEqual(10);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }
  });
});

const HEALTHY = [
  'web-1  | 2026-11-20T09:00:01.1Z INFO Starting application version 1.4.2',
  'db-1   | 2026-11-20 09:00:00.123 UTC [1] LOG:  database system is ready to accept connections',
  'web-1  | 2026-11-20T09:00:03.1Z INFO Loaded 42 routes in 120 ms',
  'web-1  | 192.0.2.4 - - [20/Nov/2026:09:01:02 +0000] "GET / HTTP/1.1" 200 512',
  'worker-1  | {"level":30,"time":1,"msg":"job 17 done"}',
  'web-1  | 2026-11-20T09:00:09.1Z INFO User 42 logged in',
];

describe('a log', () => {
  it('leads to the line that tells, by its number in the text', () => {
    const log = [
      ...HEALTHY,
      '\u001b[31mweb-1  | 2026-11-20T09:00:10Z Error: getaddrinfo EAI_AGAIN abcd1234efgh5678\u001b[0m',
      ...HEALTHY,
    ];
    const [match] = diagnose(log.join('\n')).matches;
    expect(['cross-stack-network', 'service-hostname-not-found']).toContain(match?.entry);
    expect(match?.evidence[0]).toMatchObject({
      line: 7,
      text: 'Error: getaddrinfo EAI_AGAIN abcd1234efgh5678',
    });
  });

  it('counts lines the same with Windows line ends', () => {
    const log = [...HEALTHY, 'web-1  | no space left on device'].join('\r\n');
    expect(diagnose(log).matches[0]).toMatchObject({ entry: 'no-space-left', evidence: [{ line: 7 }] });
  });

  it('is found again among many repetitions', () => {
    const noise = Array.from({ length: 5000 }, (_, at) =>
      HEALTHY[at % HEALTHY.length]?.replace('42', `${at}`),
    );
    noise.splice(3000, 0, 'web-1  | Bind for 0.0.0.0:8080 failed: port is already allocated');
    const [match] = diagnose(noise.join('\n')).matches;
    expect(match).toMatchObject({ entry: 'port-already-allocated', evidence: [{ line: 3001 }] });
  });

  it.each([5, 500, 20_000])('is found among %i lines of which each has other values', (count) => {
    const noise = Array.from(
      { length: count },
      (_, at) =>
        `web-1  | 2026-11-20T09:00:02.123Z INFO request id=${(at * 7919).toString(16)} GET /items/${at} 200 ${at % 97}ms`,
    );
    const log = [...noise, 'web-1  | 2026-11-20T09:00:03Z no space left on device', ...noise].join('\n');
    const [match] = diagnose(log).matches;
    expect(match).toMatchObject({ entry: 'no-space-left', evidence: [{ line: count + 1 }] });
  });

  it('keeps an answer with an error apart from the same line without', () => {
    const line = (status: number): string => `192.0.2.4 - - "GET / HTTP/1.1" ${status} 512`;
    const log = [...Array.from({ length: 20 }, () => line(200)), line(502), line(200)].join('\n');
    expect(diagnose(log).matches[0]?.evidence[0]).toMatchObject({ line: 21, why: 'structure' });
  });

  it('of a healthy application matches nothing', () => {
    expect(diagnose(HEALTHY.join('\n')).matches).toEqual([]);
  });
});

describe('structure', () => {
  const line = (text: string, repeats = 1) => ({ line: 1, text, level: 'other', repeats }) as const;
  it.each([
    ['web-1 exited with code 137', 1, 'exit-code', 'exit code 137'],
    ['process did not complete successfully: exit code: 1', 1, 'exit-code', 'exit code 1'],
    ['"GET / HTTP/1.1" 502 150', 1, 'http-status', 'error 502'],
    ['request failed status=504', 1, 'http-status', 'error 504'],
    ['app  Restarting (1) 20 seconds ago', 1, 'restarts', 'restarting'],
    ['Starting server', 6, 'restarts', 'restart loop'],
    ['Up 5 minutes (unhealthy)', 1, 'health', 'unhealthy'],
  ])('%s', (text, repeats, kind, says) => {
    expect(signsOf(line(text, repeats), true)).toContainEqual({ line: 1, kind, says });
  });

  it('sees none in words alone, nor in a banner that is printed once', () => {
    expect(signsOf(line('Starting server with code of conduct'), true)).toEqual([]);
  });

  it.each([
    [['Cloning into x', 'fatal: Remote branch y'], 'clone'],
    [['Cloning into x', 'failed to solve: z'], 'build'],
    [['Error response from daemon: port is already allocated'], 'start'],
    [['New container is not healthy, rolling back'], 'health'],
    [['nothing that tells'], 'run'],
  ])('%j belongs to %s', (lines, stage) => {
    expect(stageOf(lines.map((text) => ({ text })))).toBe(stage);
  });
});

describe('words', () => {
  it.each([
    ['Contraseñas', 'contrasen'],
    ['10.0.1.5:5432', 'privatead 5432'],
    ['http://localhost:3000', 'http schem localhost 3000'],
    ['NEXT_PUBLIC_API_URL', 'next public api url'],
    ['9f86d081884c7d65 failed', 'hexid fail'],
    ['took 34ms', 'took duration'],
    ['port 48213', 'port number'],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('stems both languages alike', () => {
    expect(stem('images')).toBe(stem('imagenes'.replace('enes', 'en')));
    expect(stem('404')).toBe('404');
  });

  it('puts phrases of both languages into one concept', () => {
    for (const text of ['out of memory', 'se queda sin ram', 'JavaScript heap out of memory']) {
      expect([...features(text)]).toContain('@memory');
    }
  });
});

describe('the incident report', () => {
  const log = [
    'web-1  | 2026-11-20T09:14:02Z FATAL: no space left on device',
    'web-1  | DB_PASSWORD=hunter2-and-more from 198.51.100.7 mail ana@example.com',
  ].join('\n');
  const report = (text: string) => incidentOf(text, diagnose(text).matches, builtFinder(), () => null);

  it('hides secrets and addresses, and names time, cause and services', () => {
    const incident = report(log);
    expect(incident).toMatchObject({
      version: 1,
      started_at: '2026-11-20T09:14:02.000Z',
      severity: 'unknown',
      root_cause: { entry: 'no-space-left', url: '/errors/no-space-left/' },
    });
    const shown = JSON.stringify(incident);
    for (const secret of ['hunter2', '198.51.100.7', 'ana@']) expect(shown).not.toContain(secret);
    expect(incident.related_resources).toContain('web-1');
    expect(report(log)).toEqual(incident);
  });

  it('brings what the catalog says about the cause', () => {
    const facts = {
      title: 'No space',
      description: 'Full.',
      severity: 'high',
      phase: 'build',
      fix: 'Free some.',
    };
    const incident = incidentOf(log, diagnose(log).matches, builtFinder(), () => facts);
    expect(incident.root_cause?.summary).toBe('No space. Full.');
    expect(incident.severity).toBe('high');
  });

  it('names the services that a text speaks of, ten at most, and no words beside them', () => {
    const names = Array.from({ length: 14 }, (_, index) => `service "app${index}" failed`);
    const { related_resources } = report(['service is down', ...names].join('\n'));
    expect(related_resources.filter((name) => !name.startsWith('/'))).toEqual(
      Array.from({ length: 10 }, (_, index) => `app${index}`),
    );
  });

  it('says that it knows no cause', () => {
    expect(report('hello')).toMatchObject({ root_cause: null, started_at: null, recommended_fix: null });
  });
});

describe('any text', () => {
  it('is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { matches } = diagnose(text);
        for (const { evidence } of matches) for (const { line } of evidence) expect(line).toBeGreaterThan(0);
      }),
    );
    for (const payload of Object.values(PAYLOADS)) {
      expect(() => incidentOf(payload, diagnose(payload).matches, builtFinder(), () => null)).not.toThrow();
    }
  });

  it.each([
    ['one line', (size: number) => 'error failed '.repeat(size / 13)],
    ['short lines', (size: number) => 'ab\n'.repeat(size / 3)],
    ['empty lines', (size: number) => '\n'.repeat(size)],
    ['colours', (size: number) => '\u001b[31m'.repeat(size / 5)],
    ['progress', (size: number) => '10%\r'.repeat(size / 4)],
    ['brackets', (size: number) => '{"msg":'.repeat(size / 7)],
    ['ever new lines', (size: number) => Array.from({ length: size / 25 }, (_, at) => `error ${at.toString(36).replace(/\d/g, 'k')} cannot find`).join('\n')],
  ])('takes time in proportion to its length: %s', (_, make) => {
    const small = make(400_000);
    const large = make(1_600_000);
    const cost = (text: string): number => {
      const start = process.cpuUsage();
      diagnose(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    // Four times the text: linear time is fourfold, quadratic sixteenfold. The machine may be busy: the best of five counts.
    const ratios = [1, 2, 3, 4, 5].map(() => cost(large) / (cost(small) + 5));
    expect(Math.min(...ratios)).toBeLessThan(9);
  }); // prettier-ignore
});
