// Confirming, declining and taking back an answer on a proposed lineage are one shape; a merge moves its facts along.
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { LINEAGE_KINDS, type LINEAGE_STATES, lineage } from '@/db/schema/lineage';
import { actorId } from './actor';
import type { MoveDefinition, MoveTx, Scope } from './definition';
import { noteInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';

const Input = z.object({
  opportunityId: z.uuid(),
  kind: z.enum(LINEAGE_KINDS),
  otherOpportunityId: z.uuid(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type State = (typeof LINEAGE_STATES)[number];
type Loaded = DealForMove & { link: typeof lineage.$inferSelect; isCircular: boolean };
type Plan = Input & { before: typeof lineage.$inferSelect };
type Result = { opportunityId: string; otherOpportunityId: string; state: State };

const ALREADY: Record<State, string> = {
  confirmed: 'This link is confirmed already.',
  declined: 'This link is declined already.',
  proposed: 'Nobody has answered this proposal yet.',
};

export function answerLineage(moveKind: string, state: State): MoveDefinition<Input, Loaded, Plan, Result> {
  return {
    kind: moveKind,
    input: Input,
    async load(tx, input, scope) {
      const deal = await loadDeal(tx, input.opportunityId, scope);
      if (!deal) return null;
      const [link] = await tx.select().from(lineage).where(whereLink(input, scope)).for('update');
      if (!link) return null;
      const [back] = await tx
        .select({ kind: lineage.kind })
        .from(lineage)
        .where(
          and(
            eq(lineage.workspaceId, scope.workspaceId),
            eq(lineage.opportunityId, input.otherOpportunityId),
            eq(lineage.kind, 'merged_into'),
            eq(lineage.isConfirmed, 1),
          ),
        );
      return { ...deal, link, isCircular: input.kind === 'merged_into' && back !== undefined };
    },
    request: (held) => ({
      resource: dealResource(held),
      context: { ...held.standing },
      opportunityId: held.deal.id,
    }),
    decide(held, input) {
      if (held.link.state === state)
        return { ok: false, code: 'conflict', reason: ALREADY[state], remedies: ['refresh'] };
      if (state === 'confirmed' && held.isCircular)
        return {
          ok: false,
          code: 'circular',
          reason: 'The other deal was itself merged into a third one. Confirm the merge into that one.',
          remedies: ['correct_input'],
        };
      return { ok: true, plan: { ...input, before: held.link } };
    },
    async write(tx, plan, scope) {
      const { opportunityId, otherOpportunityId, before, note } = plan;
      await tx
        .update(lineage)
        .set({
          state,
          isConfirmed: state === 'confirmed' ? 1 : 0,
          moveId: scope.moveId,
          decidedAt: state === 'proposed' ? null : scope.now,
          decidedBySeatId: state === 'proposed' ? null : actorId(scope.actor),
        })
        .where(whereLink(plan, scope));
      if (before.kind === 'merged_into') await moveFacts(tx, plan, state === 'confirmed', scope);
      return {
        result: { opportunityId, otherOpportunityId, state },
        subjects: [otherOpportunityId],
        ...(note ? { values: { note } } : {}),
        measures: { lineage: before.kind },
      };
    },
  };
}

const whereLink = ({ opportunityId, kind, otherOpportunityId }: Input, { workspaceId }: Scope) =>
  and(
    eq(lineage.workspaceId, workspaceId),
    eq(lineage.opportunityId, opportunityId),
    eq(lineage.kind, kind),
    eq(lineage.otherOpportunityId, otherOpportunityId),
  );

/** What counts for the merged deal counts for the survivor; taking the merge back takes exactly that back. */
async function moveFacts(
  tx: MoveTx,
  { opportunityId, otherOpportunityId, before }: Plan,
  isConfirming: boolean,
  { workspaceId, moveId, now }: Scope,
): Promise<void> {
  if (!isConfirming) {
    if (before.moveId !== null)
      await tx.execute(sql`
        delete from fact_link where workspace_id = ${workspaceId}::uuid and opportunity_id = ${otherOpportunityId}::uuid
          and move_id = ${before.moveId}::uuid`);
    return;
  }
  await tx.execute(sql`
    insert into fact_link (workspace_id, opportunity_id, fact_id, how, recorded_at, move_id)
    select workspace_id, ${otherOpportunityId}::uuid, fact_id, 'accepted', ${now.toISOString()}::timestamptz, ${moveId}::uuid
    from fact_link where workspace_id = ${workspaceId}::uuid and opportunity_id = ${opportunityId}::uuid and how <> 'candidate'
    on conflict do nothing`);
}
