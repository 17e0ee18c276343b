// The names behind seat ids; an id that is nobody's is left out.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';

export async function readSeatNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: seat.id, name: seat.name }).from(seat).where(inArray(seat.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
