/** Addresses that Coolify makes up below the wildcard domain (bootstrap/helpers/shared.php:1262-1297). */
import { readAddress } from './web-address.ts';

export interface MadeAddress {
  /** With scheme: `https://name.apps.example.com`. */
  readonly url: string;
  /** The same without scheme. */
  readonly host: string;
}

/** The address for a name; a path of the wildcard domain is kept. */
export function makeAddress(wildcard: string, name: string): MadeAddress {
  const { scheme, host, path } = readAddress(wildcard);
  const address = `${name}.${host}${path === '/' ? '' : path}`;
  return { url: `${scheme}://${address}`, host: address };
}
