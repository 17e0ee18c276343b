// What an admin sets of a workspace: the amounts that decide on checklists and approvals, how long those wait and hold, and whose mail is whose.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';

export async function readWorkspaceSettings(tx: Tx, workspaceId: string) {
  const [held] = await tx
    .select({
      version: workspace.version,
      name: workspace.name,
      currency: workspace.currency,
      timeZone: workspace.timeZone,
      smallDealLimit: workspace.smallDealLimit,
      materialAmount: workspace.materialAmount,
      reviewAmount: workspace.reviewAmount,
      escalateAfterWorkingDays: workspace.escalateAfterWorkingDays,
      challengeWorkingDays: workspace.challengeWorkingDays,
      messageRequestWorkingDays: workspace.messageRequestWorkingDays,
      messageApprovalWorkingDays: workspace.messageApprovalWorkingDays,
      internalDomains: workspace.internalDomains,
      knownCompetitors: workspace.knownCompetitors,
    })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  if (!held) throw new Error(`Workspace ${workspaceId} does not exist.`);
  return held;
}
