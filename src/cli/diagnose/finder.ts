import { finderIndex } from 'coolify-playbook:bundle';
import { createFinder, decodeIndex, type Finder } from '../../diagnose/index.ts';

let prepared: Finder | null = null;

/** The finder with the index that the build has put into the bundle; prepared by the first use. */
export function finder(): Finder {
  prepared ??= createFinder(decodeIndex(Uint8Array.from(atob(finderIndex), (byte) => byte.charCodeAt(0))));
  return prepared;
}
