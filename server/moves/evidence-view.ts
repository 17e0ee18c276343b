// evidence.view: somebody other than the owner looked into a deal's evidence; once a viewer, deal and hour, and the owner sees it.
import { z } from 'zod';
import { evidenceView } from '@/db/schema/move';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';

const Input = z.object({ opportunityId: z.uuid() });
type Input = z.infer<typeof Input>;
type Plan = { opportunityId: string; day: string };

export const evidenceViewed: MoveDefinition<Input, DealForMove, Plan, { isNew: boolean }> = {
  kind: 'evidence.view',
  input: Input,
  load: (tx, input, scope) => loadDeal(tx, input.opportunityId, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide({ standing, today }, { opportunityId }) {
    if (standing.isOwner) {
      const reason = 'Your own look at your deal is not recorded.';
      return { ok: false, code: 'own_deal', reason, remedies: [] };
    }
    return { ok: true, plan: { opportunityId, day: today } };
  },
  async write(tx, { opportunityId, day }, { workspaceId, actor, moveId, recordedAt }) {
    const hour = new Date(Math.floor(recordedAt.getTime() / 3_600_000) * 3_600_000);
    const added = await tx
      .insert(evidenceView)
      .values({ workspaceId, opportunityId, viewerSeatId: actorId(actor), hour, day, moveId })
      .onConflictDoNothing()
      .returning({ hour: evidenceView.hour });
    return { result: { isNew: added.length > 0 } };
  },
};
