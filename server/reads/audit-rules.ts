// The rules that the log can be filtered by: those in force, each with its sentence.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { loadPolicies } from '@/server/policies/load-policies';

export type AuditRule = { id: string; sentence: string };

export async function readAuditRules(tx: Tx, workspaceId: string): Promise<AuditRule[]> {
  const [held] = await tx
    .select({ version: workspace.policyVersion })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  const { policies } = await loadPolicies(tx, workspaceId, held?.version ?? null);
  return policies.map(({ id, reason }) => ({ id, sentence: reason })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
