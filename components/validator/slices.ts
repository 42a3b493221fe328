/** How long one slice of work may take, in milliseconds: well below what a reader notices as a pause. */
const SLICE = 12;

/** Does steps of work in slices, between which the page can answer. Returns a function that stops it. */
export function inSlices(steps: Iterator<unknown>, onDone: () => void): () => void {
  let isStopped = false;
  const work = (): void => {
    if (isStopped) return;
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      if (steps.next().done) {
        onDone();
        return;
      }
    }
    setTimeout(work);
  };
  work();
  return () => {
    isStopped = true;
  };
}
