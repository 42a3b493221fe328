/** Values that Coolify draws for magic variables (bootstrap/helpers/shared.php:1754-1853). */
import { encodeBytes } from '../compose/coolify-yaml/bytes.ts';
import { CoolifyFailure, typeError } from './failure.ts';
import { DRAWN_VALUES, SHORTEST_SIGNING_KEY_BITS, SIGNED_VALUES, SIGNING_KEY } from './version-4-3.ts';
import type { Variables } from './variables.ts';

/** The placeholder of the value for a command; null when the command draws none. */
export function drawnValue(command: string, variables: Variables): string | null {
  const signed = SIGNED_VALUES.get(command);
  if (signed === undefined) return DRAWN_VALUES.get(command) ?? null;
  const key = variables.find(SIGNING_KEY);
  if (key === undefined) return null;
  checkSigningKey(key.value);
  return signed;
}

/** The library that signs refuses keys that are empty or too short. */
function checkSigningKey(key: string | null): void {
  if (key === null)
    throw typeError('Lcobucci\\JWT\\Signer\\Key\\InMemory::plainText(): Argument #1 must be of type string');
  if (key === '') {
    throw new CoolifyFailure('Lcobucci\\JWT\\Signer\\InvalidKeyProvided', 'Key cannot be empty');
  }
  const bits = key.startsWith('<password:64>')
    ? 512
    : key.startsWith('<password:')
      ? 256
      : encodeBytes(key).length * 8;
  if (bits >= SHORTEST_SIGNING_KEY_BITS) return;
  throw new CoolifyFailure(
    'Lcobucci\\JWT\\Signer\\InvalidKeyProvided',
    `Key provided is shorter than ${SHORTEST_SIGNING_KEY_BITS} bits, only ${bits} bits provided`,
  );
}
