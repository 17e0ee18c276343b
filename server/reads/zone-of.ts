// The IANA zone that a workspace's days are counted in.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';

/** @throws where there is no such workspace. */
export async function zoneOf(tx: Tx, workspaceId: string): Promise<string> {
  const [held] = await tx
    .select({ timeZone: workspace.timeZone })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  if (!held) throw new Error('There is no such workspace.');
  return held.timeZone;
}
