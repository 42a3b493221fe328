import type { Session } from '#src/validator/session.ts';
import { decodeShare, isShareFragment } from '#src/validator/share-link.ts';
import { keptStep, keptText, takeHandoff } from './storage.ts';
import type { ValidatorStrings } from './strings.ts';

type Notify = (sentence: string) => void;

/**
 * Fills the session with what the reader expects to find: what was typed before the script ran, else the text of the
 * last visit; on top of it a file from the address or from another page of the site, which can be undone.
 */
export async function openInitialText(
  session: Session,
  typed: string,
  words: ValidatorStrings['notice'],
  notify: Notify,
): Promise<void> {
  const kept = keptText() ?? '';
  session.begin(kept, keptStep());
  if (kept.trim() !== '' && typed === '') notify(words.restored);
  if (typed !== '') session.replace(typed, 'typing');
  const handoff = takeHandoff();
  if (handoff !== null) {
    notify('');
    session.replace(handoff, 'paste');
  }
  await openLink(session, words, notify);
}

/** Opens the file in the fragment of the address, if there is one, and takes it off the address. */
export async function openLink(
  session: Session,
  words: ValidatorStrings['notice'],
  notify: Notify,
): Promise<void> {
  const { hash } = location;
  if (!isShareFragment(hash)) return;
  const shared = await decodeShare(hash);
  if (!shared.ok) {
    notify(words.linkProblem(shared.problem));
    return;
  }
  const hadText = session.text.trim() !== '';
  session.replace(shared.text, 'link');
  notify(hadText ? words.linkOpenedOver : words.linkOpened);
  // The text is kept from here on; with the fragment, a reload would undo what is edited next.
  history.replaceState(history.state, '', location.pathname + location.search);
}
