// Loads a proposed erasure for a second person's word, locked.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { erasure } from '@/db/schema/erasure';
import { actorId } from '../actor';
import type { Scope } from '../definition';
import { type ErasureSubject, loadErasureSubject } from './load-erasure-subject';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './load-workspace';

export type ErasureForMove = {
  workspace: WorkspaceRow;
  erasure: typeof erasure.$inferSelect;
  subject: ErasureSubject;
};

export async function loadErasure(tx: Tx, id: string, scope: Scope): Promise<ErasureForMove | null> {
  const workspace = await loadWorkspace(tx, scope);
  const [held] = await tx
    .select()
    .from(erasure)
    .where(and(eq(erasure.workspaceId, scope.workspaceId), eq(erasure.id, id)))
    .for('update');
  if (!workspace || !held) return null;
  const subject = await loadErasureSubject(tx, held.subjectKind, held.subjectId, scope);
  return subject ? { workspace, erasure: held, subject } : null;
}

export function erasureRequest({ workspace, erasure: held }: ErasureForMove, { actor }: Scope) {
  return {
    resource: workspaceResource(workspace),
    context: { isProposer: held.proposedBy === actorId(actor) },
  };
}

export const DECIDED_ALREADY = {
  ok: false as const,
  code: 'conflict',
  reason: 'Somebody decided this erasure before you.',
  remedies: ['refresh' as const],
};
