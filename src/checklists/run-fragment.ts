/** A run in the fragment of an address, which browsers do not send: `#run=` + base64url of JSON in UTF-8 (`share.ts`). */
export const RUN_PREFIX = 'run=';

/** True if a fragment (with or without `#`) is meant to hold a run, readable or not. */
export function isRunFragment(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(RUN_PREFIX);
}
