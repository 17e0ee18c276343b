// The workspace's clock: wall time, or the fixed instant of a simulated workspace.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';

export async function domainNow(tx: Tx, workspaceId: string, wall: Date): Promise<Date> {
  const [row] = await tx
    .select({ kind: workspace.clockKind, at: workspace.clockAt })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return row?.kind === 'fixed' && row.at ? row.at : wall;
}
