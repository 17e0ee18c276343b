// The range of a rollback that an address names; what is no range is left out, never an error. Read on the server: its schema is heavy.
import { RollbackRange } from '@/server/core/rollback/rollback-range';
import { RANGE_NAMES } from './range-address';

export function readRange(address: Record<string, string | string[] | undefined>): RollbackRange {
  const held: Record<string, unknown> = {};
  for (const name of RANGE_NAMES) {
    const value = address[name];
    // Each is tried beside a day, so that it is judged alone.
    const alone = typeof value === 'string' && value !== '' ? { since: '2000-01-01', [name]: value } : null;
    if (alone && RollbackRange.safeParse(alone).success) held[name] = value;
  }
  const moves = typeof address.moves === 'string' ? address.moves.split(',') : [];
  const named = RollbackRange.safeParse({ moveIds: moves });
  if (named.success) held.moveIds = moves;
  if (address.withDrafts === 'yes') held.withDrafts = true;
  return held;
}

/** Whether it says which moves: an empty one is asked nothing about. */
export function isWholeRange(range: RollbackRange): boolean {
  return RollbackRange.safeParse(range).success;
}
