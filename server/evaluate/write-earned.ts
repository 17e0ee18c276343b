// What the drafter has earned to write itself goes through the door as a write; what fails the check stays a proposal.
import { v7 as uuidv7 } from 'uuid';
import type { DraftProposal } from '@/server/core/drafts/draft-proposal';
import { checkWrite } from '@/server/core/ladder/check-write';
import { COMMITMENT_FIELDS, DRAFT_FIELD_CLASS } from '@/server/core/vocabulary/commitment-field';
import { commitmentWriteMany } from '@/server/moves/commitment-write-many';
import { runMove } from '@/server/moves/door';

export type Filing = {
  opportunityId: string;
  madeAtVersion: number;
  draftsSeen: string;
  proposals: DraftProposal[];
};

const AGENT = { kind: 'agent', id: 'drafter' } as const;

/** @returns ids of the deals that were written; their other proposals wait for the evaluation that follows. */
export async function writeEarned(
  workspaceId: string,
  deals: readonly Filing[],
  today: string,
  wall: Date,
): Promise<string[]> {
  const writes = deals.flatMap(({ opportunityId, madeAtVersion, proposals }) =>
    proposals.flatMap((proposal) => {
      const field = COMMITMENT_FIELDS.find((known) => known === proposal.field);
      if (!field || DRAFT_FIELD_CLASS[field] !== 'activity') return [];
      const { from, to, band, factIds, reason, rule } = proposal;
      if (checkWrite({ field, from, to, band, factIds, today }) !== null) return [];
      return [{ opportunityId, madeAtVersion, field, to, reason, band, rule, factIds }];
    }),
  );
  const written: string[] = [];
  // One write a deal at a time: a second one would be made against a version that is gone.
  const firsts = writes.filter(
    ({ opportunityId }, place) => writes.findIndex((each) => each.opportunityId === opportunityId) === place,
  );
  for (let at = 0; at < firsts.length; at += 500) {
    const outcome = await runMove(commitmentWriteMany, {
      workspaceId,
      actor: AGENT,
      input: { writes: firsts.slice(at, at + 500) },
      idempotencyKey: uuidv7(),
      now: wall,
    });
    if (outcome.status === 'applied') written.push(...outcome.result.written);
  }
  return written;
}
