// Asks a version of the policies what recorded moves were asked, and tallies every decision that would be another; it writes nothing.
import { and, asc, gt, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { move } from '@/db/schema/move';
import { Asked } from './asked';
import { askPolicies } from './authorise';
import type { PolicySet } from './policy';
import { emptyTally, type PolicyTally, tallyMove } from './policy-tally';

/** Enough for a batch to be worth its query, few enough that others get their turn. */
const BATCH = 2_000;

export type ReplayRequest = { workspaceId: string; set: PolicySet; since: Date };

/** @param onProgress told after each batch how many of how many were asked. */
export async function replayPolicies(
  { workspaceId, set, since }: ReplayRequest,
  onProgress: (done: number, total: number) => Promise<void> | void = () => undefined,
): Promise<PolicyTally> {
  const within = gte(move.at, since);
  const [counted] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({
        asked: sql<number>`(count(*) filter (where ${isNotNull(move.asked)}))::int`,
        silent: sql<number>`(count(*) filter (where ${isNull(move.asked)}))::int`,
      })
      .from(move)
      .where(within),
  );
  const total = counted?.asked ?? 0;
  const tally = emptyTally(counted?.silent ?? 0);
  let after = { at: since, id: '00000000-0000-0000-0000-000000000000' };
  for (let done = 0; ; ) {
    const { at, id } = after;
    const rows = await withWorkspace(workspaceId, (tx) =>
      tx
        .select({
          id: move.id,
          kind: move.kind,
          at: move.at,
          outcome: move.outcome,
          asked: move.asked,
          opportunityId: move.opportunityId,
        })
        .from(move)
        .where(
          and(
            isNotNull(move.asked),
            or(gt(move.at, at), and(sql`${move.at} = ${at.toISOString()}`, gt(move.id, id))),
          ),
        )
        .orderBy(asc(move.at), asc(move.id))
        .limit(BATCH),
    );
    for (const row of rows) {
      const asked = Asked.safeParse(row.asked);
      const answer = asked.success ? askPolicies({ ...asked.data, action: row.kind }, set) : null;
      tallyMove(tally, row, asked.success ? asked.data : null, answer);
    }
    const last = rows.at(-1);
    if (!last) break;
    done += rows.length;
    after = { at: last.at, id: last.id };
    await onProgress(done, total);
  }
  await addAmounts(workspaceId, tally);
  return tally;
}

/** What the deals of a change come to now, in the workspace's currency; each deal once. */
async function addAmounts(workspaceId: string, tally: PolicyTally): Promise<void> {
  for (const change of [tally.newlyAllowed, tally.newlyRefused]) {
    const ids = [...change.dealIds];
    if (ids.length === 0) continue;
    const [row] = await withWorkspace(workspaceId, (tx) =>
      tx
        .select({ sum: sql<string>`coalesce(sum(${dealState.converted}), 0)::text` })
        .from(dealState)
        .where(
          sql`${dealState.opportunityId} = any(${sql.param(ids)}::uuid[]) and ${dealState.basis} in ('both', 'accepted')`,
        ),
    );
    change.amount = row?.sum ?? '0';
  }
}
