/** An exception that ends what Coolify is doing. Its class and message are those that Coolify logs. */
export class CoolifyFailure extends Error {
  readonly phpClass: string;
  /** Source line that raises it; null when it comes from a library or from PHP itself. */
  readonly at: string | null;

  constructor(phpClass: string, message: string, at: string | null = null) {
    super(message);
    this.phpClass = phpClass;
    this.at = at;
  }
}

/** A warning of PHP, which Laravel turns into an exception. */
export function warning(message: string): CoolifyFailure {
  return new CoolifyFailure('ErrorException', message);
}

export function arrayToText(): CoolifyFailure {
  return warning('Array to string conversion');
}

export function typeError(message: string): CoolifyFailure {
  return new CoolifyFailure('TypeError', message);
}

/** PHP's `Error`: a method called on null, for example. */
export function programError(message: string): CoolifyFailure {
  return new CoolifyFailure('Error', message);
}

/** What PHP says when it gives up (PHP_MEMORY_LIMIT in docker-compose.prod.yml:17). */
export function outOfMemory(): CoolifyFailure {
  return programError('Allowed memory size of 268435456 bytes exhausted');
}
