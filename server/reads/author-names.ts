// Who stands behind a version, by name.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of whoever stands behind a version; the command line where nobody does. */
export async function authorNames(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const uuids = [...new Set(ids)].filter((id): id is string => id !== null && UUID.test(id));
  const rows =
    uuids.length === 0
      ? []
      : await tx.select({ id: seat.id, name: seat.name }).from(seat).where(inArray(seat.id, uuids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? 'The command line';
}
