// Loads a workspace's retention as it stands and what was proposed of it, locked.
import type { Tx } from '@/db/client';
import {
  type ProposedRetention,
  type RetentionRules,
  readProposedRetention,
  readRetention,
} from '@/server/core/retention/retention-rules';
import { actorId } from '../actor';
import type { Scope } from '../definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './load-workspace';

export type RetentionForMove = {
  workspace: WorkspaceRow;
  rules: RetentionRules;
  proposed: ProposedRetention | null;
};

export async function loadRetention(tx: Tx, scope: Scope): Promise<RetentionForMove | null> {
  const workspace = await loadWorkspace(tx, scope);
  if (!workspace) return null;
  return {
    workspace,
    rules: readRetention(workspace.retention),
    proposed: readProposedRetention(workspace.retentionProposed),
  };
}

export function retentionRequest({ workspace, proposed }: RetentionForMove, { actor }: Scope) {
  return {
    resource: workspaceResource(workspace),
    context: { isProposer: proposed?.by === actorId(actor) },
  };
}

export const NOTHING_PROPOSED = {
  ok: false as const,
  code: 'conflict',
  reason: 'Nothing waits for a second person: somebody decided it before you.',
  remedies: ['refresh' as const],
};
