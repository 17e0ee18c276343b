// Hands what the rules propose to the drafter agent, which files it through the door like anybody else.
import { v7 as uuidv7 } from 'uuid';
import { type Tx, withWorkspace } from '@/db/client';
import { deriveDrafts } from '@/server/core/drafts/derive-drafts';
import { planFiling } from '@/server/core/drafts/plan-filing';
import { runMove } from '@/server/moves/door';
import { draftFileMany } from '@/server/moves/draft-file-many';
import { loadRung } from '@/server/reads/ladder/load-rung';
import { enrichEarned } from './enrich-earned';
import type { EvaluatedDeal } from './evaluate-deal';
import { loadDraftGrounds } from './load-draft-grounds';
import type { WorkspaceSetting } from './load-setting';
import { type Filing, writeEarned } from './write-earned';

const DRAFTER = { kind: 'agent', id: 'drafter' } as const;

/** @returns ids of the deals whose drafts changed; a deal whose promises or drafts moved meanwhile waits for its next evaluation. */
export async function fileDrafts(
  workspaceId: string,
  setting: WorkspaceSetting,
  evaluated: readonly EvaluatedDeal[],
  wall: Date,
): Promise<string[]> {
  if (evaluated.length === 0) return [];
  const effectiveAt = setting.effectiveAt.toISOString();
  const clocks = { effectiveAt, knownAt: '9999-12-31T23:59:59.999Z' };
  const { today } = setting;
  const loadGround = async (tx: Tx) => ({
    groundsOf: await loadDraftGrounds(tx, evaluated, setting.effectiveAt),
    held: await loadRung(tx, DRAFTER.id, 'commitment.write_many', 'activity', today),
    firmographic: await loadRung(tx, DRAFTER.id, 'account.enrich', 'firmographic', today),
  });
  const { groundsOf, held, firmographic } = await withWorkspace(workspaceId, loadGround, 'general');
  await enrichEarned(
    workspaceId,
    evaluated.map(({ summary }) => summary.opportunityId),
    firmographic.rung,
    wall,
  );
  const deals = evaluated.flatMap((each) => {
    const { summary, result, deal } = each;
    const { open, memory, candidates, contacts } = groundsOf(each);
    const around = setting.forDealClosing(summary.commitments.closesOn, summary.commitments.currency);
    const input = { summary, items: result.items, setting: around, clocks, candidates, contacts };
    const proposals = deriveDrafts(input, memory);
    const { file, supersede } = planFiling(open, proposals);
    const { opportunityId } = summary;
    // Nothing to change is no move.
    return file.length + supersede.length === 0
      ? []
      : [{ opportunityId, madeAtVersion: deal.version, draftsSeen: deal.draftsSeen, proposals }];
  });
  const written = held.rung >= 3 ? await writeEarned(workspaceId, deals, today, wall) : [];
  const rest = deals.filter(({ opportunityId }) => !written.includes(opportunityId));
  return [...written, ...(rest.length === 0 ? [] : await fileFor(workspaceId, rest, wall))];
}

/** Where the door refuses, each deal is tried alone: one that cannot be filed for stops no other deal's evaluation. */
async function fileFor(workspaceId: string, deals: readonly Filing[], wall: Date): Promise<string[]> {
  const outcome = await runMove(draftFileMany, {
    workspaceId,
    actor: DRAFTER,
    input: { deals },
    idempotencyKey: uuidv7(),
    now: wall,
  });
  if (outcome.status === 'applied') return outcome.result.changed;
  // Somebody holds the switch: the log says so once, and nothing that was proposed is touched.
  if (outcome.status === 'refused' && outcome.code === 'stopped_agent_only_reads') return [];
  if (deals.length === 1) {
    const why = 'reason' in outcome ? outcome.reason : outcome.status;
    console.error(`The drafter could not file for the deal ${deals[0]?.opportunityId}: ${why}`);
    return [];
  }
  const changed: string[] = [];
  for (const deal of deals) changed.push(...(await fileFor(workspaceId, [deal], wall)));
  return changed;
}
