// The active seats of one person across workspaces: the only read that is not inside one workspace.
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { Role } from '@/server/core/vocabulary/role';

export type SeatOf = { seatId: string; workspaceId: string; slug: string; name: string; role: Role };

export async function loadSeatsOf(personId: string): Promise<SeatOf[]> {
  return database().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('plumb.person', ${personId}, true)`);
    return tx
      .select({
        seatId: seat.id,
        workspaceId: seat.workspaceId,
        slug: workspace.slug,
        name: workspace.name,
        role: seat.role,
      })
      .from(seat)
      .innerJoin(workspace, eq(workspace.id, seat.workspaceId))
      .where(and(eq(seat.personId, personId), eq(seat.isActive, true)))
      .orderBy(workspace.createdAt, workspace.id);
  });
}
