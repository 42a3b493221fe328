/** How long a notice stays, in milliseconds: long enough to be read twice. */
const NOTICE_TIME = 10_000;

/** Returns a function that says a sentence in a live region for a while; the empty string takes it back. */
export function noticeBoard(region: HTMLElement): (sentence: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (sentence) => {
    clearTimeout(timer);
    region.textContent = sentence;
    if (sentence !== '') timer = setTimeout(() => (region.textContent = ''), NOTICE_TIME);
  };
}
