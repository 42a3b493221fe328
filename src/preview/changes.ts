/** The changes of a preview as sentences: surprises first, routine apart. */
import type { ComposeFile } from '../compose/index.ts';
import type { Change } from '../coolify/index.ts';
import { classifier, type Class } from './classify.ts';
import { placeAt, placeOf } from './place.ts';
import type { PreviewTexts } from './texts.ts';
import type { ChangeGroup, ChangeView, Place } from './types.ts';
import { mentionsOf, type Mention } from './variables.ts';

/** More surprises than this are no longer read. */
export const MOST_SURPRISES = 10;

export interface ChangesView {
  readonly surprises: readonly ChangeGroup[];
  readonly furtherSurprises: readonly ChangeGroup[];
  readonly routine: readonly ChangeGroup[];
}

interface Group {
  readonly weight: number;
  readonly first: ChangeView;
  readonly others: ChangeView[];
}

/** Groups the changes by kind, variant and facts; within a weight they keep the order of the file. */
export function changesView(file: ComposeFile, changes: readonly Change[], texts: PreviewTexts): ChangesView {
  const classify = classifier(file);
  const mentions = mentionsOf(file);
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const found = classify(change);
    const key = [change.kind, found.variant, found.weight, ...change.facts].join(' ');
    const view = changeView(file, change, found, { texts, mentions });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { weight: found.weight, first: view, others: [] });
    else group.others.push(view);
  }
  const sorted = [...groups.values()].sort((a, b) => b.weight - a.weight);
  const views = (chosen: readonly Group[]): readonly ChangeGroup[] =>
    chosen.map(({ first, others }) => ({ ...first, others }));
  const surprising = sorted.filter(({ weight }) => weight > 0);
  return {
    surprises: views(surprising.slice(0, MOST_SURPRISES)),
    furtherSurprises: views(surprising.slice(MOST_SURPRISES)),
    routine: views(sorted.filter(({ weight }) => weight === 0)),
  };
}

interface Sources {
  readonly texts: PreviewTexts;
  readonly mentions: ReadonlyMap<string, Mention>;
}

/** One change in words. */
function changeView(
  file: ComposeFile,
  change: Change,
  { variant }: Class,
  { texts, mentions }: Sources,
): ChangeView {
  const { kind, service, before, after, facts, path } = change;
  const sentence = texts.changes[kind]({
    service: service ?? '',
    name: String(path.at(-1) ?? ''),
    before,
    after,
    facts,
    variant,
  });
  const place = listedPlace(file, change, mentions) ?? placeOf(file, path);
  return { ...place, path, kind, sentence, service, before, after, facts };
}

/** Variables and domains of Coolify's lists stand where the file first mentions them. */
function listedPlace(
  file: ComposeFile,
  { path, service }: Change,
  mentions: ReadonlyMap<string, Mention>,
): Place | null {
  const [list, name] = path;
  if (list === 'domains') return placeOf(file, service === null ? [] : ['services', service]);
  if (list !== 'env_vars') return null;
  const scalar = mentions.get(String(name))?.scalar;
  return placeAt(file, scalar?.path ?? [], scalar?.range ?? null);
}
