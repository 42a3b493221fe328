import type { Failure, FailureKind } from './network.ts';

/** What the system calls a failed connection, by what it means. */
const KINDS: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
};

/** The failure that an error of the system tells of. */
export function failureOf(error: unknown): Failure {
  const { code, message } =
    error instanceof Error
      ? { code: codeOf(error), message: error.message }
      : { code: '', message: String(error) };
  const known = KINDS[code];
  if (known !== undefined) return { kind: known, reason: code };
  // A server that speaks plain HTTP answers a greeting of TLS with a page.
  if (
    /wrong version number|packet length too long|http request|unknown protocol|record layer failure/i.test(
      message,
    )
  )
    return { kind: 'not-tls', reason: code || message };
  if (code.startsWith('HPE_')) return { kind: 'protocol', reason: code };
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return { kind: 'tls', reason: alertOf(message, code) };
  if (/CERT|SIGNATURE|ISSUER/.test(code)) return { kind: 'certificate', reason: code };
  return { kind: 'protocol', reason: code || message };
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The alert of the server in the words of OpenSSL: `tlsv1 alert unrecognized name`. */
function alertOf(message: string, code: string): string {
  return (
    /((?:ssl|tls)v[\d.]+ (?:unrecognized name|[a-z ]*alert [a-z ]+))/i.exec(message)?.[1]?.trim() ?? code
  );
}

interface Limits {
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/**
 * Runs something that ends by a call of `resolve` or `reject`, by the clock, or by the signal; it is always cleaned up.
 * @param start begins it, and returns what cleans it up.
 * @param onTimeout what there is when the time is over; null for a failure.
 */
export function settle<Result extends object>(
  { timeout, signal }: Limits,
  start: (resolve: (result: Result) => void, reject: (error: unknown) => void) => () => unknown,
  onTimeout: () => Result | null = () => null,
): Promise<Result | Failure> {
  return new Promise((done) => {
    const state: { isOver: boolean; cleanUp: () => unknown } = { isOver: false, cleanUp: () => undefined };
    const end = (result: Result | Failure): void => {
      if (state.isOver) return;
      state.isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      state.cleanUp();
      done(result);
    };
    const stop = (): void => end({ kind: 'timeout', reason: 'stopped' });
    const timer = setTimeout(() => end(onTimeout() ?? { kind: 'timeout', reason: 'ETIMEDOUT' }), timeout);
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    try {
      const cleanUp = start(end, (error) => end(failureOf(error)));
      if (state.isOver) cleanUp();
      else state.cleanUp = cleanUp;
    } catch (error) {
      // A header or a path that Node refuses to send.
      end(failureOf(error));
    }
  });
}
