// A small ring of places in the engine's memory, one a set; the one longest unused makes room. 2,000 sets took 480 MB.
import type { PolicySet } from './policy';

const MOST = 48;
/** Digest → the slot that holds it, the longest unused first. */
const ring = new Map<string, string>();

/** @returns the slot of this set. */
export function slotOf({ digest }: PolicySet): string {
  const slot = ring.get(digest) ?? freeSlot();
  ring.delete(digest);
  ring.set(digest, slot);
  return slot;
}

function freeSlot(): string {
  const [oldest] = ring;
  if (ring.size < MOST || !oldest) return `slot-${ring.size}`;
  ring.delete(oldest[0]);
  return oldest[1];
}
