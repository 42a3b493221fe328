/**
 * Coolify's API as far as it is read here: GET only, with the paths and the fields of its OpenAPI description of
 * version 4.3 and of the models behind it. The token goes to `COOLIFY_URL` alone and is in no outcome.
 */
import { isFailure, type Answer } from '../network.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

/** The list of applications of a large team, without logs and compose files. */
const MAX_BYTES = 16 * 1024 * 1024;

export type ApiResult =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  /** `status` is null without an answer. */
  | { readonly ok: false; readonly status: number | null; readonly problem: Outcome };

/**
 * Reads a path below `/api/v1`. Redirects are not followed: the token must not travel to another host.
 * @param path begins with a slash; its parts are encoded.
 */
export async function readApi(session: Session, path: string): Promise<ApiResult> {
  const asked = session.request.coolify;
  if (asked === null) throw new Error('The API is read only with an address and a token.');
  const url = new URL(`${baseOf(asked.url)}/api/v1${path}`, asked.url);
  const answer = await session.network.request({
    url,
    headers: { authorization: `Bearer ${asked.token}`, accept: 'application/json' },
    isCertificateRequired: true,
    maxBytes: MAX_BYTES,
  });
  if (isFailure(answer)) {
    const { kind, reason } = answer;
    return {
      ok: false,
      status: null,
      problem: outcome('api-silent', { url: asked.url.origin, kind, reason }),
    };
  }
  return judge(answer, path, asked.token);
}

/** The path that Coolify is served below, whether the address names its API or not. */
function baseOf({ pathname }: URL): string {
  let base = pathname;
  while (base.endsWith('/')) base = base.slice(0, -1);
  return base.endsWith('/api/v1') ? base.slice(0, -'/api/v1'.length) : base;
}

function judge(answer: Answer, path: string, token: string): ApiResult {
  const { status, headers, body } = answer;
  const no = (problem: Outcome): ApiResult => ({ ok: false, status, problem });
  const location = headers['location'];
  if (status >= 300 && status < 400 && location !== undefined)
    return no(outcome('api-redirected', { location: withoutToken(location, token) }));
  const value = parse(body);
  const said = withoutToken(messageOf(value), token);
  if (status >= 200 && status < 300) {
    // The version comes as plain text.
    const isAnswer = path === '/version' ? VERSION.test(body.trim()) : value !== undefined;
    return isAnswer
      ? { ok: true, value, text: body.trim().replaceAll('"', '') }
      : no(outcome('api-other', { status, path }));
  }
  // 400 "Invalid token." is what a token without a team gets.
  if (status === 401 || (status === 400 && /token/i.test(said))) return no(outcome('api-token', { said }));
  if (status === 403) return no(forbidden(said));
  return no(outcome('api-other', { status, path }));
}

/** Such as `4.3.9` or `4.4.0-rc.1`. */
const VERSION = /^"?v?\d{1,4}\.\d{1,4}[\w.+-]{0,30}"?$/;

/** A 403 has three causes: the API is off, the address is not allowed, or the token may not read. */
function forbidden(said: string): Outcome {
  if (/API is disabled/i.test(said)) return outcome('api-disabled', { said });
  const ability = /Missing required permissions: ([\w:, ]+)/i.exec(said)?.[1];
  if (ability !== undefined) return outcome('api-ability', { said, ability });
  return outcome('api-forbidden', { said });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

const MAX_MESSAGE = 200;

function messageOf(value: unknown): string {
  return typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string'
    ? value.message.slice(0, MAX_MESSAGE)
    : '';
}

/** A server that repeats the token must not bring it into a log. */
function withoutToken(text: string, token: string): string {
  return text.replaceAll(token, '…').replaceAll(encodeURIComponent(token), '…');
}
