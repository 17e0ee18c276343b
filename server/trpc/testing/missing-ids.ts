// Ids in the shape of a test world's, that nothing has.
import { v7 as uuidv7 } from 'uuid';
import type { RecordIds } from './fill-world';

/** The same shape with ids that nothing has. */
export function missingIds(ids: RecordIds): RecordIds {
  const fresh = Object.entries(ids).map(([name]) => [name, uuidv7()]);
  return { ...ids, ...Object.fromEntries(fresh) };
}
