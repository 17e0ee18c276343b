// Loads the workspace a move configures, locked.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import type { Scope } from '../definition';

export type WorkspaceRow = typeof workspace.$inferSelect;

export async function loadWorkspace(tx: Tx, { workspaceId }: Scope): Promise<WorkspaceRow | null> {
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId)).for('update');
  return held ?? null;
}

export function workspaceResource({ id, isSimulated }: WorkspaceRow) {
  return { type: 'Workspace', id, attributes: { isSimulated } };
}
