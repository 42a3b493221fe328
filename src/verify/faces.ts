/** What an answer is: the application, or one of the usual faces of a failure in front of it. Pure. */

/** An answer as far as its face needs it. Header names are in lower case. */
export interface SeenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type FaceId =
  | 'traefik-404'
  | 'no-available-server'
  | 'bad-gateway'
  | 'gateway-timeout'
  | 'cloudflare'
  | 'cloudflare-refusal'
  | 'welcome-page'
  | 'host-not-allowed';

export interface Face {
  readonly id: FaceId;
  /** The entry of the catalog that explains it; null where none does. */
  readonly entry: string | null;
  /** The number of Cloudflare's error or the name of the program, where the face has one. */
  readonly mark: string;
}

/**
 * Cloudflare's errors about the server behind it, by the entry that explains them
 * (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/).
 */
const CLOUDFLARE_ENTRIES: Readonly<Record<string, string>> = {
  520: 'proxy-down-or-stale',
  521: 'proxy-down-or-stale',
  522: 'dns-or-firewall-not-reaching-server',
  523: 'dns-or-firewall-not-reaching-server',
  524: 'upload-limit-or-proxy-timeout',
  525: 'letsencrypt-challenge-fails',
  526: 'letsencrypt-challenge-fails',
  1000: 'dns-or-firewall-not-reaching-server',
  1001: 'dns-or-firewall-not-reaching-server',
  1016: 'dns-or-firewall-not-reaching-server',
  1033: 'dns-or-firewall-not-reaching-server',
};

/** Texts of frameworks that refuse a host name they do not know, as `public-origin-not-allowed` quotes them. */
const HOST_REFUSALS = [
  /Blocked request\. This host \(/,
  /Invalid Host header/,
  /DisallowedHost/,
  /Invalid HTTP_HOST header/,
  /Blocked hosts?: /,
  /Bad Request: Host header/i,
];

/** The page that a web server shows while nobody has given it another, by the title of that page. */
const WELCOME_PAGES: readonly (readonly [RegExp, string])[] = [
  [/<title>Welcome to nginx!<\/title>/i, 'nginx'],
  [/<title>Caddy works!<\/title>/i, 'Caddy'],
  [/<title>(?:Apache2 \w+ Default Page: )?It works!?<\/title>|<h1>It works!<\/h1>/i, 'Apache'],
  [/<title>Test Page for the (?:Apache|Nginx)/i, 'Apache'],
];

/** True if the answer comes from Cloudflare, whoever wrote its content. */
export function isFromCloudflare({ headers }: Pick<SeenAnswer, 'headers'>): boolean {
  return headers['server']?.toLowerCase() === 'cloudflare' || headers['cf-ray'] !== undefined;
}

/**
 * The face of an answer.
 * @returns null for an answer of the application, whatever its status.
 */
export function faceOf(answer: SeenAnswer): Face | null {
  return cloudflareFace(answer) ?? proxyFace(answer) ?? applicationFace(answer);
}

function cloudflareFace(answer: SeenAnswer): Face | null {
  if (answer.status < 400 || !isFromCloudflare(answer)) return null;
  const text = answer.body.slice(0, 20_000);
  const number =
    answer.status >= 520 && answer.status <= 527
      ? String(answer.status)
      : /\berror(?: code)?:?\s*(?:<[^>]{1,80}>\s*){0,3}(1\d{3})\b/i.exec(text)?.[1];
  if (number !== undefined && Object.hasOwn(CLOUDFLARE_ENTRIES, number))
    return { id: 'cloudflare', entry: CLOUDFLARE_ENTRIES[number] ?? null, mark: number };
  if (answer.status === 530)
    return { id: 'cloudflare', entry: 'dns-or-firewall-not-reaching-server', mark: '530' };
  if (number !== undefined || answer.headers['cf-mitigated'] !== undefined)
    return { id: 'cloudflare-refusal', entry: null, mark: number ?? String(answer.status) };
  return null;
}

/** Traefik answers in plain words (F-146, F-147); a proxy inside the stack answers 502 and 504 with a page. */
function proxyFace({ status, body }: SeenAnswer): Face | null {
  const text = body.trim().toLowerCase();
  if (status === 404 && text === '404 page not found')
    return { id: 'traefik-404', entry: 'domain-without-router-404', mark: '' };
  if (status === 503 && text === 'no available server')
    return { id: 'no-available-server', entry: 'no-available-server-503', mark: '' };
  if (status === 502) return { id: 'bad-gateway', entry: 'bad-gateway-502-wrong-port', mark: '' };
  if (status === 504)
    return { id: 'gateway-timeout', entry: 'gateway-timeout-504-multiple-networks', mark: '' };
  return null;
}

function applicationFace({ status, body }: SeenAnswer): Face | null {
  const text = body.slice(0, 20_000);
  if (status >= 400 && HOST_REFUSALS.some((pattern) => pattern.test(text)))
    return { id: 'host-not-allowed', entry: 'public-origin-not-allowed', mark: '' };
  const welcome = WELCOME_PAGES.find(([pattern]) => pattern.test(text));
  if (status < 400 && welcome)
    return { id: 'welcome-page', entry: 'multi-stage-copy-missing', mark: welcome[1] };
  return null;
}

/** True if a body is a page for people, whatever its content type says. */
export function isHtml({ headers, body }: Pick<SeenAnswer, 'headers' | 'body'>): boolean {
  return /\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*(?:<!doctype html|<html)/i.test(body);
}
