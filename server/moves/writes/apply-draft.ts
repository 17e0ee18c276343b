// Does what an accepted draft proposes, by its field, and says what undoing it needs.
import { and, eq } from 'drizzle-orm';
import { factLink } from '@/db/schema/fact';
import { presentValue } from '@/server/core/drafts/present-value';
import { CONTACT_ROLES } from '@/server/core/vocabulary/fact';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import type { DecisionBefore } from '../decision-before';
import type { MoveTx, Scope } from '../definition';
import { commitmentFieldOf, type DraftForMove } from '../loads/load-draft';
import { writeCommitment } from './write-commitment';
import { writeContactRole } from './write-contact-role';
import { writeRuling } from './write-ruling';

export async function applyDraft(
  tx: MoveTx,
  held: DraftForMove,
  value: string | null,
  why: { reasonCode: string; note?: string },
  scope: Scope,
): Promise<DecisionBefore> {
  const { draft, gate } = held;
  const field = commitmentFieldOf(draft.field);
  if (field) {
    const change = { field, to: value, phase: gate.phase, draftId: draft.id, ...why };
    const accepted = await writeCommitment(tx, held, change, scope);
    return { accepted, value: presentValue(held.present, field) };
  }
  const role = CONTACT_ROLES.find((known) => known === value);
  if (draft.field === 'contact_role' && role)
    return { recordedFactId: await writeContactRole(tx, held, draft.subject, role, scope) };
  const itemKey = ITEM_KEYS.find((known) => known === draft.subject);
  if (draft.field === 'checklist_attribute' && itemKey) {
    const { opportunityId, factIds, signalIds } = draft;
    const ruling = { opportunityId, itemKey, kind: 'attribute_accepted' as const, factIds, signalIds };
    return { rulingId: await writeRuling(tx, ruling, scope) };
  }
  await tx
    .update(factLink)
    .set({ how: 'accepted', moveId: scope.moveId, recordedAt: scope.recordedAt })
    .where(
      and(
        eq(factLink.workspaceId, scope.workspaceId),
        eq(factLink.opportunityId, draft.opportunityId),
        eq(factLink.factId, draft.subject),
      ),
    );
  return { linkedFactId: draft.subject };
}
