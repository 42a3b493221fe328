import type { Case } from './samples.ts';

/** Attempts to make an input smaller. */
const MAX_ATTEMPTS = 1500;

/** Milliseconds after which the smallest input so far is taken: slow inputs are made smaller slowly. */
const MAX_TIME = 20_000;

/** The smallest input found that still fails: companions are left out and stretches of the text cut, ever shorter ones. */
export function minimise(input: Case, fails: (candidate: Case) => boolean): Case {
  let smallest = input;
  let attempts = 0;
  const end = performance.now() + MAX_TIME;
  const tryCase = (candidate: Case): boolean => {
    attempts += 1;
    if (attempts > MAX_ATTEMPTS || performance.now() > end || !fails(candidate)) return false;
    smallest = candidate;
    return true;
  };
  for (const companion of input.companions) {
    const companions = smallest.companions.filter((other) => other !== companion);
    tryCase({ ...smallest, companions });
  }
  for (let length = input.input.text.length >> 1; length > 0 && attempts < MAX_ATTEMPTS; length >>= 1) {
    for (let at = 0; at < smallest.input.text.length;) {
      const { text } = smallest.input;
      const shorter = text.slice(0, at) + text.slice(at + length);
      if (!tryCase({ ...smallest, input: { ...smallest.input, text: shorter } })) at += length;
    }
  }
  return smallest;
}
