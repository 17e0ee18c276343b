// Records a contact's role that a person accepted, as a seller-side fact of its own; it names no content.
import { v7 as uuidv7 } from 'uuid';
import { fact, factLink } from '@/db/schema/fact';
import { pointerDigest } from '@/server/audit/keyed-digest';
import { labelOf } from '@/server/core/facts/label-of';
import type { ContactRole } from '@/server/core/vocabulary/fact';
import { actorId } from '../actor';
import type { MoveTx, Scope } from '../definition';
import type { DealForMove } from '../loads/load-deal';
import { ensureManualSource } from './ensure-manual-source';

/** @returns the fact's id. */
export async function writeContactRole(
  tx: MoveTx,
  { deal, today }: DealForMove,
  contactId: string,
  role: ContactRole,
  scope: Scope,
): Promise<string> {
  const { workspaceId, moveId, now, recordedAt } = scope;
  const sourceId = await ensureManualSource(tx, scope);
  const id = uuidv7();
  await tx.insert(fact).values({
    workspaceId,
    id,
    sourceId,
    externalId: id,
    kind: 'contact_role',
    direction: 'none',
    side: 'seller',
    strength: 1,
    occurredAt: now,
    recordedAt,
    label: labelOf({
      kind: 'contact_role',
      direction: 'none',
      otherSide: 'buyer',
      buyerRole: role,
      day: today,
    }),
    participants: [{ contactId, seatId: null, side: 'buyer', role, hasAccepted: null }],
    attributes: {},
    digest: pointerDigest(workspaceId, sourceId, id),
    moveId,
    proposedBySeatId: actorId(scope.actor),
  });
  await tx
    .insert(factLink)
    .values({ workspaceId, opportunityId: deal.id, factId: id, how: 'accepted', recordedAt, moveId });
  return id;
}
