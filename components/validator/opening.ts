import type { Session } from '#src/validator/session.ts';
import { EMPTY_PROJECT } from '#src/validator/project.ts';
import { decodeShare, isShareFragment } from '#src/validator/share-link.ts';
import { workspaceOf } from '#src/validator/workspace.ts';
import { keptWorkspace, takeHandoff } from './storage.ts';
import type { ValidatorStrings } from './strings.ts';

type Notify = (sentence: string) => void;

/**
 * Fills the session with what the reader expects to find: what was typed before the script ran, else the files of the
 * last visit; on top of them files from the address or from another page of the site, which can be undone.
 */
export async function openInitialText(
  session: Session,
  typed: string,
  words: ValidatorStrings['notice'],
  notify: Notify,
): Promise<void> {
  const kept = await keptWorkspace();
  // Large files take a moment to come: what was typed meanwhile was typed before them.
  const text = session.text === '' ? typed : session.text;
  session.begin(kept?.workspace ?? workspaceOf(EMPTY_PROJECT), kept?.before ?? null);
  if (hasText(session) && text === '') notify(words.restored);
  if (text !== '') session.replace(text, 'typing');
  const handoff = takeHandoff();
  if (handoff !== null) {
    notify('');
    session.open(handoff, 'paste');
  }
  await openLink(session, words, notify);
}

/** Opens the files in the fragment of the address, if there are any, and takes them off the address. */
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
  const hadText = hasText(session);
  session.open(shared.project, 'link');
  notify(hadText ? words.linkOpenedOver : words.linkOpened);
  // The files are kept from here on; with the fragment, a reload would undo what is edited next.
  history.replaceState(history.state, '', location.pathname + location.search);
}

function hasText({ workspace }: Session): boolean {
  return workspace.files.some(({ text }) => text.trim() !== '');
}
