// Knows which ids a table has shown already; ids that only ever ascend, as most exports list them, need not be remembered.
import type { KeyIndex } from '../lookup/key-index';

/** The ids of one object that earlier tables of the import hold: a record stands in one of them only. */
export type TakenIds = KeyIndex;

export class SeenIds {
  private highest: string | null = null;
  private known: KeyIndex | null;

  /** @param taken ids that other tables of the import share; they are remembered from the start. */
  constructor(taken: TakenIds | undefined) {
    this.known = taken ?? null;
  }

  /** The table has left the ascending order for the first time: what came before has to be read again. */
  needsEarlier(id: string): boolean {
    return this.known === null && this.highest !== null && !isAfter(id, this.highest);
  }

  remember(earlier: KeyIndex): void {
    this.known = earlier;
  }

  /** Whether the id is new; from then on it is not. Ask `needsEarlier` first. */
  isNew(id: string): boolean {
    if (this.known === null) {
      this.highest = id;
      return true;
    }
    const before = this.known.size;
    return this.known.add(id) === before;
  }
}

/** Shorter ids come first, so that counted ones ascend as well. */
function isAfter(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
