// Hands what the rules propose to the drafter agent, which files it through the door like anybody else.
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { deriveDrafts } from '@/server/core/drafts/derive-drafts';
import { planFiling } from '@/server/core/drafts/plan-filing';
import { runMove } from '@/server/moves/door';
import { draftFileMany } from '@/server/moves/draft-file-many';
import type { EvaluatedDeal } from './evaluate-deal';
import { loadDraftGrounds } from './load-draft-grounds';
import type { WorkspaceSetting } from './load-setting';

const DRAFTER = { kind: 'agent', id: 'drafter' } as const;

/** @returns ids of the deals whose drafts changed; a deal whose promises moved meanwhile waits for its next evaluation. */
export async function fileDrafts(
  workspaceId: string,
  setting: WorkspaceSetting,
  evaluated: readonly EvaluatedDeal[],
  wall: Date,
): Promise<string[]> {
  if (evaluated.length === 0) return [];
  const effectiveAt = setting.effectiveAt.toISOString();
  const clocks = { effectiveAt, knownAt: '9999-12-31T23:59:59.999Z' };
  const groundsOf = await withWorkspace(workspaceId, (tx) =>
    loadDraftGrounds(tx, evaluated, setting.effectiveAt),
  );
  const deals = evaluated.flatMap((each) => {
    const { summary, result, deal } = each;
    const { open, memory, candidates, contacts } = groundsOf(each);
    const around = setting.forDealClosing(summary.commitments.closesOn);
    const input = { summary, items: result.items, setting: around, clocks, candidates, contacts };
    const proposals = deriveDrafts(input, memory);
    const { file, supersede } = planFiling(open, proposals);
    const { opportunityId } = summary;
    // Nothing to change is no move.
    return file.length + supersede.length === 0
      ? []
      : [{ opportunityId, madeAtVersion: deal.version, proposals }];
  });
  if (deals.length === 0) return [];
  const outcome = await runMove(draftFileMany, {
    workspaceId,
    actor: DRAFTER,
    input: { deals },
    idempotencyKey: uuidv7(),
    now: wall,
  });
  if (outcome.status === 'applied') return outcome.result.changed;
  throw new Error(`The drafter could not file: ${'reason' in outcome ? outcome.reason : outcome.status}`);
}
