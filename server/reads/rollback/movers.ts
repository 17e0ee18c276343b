// Who made which move, by name, and when: for what was taken back, decided or changed since.
import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { seat } from '@/db/schema/seat';

export type Mover = { by: string; at: string };

export async function loadMovers(tx: Tx, moveIds: readonly string[]): Promise<Map<string, Mover>> {
  if (moveIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: move.id, at: move.at, kind: move.actorKind, actor: move.actorId, name: seat.name })
    .from(move)
    .leftJoin(seat, eq(sql`${seat.id}::text`, move.actorId))
    .where(inArray(move.id, [...new Set(moveIds)]));
  return new Map(
    rows.map(({ id, at, kind, actor, name }) => [
      id,
      { by: name ?? MACHINES[kind] ?? `the agent ${actor}`, at: at.toISOString() },
    ]),
  );
}

const MACHINES: Record<string, string> = { command: 'the command line', worker: 'the worker' };
