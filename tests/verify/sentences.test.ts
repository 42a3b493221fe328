import { describe, expect, it } from 'vitest';
import { VERIFY_TEXTS } from '#src/verify/texts.ts';

const en = VERIFY_TEXTS.en.details;
const es = VERIFY_TEXTS.es.details;

/** What a check says, in both languages: the words depend on what was measured. */
type Pair = readonly [what: string, english: string, inEnglish: string, spanish: string, inSpanish: string];

const pair = (
  what: string,
  write: (texts: typeof en) => string,
  inEnglish: string,
  inSpanish: string,
): Pair => [what, write(en), inEnglish, write(es), inSpanish];

const url = 'https://app.example.com/version';
const tls = { issuer: 'Playbook CA', until: '2030-01-02' };

const ADDRESSES: readonly Pair[] = [
  pair(
    'a name with IPv4 alone',
    (texts) => texts['dns-found']({ host: 'app.example.com', ipv4: ['192.0.2.1'], ipv6: [] }),
    'app.example.com leads to 192.0.2.1 (no AAAA record).',
    'app.example.com lleva a 192.0.2.1 (sin registro AAAA).',
  ),
  pair(
    'a name with both families',
    (texts) => texts['dns-found']({ host: 'app.example.com', ipv4: ['192.0.2.1'], ipv6: ['2001:db8::1'] }),
    'app.example.com leads to 192.0.2.1, 2001:db8::1.',
    'app.example.com lleva a 192.0.2.1, 2001:db8::1.',
  ),
  pair(
    'an address too many',
    (texts) => texts['dns-other-address']({ host: 'a.example.com', missing: [], unexpected: ['192.0.2.9'] }),
    'a.example.com also leads to 192.0.2.9, which is not expected.',
    'a.example.com lleva también a 192.0.2.9, que no se indicó.',
  ),
  pair(
    'an address too few',
    (texts) => texts['dns-other-address']({ host: 'a.example.com', missing: ['192.0.2.1'], unexpected: [] }),
    'a.example.com does not lead to 192.0.2.1.',
    'a.example.com no lleva a 192.0.2.1.',
  ),
  pair(
    'another address than expected',
    (texts) =>
      texts['dns-other-address']({
        host: 'a.example.com',
        missing: ['192.0.2.1'],
        unexpected: ['192.0.2.9'],
      }),
    'a.example.com also leads to 192.0.2.9, which is not expected. a.example.com does not lead to 192.0.2.1.',
    'a.example.com lleva también a 192.0.2.9, que no se indicó. a.example.com no lleva a 192.0.2.1.',
  ),
  pair(
    'why each address does not answer',
    (texts) =>
      texts['ipv4-unreachable']({
        port: 443,
        addresses: [
          { address: '192.0.2.1', kind: 'timeout' },
          { address: '192.0.2.2', kind: 'refused' },
        ],
      }),
    'Port 443 does not answer: 192.0.2.1 (no answer in time), 192.0.2.2 (connection refused).',
    'El puerto 443 no responde: 192.0.2.1 (sin respuesta a tiempo), 192.0.2.2 (conexión rechazada).',
  ),
];

const COUNTS: readonly Pair[] = [
  pair(
    'one day',
    (texts) => texts['tls-valid']({ ...tls, days: 1 }),
    'Trusted, issued by Playbook CA, valid until 2030-01-02 (1 day).',
    'De confianza, emitido por Playbook CA, válido hasta el 2030-01-02 (1 día).',
  ),
  pair(
    'no day',
    (texts) => texts['tls-valid']({ ...tls, days: 0 }),
    'Trusted, issued by Playbook CA, valid until 2030-01-02 (0 days).',
    'De confianza, emitido por Playbook CA, válido hasta el 2030-01-02 (0 días).',
  ),
  pair(
    'one request',
    (texts) => texts['stability-stopped']({ requests: 1, seconds: 1, median: 5, slowest: 9 }),
    'Stopped after 1 s: 1 request, all good.',
    'Detenida a los 1 s: 1 petición, sin fallos.',
  ),
  pair(
    'several requests',
    (texts) => texts['stability-stopped']({ requests: 3, seconds: 2, median: 5, slowest: 9 }),
    'Stopped after 2 s: 3 requests, all good.',
    'Detenida a los 2 s: 3 peticiones, sin fallos.',
  ),
  pair(
    'one cookie',
    (texts) => texts['cookies-ok']({ count: 1 }),
    'Secure on the one cookie.',
    'Secure en la única cookie.',
  ),
  pair(
    'several cookies',
    (texts) => texts['cookies-ok']({ count: 2 }),
    'Secure on all 2 cookies.',
    'Secure en las 2 cookies.',
  ),
];

const ANSWERS: readonly Pair[] = [
  pair(
    'silence with a reason',
    (texts) => texts['health-silent']({ url, kind: 'refused', reason: 'ECONNREFUSED' }),
    `${url}: connection refused (ECONNREFUSED).`,
    `${url}: conexión rechazada (ECONNREFUSED).`,
  ),
  pair(
    'silence without one',
    (texts) => texts['health-silent']({ url, kind: 'reset', reason: '' }),
    `${url}: connection closed without an answer.`,
    `${url}: conexión cerrada sin respuesta.`,
  ),
  pair(
    'no page',
    (texts) => texts['links-no-page']({ type: 'application/json' }),
    'Not a page (application/json).',
    'No es una página (application/json).',
  ),
  pair(
    'no page and no type',
    (texts) => texts['links-no-page']({ type: '' }),
    'Not a page (no content type).',
    'No es una página (sin tipo de contenido).',
  ),
  pair(
    'health with a type',
    (texts) => texts['health-ok']({ url, status: 200, type: 'text/plain' }),
    `200 at ${url} (text/plain).`,
    `200 en ${url} (text/plain).`,
  ),
  pair(
    'health without a type',
    (texts) => texts['health-ok']({ url, status: 204, type: '' }),
    `204 at ${url}.`,
    `204 en ${url}.`,
  ),
  pair(
    'no version, of some type',
    (texts) => texts['version-unreadable']({ url, status: 404, type: 'text/html' }),
    `${url} tells no version (404, text/html). See --version-path.`,
    `${url} no indica ninguna versión (404, text/html). Véase --version-path.`,
  ),
  pair(
    'no version and no type',
    (texts) => texts['version-unreadable']({ url, status: 200, type: '' }),
    `${url} tells no version (200, no content type). See --version-path.`,
    `${url} no indica ninguna versión (200, sin tipo de contenido). Véase --version-path.`,
  ),
  pair(
    'a database alone',
    (texts) => texts['ports-database']({ ports: [5432, 6379], panel: [] }),
    'A database answers the Internet on 5432, 6379.',
    'Una base de datos responde a Internet en 5432, 6379.',
  ),
  pair(
    'a database and the panel',
    (texts) => texts['ports-database']({ ports: [5432], panel: [8000] }),
    'A database answers the Internet on 5432; also open: 8000.',
    'Una base de datos responde a Internet en 5432; también abiertos: 8000.',
  ),
];

const COOLIFY: readonly Pair[] = [
  pair(
    'a token that is refused in words',
    (texts) => texts['api-token']({ said: 'Invalid token.' }),
    'The token is not accepted ("Invalid token.").',
    'El token no se acepta («Invalid token.»).',
  ),
  pair(
    'a token that is refused without words',
    (texts) => texts['api-token']({ said: '' }),
    'The token is not accepted.',
    'El token no se acepta.',
  ),
  pair(
    'an address that is refused in words',
    (texts) => texts['api-forbidden']({ said: 'You are not allowed to access the API.' }),
    'Refused ("You are not allowed to access the API."). See "Allowed API IPs" and the role of the owner of the token.',
    'Rechazado («You are not allowed to access the API.»). Revise «Allowed API IPs» y el rol de quien creó el token.',
  ),
  pair(
    'an address that is refused without words',
    (texts) => texts['api-forbidden']({ said: '' }),
    'Refused. See "Allowed API IPs" and the role of the owner of the token.',
    'Rechazado. Revise «Allowed API IPs» y el rol de quien creó el token.',
  ),
  pair(
    'a state',
    (texts) => texts['application-state']({ name: 'shop', state: 'exited' }),
    'shop is exited.',
    'shop está exited.',
  ),
  pair(
    'no state',
    (texts) => texts['application-state']({ name: 'shop', state: '' }),
    'shop is without a state.',
    'shop está sin estado.',
  ),
  pair(
    'a deployment with its commit and its time',
    (texts) => texts['deployment-finished']({ commit: '4f2c9d1', when: '2030-01-02' }),
    'Finished: 4f2c9d1, 2030-01-02.',
    'Terminado: 4f2c9d1, 2030-01-02.',
  ),
  pair(
    'a deployment with neither',
    (texts) => texts['deployment-finished']({ commit: '', when: '' }),
    'Finished: no commit.',
    'Terminado: sin confirmación.',
  ),
  pair(
    'a deployment that was waited for',
    (texts) => texts['deployment-running']({ state: 'in_progress', commit: '', waited: 30 }),
    'Still in_progress after 30 s: what answers now is not what was pushed.',
    'Sigue in_progress después de 30 s: lo que responde ahora no es lo enviado.',
  ),
  pair(
    'a deployment that was not',
    (texts) => texts['deployment-running']({ state: 'queued', commit: '', waited: 0 }),
    'Still queued: what answers now is not what was pushed. Add --wait 300s.',
    'Sigue queued: lo que responde ahora no es lo enviado. Añada --wait 300s.',
  ),
  pair(
    'a deployment that failed',
    (texts) => texts['deployment-failed']({ state: 'failed', commit: '4f2c9d1' }),
    'The last deployment ended as failed (4f2c9d1). Give its log to coolify-playbook diagnose.',
    'El último despliegue acabó failed (4f2c9d1). Pase su registro a coolify-playbook diagnose.',
  ),
  pair(
    'a deployment that failed without a commit',
    (texts) => texts['deployment-failed']({ state: 'failed', commit: '' }),
    'The last deployment ended as failed (no commit). Give its log to coolify-playbook diagnose.',
    'El último despliegue acabó failed (sin confirmación). Pase su registro a coolify-playbook diagnose.',
  ),
  pair(
    'variables that are not there',
    (texts) => texts['variables-missing']({ missing: ['A', 'B'], empty: [] }),
    'Not in Coolify: A, B.',
    'No están en Coolify: A, B.',
  ),
  pair(
    'variables without a value',
    (texts) => texts['variables-missing']({ missing: [], empty: ['C'] }),
    'Without a value: C.',
    'Sin valor: C.',
  ),
  pair(
    'both kinds of variables',
    (texts) => texts['variables-missing']({ missing: ['A'], empty: ['C'] }),
    'Not in Coolify: A. Without a value: C.',
    'No están en Coolify: A. Sin valor: C.',
  ),
];

describe('the sentence of', () => {
  it.each([...ADDRESSES, ...COUNTS, ...ANSWERS, ...COOLIFY])(
    '%s',
    (_, english, inEnglish, spanish, inSpanish) => {
      expect(english).toBe(inEnglish);
      expect(spanish).toBe(inSpanish);
    },
  );
});
