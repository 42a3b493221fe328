/**
 * Reads an address, which may be relative to another.
 * @returns null if it is none. `URL.parse` does the same, from Node 22 on.
 */
export function readUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
