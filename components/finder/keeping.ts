/** What the field remembers within a tab, for each place on the site that has one; the same in both languages. */
const KEY = 'finder/v1/';
/** Code units; a larger text is not kept. */
const MOST_KEPT = 20_000;
/** Code units of a text that stands in the address. */
const LONGEST_IN_ADDRESS = 200;
const PARAMETER = 'q';

/** The text that was in the field before the page was loaded again; empty if there was none. */
export function keptText(place: string): string {
  try {
    return sessionStorage.getItem(KEY + place) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the text of a field, or forgets it if it is empty or too large. */
export function keepText(place: string, text: string): void {
  try {
    if (text === '' || text.length > MOST_KEPT) sessionStorage.removeItem(KEY + place);
    else sessionStorage.setItem(KEY + place, text);
  } catch {
    // Nothing can be stored: the field is empty after a reload, and nothing else changes.
  }
}

/**
 * The text that the address names, behind `?q=` or `#q=`. It is moved behind the `#`, which browsers keep to themselves:
 * a reload then sends it nowhere.
 */
export function textInAddress(): string {
  const query = new URLSearchParams(location.search);
  const asked = query.get(PARAMETER);
  if (asked === null) return new URLSearchParams(location.hash.slice(1)).get(PARAMETER) ?? '';
  query.delete(PARAMETER);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  history.replaceState(history.state, '', `${location.pathname}${search}${addressOf(asked)}`);
  return asked;
}

/** Puts a text into the address, or takes out what is there. */
export function showInAddress(text: string | null): void {
  const isOurs = location.hash === '' || location.hash.startsWith(`#${PARAMETER}=`);
  if (!isOurs) return;
  const path = location.pathname + location.search;
  history.replaceState(history.state, '', text === null ? path : path + addressOf(text));
}

/** True if a text is short enough for an address. */
export function fitsAddress(text: string): boolean {
  return text !== '' && text.length <= LONGEST_IN_ADDRESS;
}

/** The part of an address that brings a text back: `#q=bad+gateway`. */
export function addressOf(text: string): string {
  return `#${new URLSearchParams({ [PARAMETER]: text }).toString()}`;
}
