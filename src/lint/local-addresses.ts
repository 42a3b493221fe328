import { references } from '../compose/index.ts';

/** A value for visitors that names nothing but the loopback address. */
export interface LocalAddresses {
  /** The addresses as written. */
  readonly text: string;
  /** Where they begin and end in the value. */
  readonly start: number;
  readonly end: number;
  /** True if they are the default value of a reference. */
  readonly isDefault: boolean;
  /** True for a list of hosts or origins that are let in, false for the address of the application. */
  readonly isList: boolean;
}

/** The address under which visitors find the application, in the names that frameworks document. */
const PUBLIC_ADDRESS =
  /^(?:NEXTAUTH_URL|AUTH_URL|BETTER_AUTH_URL|APP_URL|ASSET_URL|SITE_URL|PUBLIC_URL|PUBLIC_BASE_URL|EXTERNAL_URL|WEBSITE_URL|FRONTEND_URL|CLIENT_URL|WEBHOOK_URL|ROOT_URL|(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|VUE_APP|GATSBY)_\w*(?:URL|ORIGIN|ENDPOINT))$/;

/** Hosts or origins that are let in. */
const ADMITTED =
  /^(?:\w+_)?(?:ALLOWED_HOSTS|ALLOWED_ORIGINS?|TRUSTED_ORIGINS|TRUSTED_HOSTS|CORS_ORIGINS?|CORS_ALLOW_ORIGINS?|CORS_ORIGIN_WHITELIST)$/;

const LOCAL = /^(?:[a-z]{2,10}:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d{1,5})?(?:\/\S*)?$/i;

/** Longer values are no addresses. */
const MAX_LENGTH = 500;

/**
 * The addresses of a variable for visitors, if all of them are the loopback address. A reference with a default value
 * counts where it is the whole value.
 */
export function localAddresses(name: string, value: string | null): LocalAddresses | null {
  if (value === null || value.length > MAX_LENGTH || !/localhost|127\.0\.0\.1|0\.0\.0\.0|::1/i.test(value))
    return null;
  const isList = ADMITTED.test(name);
  if (!isList && !PUBLIC_ADDRESS.test(name)) return null;
  const [reference] = references(value);
  if (!reference)
    return isLocal(value, isList)
      ? { text: value, start: 0, end: value.length, isDefault: false, isList }
      : null;
  const { start, end, operator, operand } = reference;
  if (start !== 0 || end !== value.length || operand === null || !operator?.endsWith('-')) return null;
  if (!isLocal(operand, isList)) return null;
  return { text: operand, start: end - 1 - operand.length, end: end - 1, isDefault: true, isList };
}

/** A list is separated by commas, blanks or bars, or is one of JSON. */
function isLocal(text: string, isList: boolean): boolean {
  if (!isList) return LOCAL.test(text.trim());
  const items = text
    .split(/[\s,;|"']+/)
    // The brackets of a list, not those of an IPv6 address.
    .map((item) => item.replace(/^\[(?!:)/, '').replace(/(?<!::1)\]$/, ''))
    .filter((item) => item !== '');
  return items.length > 0 && items.every((item) => LOCAL.test(item));
}
