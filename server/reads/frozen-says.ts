// Finds in a frozen line what stands in its canonical bytes and in no column; quotes inside of texts are escaped there.
import { type SQL, sql } from 'drizzle-orm';

/** Over a snapshot's lines as `l`. */
const says = (text: string): SQL => sql`position(${text}::bytea in l.leaf) > 0`;

export const isFrozenVanished = says('"vanished":true');
export const isFrozenMerged = says('"kind":"merged_into"');
export const isFrozenSplit = says('"kind":"split_from"');
