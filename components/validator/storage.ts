import { isStep, type Step } from '#src/validator/history.ts';

/** The text being worked on; the same in both languages. */
const TEXT_KEY = 'validator/v1/text';
/** The step that led to it, so that a clear or an opened link can be undone after a reload. */
const STEP_KEY = 'validator/v1/step';
/** A text on its way to the validator from another page of the site. */
const HANDOFF_KEY = 'validator/v1/handoff';

/** The text of the last visit; `null` if there is none or nothing can be stored. */
export function keptText(): string | null {
  try {
    return localStorage.getItem(TEXT_KEY);
  } catch {
    return null;
  }
}

/** The step that led to the text of the last visit. */
export function keptStep(): Step | null {
  try {
    const step: unknown = JSON.parse(localStorage.getItem(STEP_KEY) ?? 'null');
    return isStep(step) ? step : null;
  } catch {
    return null;
  }
}

/** Keeps the text for the next visit; the empty text removes it. Returns false if the browser refuses. */
export function keepText(text: string, last: Step | null): boolean {
  try {
    // The step goes first: room that it takes is missing for the text, which matters more.
    localStorage.removeItem(STEP_KEY);
    if (text === '') localStorage.removeItem(TEXT_KEY);
    else localStorage.setItem(TEXT_KEY, text);
  } catch {
    return false;
  }
  keepStep(last);
  return true;
}

function keepStep(last: Step | null): void {
  try {
    if (last) localStorage.setItem(STEP_KEY, JSON.stringify(last));
  } catch {
    // The text is kept; undoing it after a reload is a convenience.
  }
}

/** Leaves a text for the validator to open. Returns false if the browser refuses. */
export function leaveHandoff(text: string): boolean {
  try {
    sessionStorage.setItem(HANDOFF_KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Takes the text that another page left, once. */
export function takeHandoff(): string | null {
  try {
    const text = sessionStorage.getItem(HANDOFF_KEY);
    sessionStorage.removeItem(HANDOFF_KEY);
    return text;
  } catch {
    return null;
  }
}
