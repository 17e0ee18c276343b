// What a what-if about messages is asked of: a template filled for a contact of the deal, or the latest open message of it.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { fact, factLink } from '@/db/schema/fact';
import { message } from '@/db/schema/message';
import { opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import { fillTemplate } from '@/server/core/messages/fill-template';
import { LIVE_MESSAGE_STATES } from '@/server/core/messages/message-state';
import { loadTemplatesInForce } from '@/server/reads/messages/load-message-templates';
import type { Actor } from '../actor';

/** The one that waits for a manager, else the latest open one; null where the deal has none. */
export async function findOpenMessage(
  tx: Tx,
  opportunityId: string,
  isWaiting: boolean,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: message.id })
    .from(message)
    .where(
      and(
        eq(message.opportunityId, opportunityId),
        isWaiting ? eq(message.state, 'waiting') : inArray(message.state, [...LIVE_MESSAGE_STATES]),
      ),
    )
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(1);
  return row?.id ?? null;
}

/** A template filled for the first contact of the deal's account; null where there is nobody to write to, or nothing to cite. */
export async function sampleMessage(tx: Tx, opportunityId: string, actor: Actor) {
  const [held] = await tx
    .select({
      workspaceId: opportunity.workspaceId,
      contactId: contact.id,
      contactName: contact.name,
      ownerSeatId: opportunity.ownerSeatId,
    })
    .from(opportunity)
    .innerJoin(contact, eq(contact.accountId, opportunity.accountId))
    .where(and(eq(opportunity.id, opportunityId), eq(contact.hasLeft, false)))
    .orderBy(asc(contact.name), asc(contact.id))
    .limit(1);
  const used = await tx
    .select({ key: message.templateKey })
    .from(message)
    .where(and(eq(message.opportunityId, opportunityId), inArray(message.state, [...LIVE_MESSAGE_STATES])));
  const templates = held ? await loadTemplatesInForce(tx, held.workspaceId) : [];
  const template = templates.find(
    ({ key, subject, paragraphs, isOn }) =>
      isOn &&
      ![subject, ...paragraphs].some((part) => part.includes('{day}')) &&
      !used.some((one) => one.key === key),
  );
  const signer = actor.kind === 'person' ? actor.seatId : held?.ownerSeatId;
  if (!held || !template || !signer) return null;
  const [named] = await tx.select({ name: seat.name }).from(seat).where(eq(seat.id, signer));
  const text = fillTemplate(template, {
    contact: held.contactName,
    sender: named?.name ?? '',
    day: null,
    detail: '',
  });
  const filled = { opportunityId, contactId: held.contactId, templateKey: template.key, ...text };
  if (actor.kind === 'person') return filled;
  const [cited] = await tx
    .select({ id: fact.id })
    .from(factLink)
    .innerJoin(fact, eq(fact.id, factLink.factId))
    .where(
      and(
        eq(factLink.opportunityId, opportunityId),
        eq(factLink.how, 'source'),
        isNull(fact.erasedByMoveId),
        isNull(fact.supersededById),
      ),
    )
    .limit(1);
  return cited ? { ...filled, factIds: [cited.id], rule: 'what_if@1' } : null;
}
