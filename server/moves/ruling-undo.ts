// ruling.undo: takes back what was said about an item or a flag.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';
import { refuseReason } from './refuse-reason';

const Input = z.object({
  /** An item ruling's or a flag response's id. */
  rulingId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Said = {
  table: 'item' | 'flag';
  id: string;
  opportunityId: string;
  seatId: string;
  moveId: string;
  undoneByMoveId: string | null;
};
type Loaded = DealForMove & { said: Said };
type Plan = { said: Said; reasonCode: string; note?: string };

export const rulingUndo: MoveDefinition<Input, Loaded, Plan, { rulingId: string }> = {
  kind: 'ruling.undo',
  input: Input,
  async load(tx, { rulingId }, scope) {
    const found = await findSaid(tx, rulingId);
    const deal = found ? await loadDeal(tx, found.opportunityId, scope) : null;
    // The deal's lock is held now: what was said is read again under it.
    const said = deal ? await findSaid(tx, rulingId) : null;
    return deal && said ? { ...deal, said } : null;
  },
  request: (held, _input, scope) => ({
    resource: dealResource(held),
    context: {
      ...held.standing,
      isMaker: scope.actor.kind === 'person' && scope.actor.seatId === held.said.seatId,
    },
    opportunityId: held.deal.id,
    rollsBackId: held.said.moveId,
  }),
  decide({ said }, { reasonCode, note }, { reasons }) {
    if (said.undoneByMoveId)
      return {
        ok: false,
        code: 'undone_already',
        reason: 'This was taken back already.',
        remedies: ['refresh'],
      };
    const refused = refuseReason('rollback', reasonCode, note ?? null, reasons);
    if (refused) return refused;
    return { ok: true, plan: { said, reasonCode, note } };
  },
  async write(tx, { said, reasonCode, note }, { workspaceId, moveId }) {
    const table = said.table === 'item' ? itemRuling : flagResponse;
    await tx
      .update(table)
      .set({ undoneByMoveId: moveId })
      .where(and(eq(table.workspaceId, workspaceId), eq(table.id, said.id)));
    return {
      result: { rulingId: said.id },
      values: note ? { note } : undefined,
      subjects: [said.id],
      reasonCode,
    };
  },
};

async function findSaid(tx: Tx, rulingId: string): Promise<Said | null> {
  const [item] = await tx.select().from(itemRuling).where(eq(itemRuling.id, rulingId));
  if (item) return { ...item, table: 'item' };
  const [response] = await tx.select().from(flagResponse).where(eq(flagResponse.id, rulingId));
  return response ? { ...response, table: 'flag' } : null;
}
