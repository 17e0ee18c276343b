// deal.unsnooze: takes a deal back into one's own inbox.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { snooze } from '@/db/schema/draft';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';

const Input = z.object({ opportunityId: z.uuid() });
type Input = z.infer<typeof Input>;

export const dealUnsnooze: MoveDefinition<Input, DealForMove, Input, { opportunityId: string }> = {
  kind: 'deal.unsnooze',
  input: Input,
  load: (tx, input, scope) => loadDeal(tx, input.opportunityId, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide: (_held, input) => ({ ok: true, plan: input }),
  async write(tx, { opportunityId }, { actor }) {
    await tx
      .delete(snooze)
      .where(and(eq(snooze.seatId, actorId(actor)), eq(snooze.opportunityId, opportunityId)));
    return { result: { opportunityId } };
  },
};
