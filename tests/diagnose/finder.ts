import { createFinder, decodeIndex, type Finder } from '#src/diagnose/index.ts';
import { indexBytes } from '../../scripts/finder/index-bytes.ts';

let made: Finder | null = null;

/** The finder with the index that the build makes. */
export function builtFinder(): Finder {
  made ??= createFinder(decodeIndex(indexBytes()));
  return made;
}
