// Loads a message with its deal locked, its contact and what stands between the two now; what is not theirs to see answers null.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { message } from '@/db/schema/message';
import { seat } from '@/db/schema/seat';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { judgeMessage, type MessageJudgement } from '@/server/core/messages/judge-message';
import { type MessageExpiry, messageExpiry } from '@/server/core/messages/message-expiry';
import { isLiveMessage } from '@/server/core/messages/message-state';
import { loadLeadTree } from '@/server/reads/approvals/lead-tree';
import { loadTemplatesOfMessages } from '@/server/reads/messages/load-message-templates';
import { messageTurn } from '@/server/reads/messages/message-turn';
import { actorId } from '../actor';
import type { Scope } from '../definition';
import type { Refusal } from '../outcome';
import { type DealForMove, loadDeal } from './load-deal';
import { loadRecipient, type Recipient } from './load-recipient';
import { loadSecondPerson } from './load-second-person';

export type MessageRow = typeof message.$inferSelect;
export type MessageForMove = DealForMove & {
  message: MessageRow;
  /** Null where the contact is not there any more. */
  recipient: Recipient | null;
  judged: MessageJudgement;
  /** How long what was asked or approved holds. */
  expiry: MessageExpiry | null;
};

export async function loadMessage(tx: Tx, messageId: string, scope: Scope): Promise<MessageForMove | null> {
  const [about] = await tx
    .select({ opportunityId: message.opportunityId })
    .from(message)
    .where(eq(message.id, messageId));
  const held = about ? await loadDeal(tx, about.opportunityId, scope) : null;
  if (!held) return null;
  // Read again under the deal's lock.
  const [row] = await tx
    .select()
    .from(message)
    .where(and(eq(message.workspaceId, scope.workspaceId), eq(message.id, messageId)))
    .for('update');
  if (!row) return null;
  const recipient = await loadRecipient(tx, held.deal, row.contactId);
  const templateOf = await loadTemplatesOfMessages(tx, scope.workspaceId, [row]);
  const judged = judgeMessage(
    templateOf(row),
    row,
    { id: recipient?.id ?? row.contactId, facts: recipient?.facts ?? [], sentTo: recipient?.sentTo ?? [] },
    {
      contactName: recipient?.name ?? '',
      senderName: await loadSeatName(tx, row.senderSeatId),
      competitors: held.workspace.knownCompetitors,
    },
  );
  return { ...held, message: row, recipient, judged, expiry: messageExpiry(row, held.today) };
}

export async function loadSeatName(tx: Tx, seatId: string): Promise<string> {
  const [row] = await tx.select({ name: seat.name }).from(seat).where(eq(seat.id, seatId));
  return row?.name ?? '';
}

export type MessageForApproval = MessageForMove & {
  /** `isAtTop`: no lead above is left whose turn it is, so that finance decides. */
  second: { isProposer: boolean; reportsToEither: boolean; isAtTop: boolean };
};

/** With how the actor stands to whoever wrote it and asked. */
export async function loadMessageToDecide(
  tx: Tx,
  messageId: string,
  scope: Scope,
): Promise<MessageForApproval | null> {
  const held = await loadMessage(tx, messageId, scope);
  if (!held) return null;
  const asker = held.message.askedBySeatId ?? held.message.senderSeatId;
  const { isProposer, reportsToEither } = await loadSecondPerson(tx, held, asker, scope);
  const isWriter = held.message.actorId === actorId(scope.actor);
  const { message: row, deal, workspace, today } = held;
  const { isForFinance } = messageTurn(
    {
      ownerSeatId: deal.ownerSeatId,
      writers: [row.askedBySeatId, row.senderSeatId],
      askedOn: dayIn((row.askedAt ?? row.createdAt).toISOString(), workspace.timeZone),
    },
    { today, everyWorkingDays: workspace.escalateAfterWorkingDays },
    await loadLeadTree(tx, today),
  );
  return {
    ...held,
    second: { isProposer: isProposer || isWriter, reportsToEither, isAtTop: isForFinance },
  };
}

export function messageResource({ message: { id } }: { message: { id: string } }) {
  return { type: 'Message', id, attributes: {} };
}

const SETTLED: Partial<Record<MessageRow['state'], string>> = {
  sent: 'This message was sent already.',
  withdrawn: 'This message was withdrawn.',
  replaced: 'This message was written anew: look at the newer one.',
};

/** Why nothing more can be done with it; null while it is open. */
export function settledMessage({ state }: MessageRow): ({ ok: false } & SettledRefusal) | null {
  if (isLiveMessage(state)) return null;
  return {
    ok: false,
    code: state === 'sent' ? 'sent_already' : 'conflict',
    reason: SETTLED[state] ?? 'This message is settled.',
    remedies: ['refresh'],
  };
}

type SettledRefusal = Pick<Refusal, 'code' | 'reason' | 'remedies'>;
