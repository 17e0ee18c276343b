// Keeps a deal's flags: raised ones open, answered ones marked so, those that no longer hold resolved; none is deleted.
import { and, desc, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flag } from '@/db/schema/derived';
import { flagResponse } from '@/db/schema/ruling';
import type { FlagState } from '@/server/core/vocabulary/flag-rule';
import { byDeal } from './by-deal';
import type { EvaluatedDeal } from './evaluate-deal';
import { isOneOf } from './is-one-of';
import type { WorkspaceSetting } from './load-setting';
import { isSameRow } from './same-row';
import { upsert } from './upsert';

type FlagRow = typeof flag.$inferInsert;

/** @returns ids of the deals whose flags changed. */
export async function writeFlags(
  tx: Tx,
  setting: WorkspaceSetting,
  deals: readonly EvaluatedDeal[],
): Promise<Set<string>> {
  const ids = deals.map(({ summary }) => summary.opportunityId);
  const held = byDeal(await tx.select().from(flag).where(isOneOf(flag.opportunityId, ids)));
  const responses = byDeal(
    await tx
      .select()
      .from(flagResponse)
      .where(and(isOneOf(flagResponse.opportunityId, ids), isNull(flagResponse.undoneByMoveId)))
      .orderBy(desc(flagResponse.at), desc(flagResponse.id)),
  );
  const changed: FlagRow[] = [];
  for (const { summary, result } of deals) {
    const { opportunityId } = summary;
    const before = new Map((held.get(opportunityId) ?? []).map((row) => [row.rule, row]));
    for (const said of result.flags) {
      const old = before.get(said.rule);
      if (!said.isRaised && (!old || old.state === 'resolved')) continue;
      const isNewEpisode = !old || (said.isRaised && old.state === 'resolved');
      const firstSeenAt = isNewEpisode ? setting.effectiveAt : old.firstSeenAt;
      const response = (responses.get(opportunityId) ?? []).find(
        (candidate) => candidate.rule === said.rule && candidate.at >= firstSeenAt,
      );
      const state: FlagState = said.isRaised ? (response?.kind ?? 'open') : 'resolved';
      const row: FlagRow = {
        workspaceId: setting.id,
        opportunityId,
        rule: said.rule,
        ruleVersion: said.version,
        state,
        reason: said.reason,
        inputs: [...said.inputs],
        factIds: [...said.factIds],
        clearsWhen: said.clearsWhen,
        firstSeenAt,
        lastEvaluatedAt: setting.effectiveAt,
        resolvedAt: state === 'resolved' ? setting.effectiveAt : null,
        changesAt: said.changesAt === null ? null : new Date(said.changesAt),
      };
      if (!old || !isSameRow(old, row, ['lastEvaluatedAt'])) changed.push(row);
    }
  }
  await upsert(tx, flag, [flag.workspaceId, flag.opportunityId, flag.rule], changed);
  return new Set(changed.map((row) => row.opportunityId));
}
