import type { MapNode } from '../../../compose/index.ts';
import type { MapShape } from '../../schema/shape.ts';
import { service } from '../../schema/service.ts';
import { editDistance } from '../../suggestion.ts';

/** Longer keys are not compared. */
const MAX_LENGTH = 40;

/** The one known key that an unknown one is a slip of: two edits away at most, and no other as near. */
export function nearestKey(key: string, map: MapNode, shape: MapShape): string | null {
  if (key.length > MAX_LENGTH) return null;
  const limit = key.length <= 4 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of Object.keys(shape.keys)) {
    if (Math.abs(candidate.length - key.length) > limit) continue;
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
    else if (distance === least && least <= limit) best = null;
  }
  return best !== null && !map.get(best) ? best : null;
}

/** The mappings of a service in which keys are looked for that stand in the wrong one. */
const INSIDE = ['build', 'deploy', 'healthcheck'];

/** Where a key belongs that is known, but not at this place: `build`, or the service itself as ''. */
export function rightPlace(key: string, owner: string): string | null {
  const keys = service.map?.keys ?? {};
  if (INSIDE.includes(owner)) return Object.hasOwn(keys, key) ? '' : null;
  const places = INSIDE.filter((name) => Object.hasOwn(keys[name]?.map?.keys ?? {}, key));
  return places.length === 1 ? (places[0] ?? null) : null;
}
