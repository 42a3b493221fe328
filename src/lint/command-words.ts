import type { ComposeFile, Range, Service } from '../compose/index.ts';
import { placeIn } from './place.ts';

/** A word of a command and its characters in the file. */
interface CommandWord {
  readonly text: string;
  readonly range: Range;
}

/** Longer commands are scripts. */
const MAX_LENGTH = 2000;

/** The words of `command`, as a list or as a plain text; none where a shell, quotes or variables have a say. */
export function commandWords(file: ComposeFile, service: Service): readonly CommandWord[] {
  const value = service.get('command')?.value;
  if (value?.kind === 'list') {
    return value.items.map((item) =>
      item.kind === 'scalar'
        ? { text: item.text, range: placeIn(file, item, 0, item.text.length) }
        : { text: '', range: item.range },
    );
  }
  if (value?.kind !== 'scalar' || value.text.length > MAX_LENGTH || /[$&|;<>`'"\\]/.test(value.text))
    return [];
  return [...value.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    range: placeIn(file, value, index, index + text.length),
  }));
}
