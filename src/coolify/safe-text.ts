/** Names and paths that Coolify refuses (bootstrap/helpers/shared.php:136-163). */
import { CoolifyFailure } from './failure.ts';
import { FORBIDDEN_CHARACTERS } from './version-4-3.ts';

/** Why a text is refused, in Coolify's words; null when it is accepted. */
export function shellDanger(text: string, subject: string): string | null {
  const found = FORBIDDEN_CHARACTERS.find(([character]) => text.includes(character));
  if (found === undefined) return null;
  const [character, reason] = found;
  return `Invalid ${subject}: contains forbidden character '${character}' (${reason}). Shell metacharacters are not allowed for security reasons.`;
}

/** Refuses a service name with shell characters (bootstrap/helpers/parsers.php:419-428, F-010). */
export function checkServiceName(service: string): void {
  const danger = shellDanger(service, 'service name');
  if (danger === null) return;
  const message = `Invalid Docker Compose service name: ${danger} Service names must not contain shell metacharacters.`;
  throw new CoolifyFailure('Exception', message, 'bootstrap/helpers/parsers.php:424');
}
