// Does what a decline's reason code asks for, and says what undoing it needs.
import { and, eq, inArray, ne } from 'drizzle-orm';
import { draft } from '@/db/schema/draft';
import { fact } from '@/db/schema/fact';
import { itemOfDraft } from '@/server/core/drafts/item-of-draft';
import type { DeclineEffect } from '@/server/core/reasons/decline-effect';
import type { DecisionBefore } from '../decision-before';
import type { MoveTx, Scope } from '../definition';
import { eraseFacts } from './erase-facts';
import { writeRuling } from './write-ruling';

export type Decline = {
  draft: typeof draft.$inferSelect;
  effect: DeclineEffect;
  reasonCode: string;
  note?: string;
  /** Null where the draft speaks of no item, or no day was given. */
  recheckOn: string | null;
};

export async function applyDecline(tx: MoveTx, decline: Decline, scope: Scope): Promise<DecisionBefore> {
  const { draft: declined, effect, recheckOn, reasonCode, note } = decline;
  const { opportunityId, factIds } = declined;
  const itemKey = itemOfDraft(declined.field, declined.subject);
  if (effect === 'timing' && recheckOn !== null && itemKey !== null) {
    const kind = 'not_yet_knowable' as const;
    const ruling = { opportunityId, itemKey, kind, until: recheckOn, reasonCode, note };
    return { rulingId: await writeRuling(tx, ruling, scope) };
  }
  if (effect === 'privacy_hide') return { hiddenFactIds: await hideLabels(tx, factIds) };
  if (effect === 'privacy_delete') {
    const erasedFacts = await eraseFacts(tx, factIds, scope);
    await withdrawDraftsCiting(tx, declined, scope);
    return { erasedFacts };
  }
  return {};
}

async function hideLabels(tx: MoveTx, factIds: readonly string[]): Promise<string[]> {
  if (factIds.length === 0) return [];
  const rows = await tx
    .update(fact)
    .set({ isLabelHidden: true })
    .where(and(inArray(fact.id, [...factIds]), eq(fact.isLabelHidden, false)))
    .returning({ id: fact.id });
  return rows.map(({ id }) => id);
}

/** Other open drafts that rest on the deleted pointer would show what was asked not to be logged. */
async function withdrawDraftsCiting(
  tx: MoveTx,
  declined: typeof draft.$inferSelect,
  scope: Scope,
): Promise<void> {
  const open = await tx
    .select({ id: draft.id, factIds: draft.factIds, version: draft.version })
    .from(draft)
    .where(and(eq(draft.state, 'open'), ne(draft.id, declined.id)));
  const gone = new Set(declined.factIds);
  for (const each of open.filter(({ factIds }) => factIds.some((id) => gone.has(id)))) {
    await tx
      .update(draft)
      .set({
        state: 'superseded',
        supersededReason: 'A record it rested on was deleted.',
        decidedAt: scope.now,
        version: each.version + 1,
      })
      .where(and(eq(draft.workspaceId, scope.workspaceId), eq(draft.id, each.id)));
  }
}
