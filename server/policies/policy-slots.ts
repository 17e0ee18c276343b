// A small ring of places in the engine's memory, one a set; the one longest unused makes room. 2,000 sets took 480 MB.
import { preparseSchema } from '@cedar-policy/cedar-wasm/nodejs';
import type { PolicySet } from './policy';

const MOST = 48;
/** Every set is asked under the schema that ships with the code. */
export const SCHEMA_SLOT = 'schema';

/** Digest → the slot that holds it, the longest unused first. */
const ring = new Map<string, string>();
let preparsed: string | undefined;

/** @returns the slot of this set; throws where the schema does not parse. */
export function slotOf({ digest, schema }: PolicySet): string {
  if (preparsed !== schema) {
    const parsed = preparseSchema(SCHEMA_SLOT, schema);
    if (parsed.type === 'failure') throw new Error(`The policies' schema: ${parsed.errors[0]?.message}`);
    preparsed = schema;
  }
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
