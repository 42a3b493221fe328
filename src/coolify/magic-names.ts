/** Magic variables: `SERVICE_<command>_<name>` (bootstrap/helpers/shared.php:1686, services.php:398-446). */
import { after, afterLast, before, beforeLast, countOf } from './text.ts';

const ADDRESS_COMMANDS = ['SERVICE_FQDN', 'SERVICE_URL'] as const;

/** The command of a magic variable, such as `URL` or `PASSWORD_64`; '' when its shape is not known. */
export function commandOf(key: string): string {
  const rest = after(key, 'SERVICE_');
  const underscores = countOf(key, '_');
  if (underscores === 2) return beforeLast(rest, '_');
  if (underscores !== 3) return '';
  return ADDRESS_COMMANDS.some((start) => key.startsWith(start)) ? before(rest, '_') : beforeLast(rest, '_');
}

export interface AddressVariable {
  /** The service's name as written, without the port. */
  readonly written: string;
  /** The same in small letters. */
  readonly service: string;
  /** Digits after the last underscore; null without them. */
  readonly port: string | null;
}

/** Takes `SERVICE_URL_APP_3000` or `SERVICE_FQDN_APP` apart. */
export function readAddressVariable(key: string): AddressVariable {
  const last = afterLast(key, '_');
  const port = /^\d+$/.test(last) ? last : null;
  const start = key.startsWith('SERVICE_URL_') ? 'SERVICE_URL_' : 'SERVICE_FQDN_';
  const name = after(key, start);
  const written = port === null ? name : beforeLast(name, '_');
  return { written, service: written.toLowerCase(), port };
}

/** Whether the digits count as a port: PHP takes '0' for false. */
export function isPort(port: string | null): port is string {
  return port !== null && port !== '0';
}
