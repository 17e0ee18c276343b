// Messages that leave their template and wait for a manager: the exact text beside the template's, who asks and why, whose turn it is.
import { and, asc, eq, gte, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { daySaid } from '@/server/core/messages/day-said';
import { fillTemplate } from '@/server/core/messages/fill-template';
import { findTopics, type Topic } from '@/server/core/messages/find-topics';
import { leavesTemplate } from '@/server/core/messages/leaves-template';
import { type DifferenceLine, messageDifference } from '@/server/core/messages/message-difference';
import { approvedUntil } from '@/server/core/messages/message-expiry';
import { spokenText } from '@/server/core/messages/spoken-text';
import type { ItemKey } from '@/server/core/vocabulary/item';
import { loadLeadTree } from '../approvals/lead-tree';
import { isVisible, loadSight } from '../sight';
import { loadTemplatesOfMessages } from './load-message-templates';
import { type MessageTurn, messageTurn } from './message-turn';

export type WaitingMessage = {
  id: string;
  opportunityId: string;
  dealName: string;
  accountName: string | null;
  ownerName: string | null;
  contactName: string;
  templateLabel: string;
  itemKey: ItemKey | null;
  subject: DifferenceLine[];
  body: DifferenceLine[];
  /** Why it leaves the template, one sentence; null where it keeps within it by now. */
  leaves: string | null;
  topics: Topic[];
  askedBy: string;
  askedAt: string;
  note: string | null;
  /** The last day it waits; null where it was asked before requests ran out. */
  until: string | null;
  /** The last day that an approval of today would hold. */
  wouldHoldUntil: string;
  /** Whose turn it is, the day it moves one step up, and who joins then. */
  waitsFor: { names: string[]; escalatesOn: string | null; next: string | null };
  /** 'yours' waits for this seat, 'allowed' may be decided by it at any time, 'asked' was asked by it. */
  turn: 'yours' | 'allowed' | 'asked' | 'others';
};

const owner = alias(seatTable, 'owner');
const sender = alias(seatTable, 'sender');
const asker = alias(seatTable, 'asker');

/** The oldest first; only those about deals that this seat sees. */
export async function readWaitingMessages(
  tx: Tx,
  seat: Pick<Seated, 'actor' | 'today'>,
): Promise<WaitingMessage[]> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const rows = await tx
    .select({
      message,
      deal: opportunity,
      closesOn: commitment.closesOn,
      accountName: account.name,
      contactName: contact.name,
      ownerName: owner.name,
      senderName: sender.name,
      askerName: asker.name,
      competitors: workspace.knownCompetitors,
      timeZone: workspace.timeZone,
      everyWorkingDays: workspace.escalateAfterWorkingDays,
      messageRequestWorkingDays: workspace.messageRequestWorkingDays,
      messageApprovalWorkingDays: workspace.messageApprovalWorkingDays,
    })
    .from(message)
    .innerJoin(opportunity, eq(opportunity.id, message.opportunityId))
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .innerJoin(workspace, eq(workspace.id, message.workspaceId))
    .leftJoin(account, eq(account.id, opportunity.accountId))
    .leftJoin(contact, eq(contact.id, message.contactId))
    .leftJoin(owner, eq(owner.id, opportunity.ownerSeatId))
    .leftJoin(sender, eq(sender.id, message.senderSeatId))
    .leftJoin(asker, eq(asker.id, message.askedBySeatId))
    .where(
      and(
        eq(message.state, 'waiting'),
        or(isNull(message.askedUntil), gte(message.askedUntil, seat.today)),
        isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
      ),
    )
    .orderBy(asc(message.askedAt), asc(message.id));
  if (rows.length === 0) return [];
  const tree = await loadLeadTree(tx, seat.today);
  const [first] = rows;
  const templateOf = await loadTemplatesOfMessages(
    tx,
    first?.message.workspaceId ?? '',
    rows.map(({ message: said }) => said),
  );
  return rows.map((row) => {
    const { message: said, deal } = row;
    const template = templateOf(said);
    const names = { contactName: row.contactName ?? '', senderName: row.senderName ?? '' };
    const own = template
      ? fillTemplate(template, {
          contact: names.contactName,
          sender: names.senderName,
          day: daySaid(`${said.subject}\n${said.body}`) ?? row.closesOn,
          detail: '',
        })
      : { subject: '', body: '' };
    const grounds = { ...names, competitors: row.competitors };
    const askedAt = (said.askedAt ?? said.createdAt).toISOString();
    const writers = [said.askedBySeatId, said.senderSeatId];
    const turn = messageTurn(
      { ownerSeatId: deal.ownerSeatId, writers, askedOn: dayIn(askedAt, row.timeZone) },
      { today: seat.today, everyWorkingDays: row.everyWorkingDays },
      tree,
    );
    return {
      id: said.id,
      opportunityId: deal.id,
      dealName: deal.name,
      accountName: row.accountName,
      ownerName: row.ownerName,
      contactName: names.contactName,
      templateLabel: template?.label ?? said.templateKey,
      itemKey: said.itemKey,
      subject: messageDifference(own.subject, said.subject),
      body: messageDifference(own.body, said.body),
      leaves: template ? leavesTemplate(template, said, grounds) : 'Its template is not there any more.',
      topics: [...new Set(findTopics(spokenText(said, names), row.competitors).map(({ topic }) => topic))],
      askedBy: row.askerName ?? 'Somebody',
      askedAt,
      note: said.askedNote,
      until: said.askedUntil,
      wouldHoldUntil: approvedUntil(seat.today, row),
      waitsFor: {
        names: [...turn.leads.map(({ name }) => name), ...(turn.isForFinance ? ['Finance'] : [])],
        escalatesOn: turn.escalatesOn,
        next: turn.next,
      },
      turn: turnOf(seat, [deal.ownerSeatId, ...writers], turn),
    };
  });
}

/** Mirrors the shipped policies and grants nothing: the door decides. */
function turnOf(
  { actor: { seatId, role } }: Pick<Seated, 'actor'>,
  involved: readonly (string | null)[],
  turn: MessageTurn,
): WaitingMessage['turn'] {
  if (involved.slice(1).includes(seatId)) return 'asked';
  const isFinance = role === 'finance' && turn.isForFinance && !involved.includes(seatId);
  if (isFinance || turn.isTheirTurn(seatId)) return 'yours';
  return turn.mayDecide(seatId) ? 'allowed' : 'others';
}
