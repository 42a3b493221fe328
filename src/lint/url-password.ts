/** A password in an address, and the first character of it that has to be percent-encoded. */
export interface UnencodedPassword {
  /** Where the password stands in the address. */
  readonly start: number;
  readonly end: number;
  readonly character: string;
  /** The character as an address has to hold it: `%40`. */
  readonly code: string;
}

const MAX_LENGTH = 2000;
const HOST = /^[\w.-]+(?::\d{1,5})?(?:[/?,]|$)/;

/**
 * Finds a password in `scheme://user:password@host…` whose characters end it before its end (RFC 3986, section 3.2):
 * a second `@` or `:`, a `/`, `?` or `#` before the `@`, or a `%` that begins no code.
 * @returns null if there is none, or the address can be read in another way.
 */
export function unencodedPassword(address: string): UnencodedPassword | null {
  const scheme = /^[a-z][a-z0-9+.-]{1,30}:\/\//i.exec(address)?.[0];
  if (scheme === undefined || address.length > MAX_LENGTH || address.includes('${')) return null;
  const rest = address.slice(scheme.length);
  const authority = rest.slice(0, endOf(rest));
  const at = authority.includes('@') ? authority.lastIndexOf('@') : hiddenAt(rest, authority);
  const colon = rest.indexOf(':');
  if (at === -1 || colon === -1 || colon > at) return null;
  const password = rest.slice(colon + 1, at);
  const character = /[@:/?#]|%(?![0-9A-Fa-f]{2})/.exec(password)?.[0];
  if (character === undefined) return null;
  const code = `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return { start: scheme.length + colon + 1, end: scheme.length + at, character, code };
}

function endOf(rest: string): number {
  const end = rest.search(/[/?#]/);
  return end === -1 ? rest.length : end;
}

/** The `@` behind a `/`, `?` or `#` of the password: only where what stands before them is no `host:port`. */
function hiddenAt(rest: string, authority: string): number {
  const port = /^[^:]*:(.*)$/s.exec(authority)?.[1];
  if (port === undefined || port === '' || /^\d{1,5}$/.test(port)) return -1;
  const at = rest.lastIndexOf('@');
  return at !== -1 && HOST.test(rest.slice(at + 1)) ? at : -1;
}
