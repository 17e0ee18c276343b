// The messages about one deal, each with what stands between it and its contact now, and what is needed to write another one.
import { desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { message } from '@/db/schema/message';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { addWorkingDays } from '@/server/core/calendar/working-days';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { contactSurvivor } from '@/server/core/facts/follow-contact-merges';
import type { Mention } from '@/server/core/messages/find-topics';
import { judgeMessage } from '@/server/core/messages/judge-message';
import { type MessageDays, type MessageExpiry, messageExpiry } from '@/server/core/messages/message-expiry';
import { isLiveMessage, type MessageState, type SentWay } from '@/server/core/messages/message-state';
import type { MessageTemplate } from '@/server/core/messages/message-template';
import type { ItemKey } from '@/server/core/vocabulary/item';
import { readSeatNames } from '../approvals/seat-names';
import { readContactMerges } from '../contact-merges';
import { type DealContact, readDealContacts } from './deal-contacts';
import type { DealToWrite } from './deal-to-write';
import { loadTemplatesInForce, loadTemplatesOfMessages } from './load-message-templates';

export type MessageView = {
  id: string;
  itemKey: ItemKey | null;
  templateKey: string;
  templateLabel: string;
  contactId: string;
  contactName: string;
  /** Where the message goes; null where the source holds none, and for whoever may not send it. */
  address: string | null;
  subject: string;
  body: string;
  state: MessageState;
  writtenBy: string;
  isByAgent: boolean;
  signedBy: string;
  createdAt: string;
  /** Only while it is open: afterwards it is history. */
  standing: { leaves: string | null; mentions: Mention[]; isFirstContact: boolean } | null;
  /** How long what was asked or approved holds. */
  expiry: MessageExpiry | null;
  reviewedBy: string | null;
  asked: { by: string; at: string; note: string | null } | null;
  decided: { by: string; at: string; isRefused: boolean; code: string | null; note: string | null } | null;
  sent: { by: string; at: string; how: SentWay } | null;
  withdrawnCode: string | null;
  /** An agent's proposal that a person turned down. */
  declined: { by: string; at: string; code: string } | null;
};
export type DealMessages = {
  messages: MessageView[];
  /** What writing takes; null for whoever may write none. */
  writing: {
    contacts: DealContact[];
    /** In force, those switched off left out. */
    templates: readonly MessageTemplate[];
    /** Their version; null: as shipped. */
    templateSet: number | null;
    senderName: string;
    competitors: string[];
    /** What fills a template's day. */
    days: { close: string | null; soon: string };
    /** How long asking waits and an approval holds. */
    setting: MessageDays;
  } | null;
};

/** A week, for a day that one proposes. */
const SOON_WORKING_DAYS = 5;

/** What the caller knows of the deal: its records as rules see them, and whether this seat may write to its customer. */
export type MessageGrounds = { facts: readonly FactPointer[]; mayWrite: boolean };

/** Of a deal that the caller knows this seat may see. */
export async function readDealMessages(
  tx: Tx,
  seat: Pick<Seated, 'actor' | 'today'> & { workspace: { id: string } },
  deal: DealToWrite,
  { facts, mayWrite }: MessageGrounds,
): Promise<DealMessages> {
  const [rows, merges, [home]] = await Promise.all([
    tx
      .select()
      .from(message)
      .where(eq(message.opportunityId, deal.id))
      .orderBy(desc(message.createdAt), desc(message.id)),
    readContactMerges(tx),
    tx
      .select({
        competitors: workspace.knownCompetitors,
        messageRequestWorkingDays: workspace.messageRequestWorkingDays,
        messageApprovalWorkingDays: workspace.messageApprovalWorkingDays,
      })
      .from(workspace)
      .where(eq(workspace.id, seat.workspace.id)),
  ]);
  const survivor = (id: string) => contactSurvivor(merges, id);
  const sentTo = rows.flatMap((row) => (row.sentAt ? [survivor(row.contactId)] : []));
  const people = await readContacts(
    tx,
    rows.map((row) => survivor(row.contactId)),
  );
  const names = await readSeatNames(tx, [
    seat.actor.seatId,
    ...rows.flatMap((row) => [
      row.senderSeatId,
      row.reviewedBySeatId,
      row.askedBySeatId,
      row.decidedBySeatId,
      row.sentBySeatId,
      row.declinedBySeatId,
    ]),
  ]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? 'Somebody'));
  if (!home) throw new Error(`Workspace ${seat.workspace.id} does not exist.`);
  const { competitors, ...setting } = home;
  const templateOf = await loadTemplatesOfMessages(tx, seat.workspace.id, rows);
  const templates = mayWrite ? await loadTemplatesInForce(tx, seat.workspace.id) : [];
  const viewOf = (row: typeof message.$inferSelect): MessageView => {
    const contactId = survivor(row.contactId);
    const person = people.get(contactId);
    const signedBy = nameOf(row.senderSeatId) ?? '';
    const template = templateOf(row);
    const by = (id: string | null, at: Date | null) =>
      id && at ? { by: nameOf(id) ?? '', at: at.toISOString() } : null;
    const asked = by(row.askedBySeatId, row.askedAt);
    const decided = by(row.decidedBySeatId, row.decidedAt);
    const declined = by(row.declinedBySeatId, row.declinedAt);
    const sent = by(row.sentBySeatId, row.sentAt);
    return {
      id: row.id,
      itemKey: row.itemKey,
      templateKey: row.templateKey,
      templateLabel: template?.label ?? row.templateKey,
      contactId,
      contactName: person?.name ?? 'A contact',
      address: mayWrite ? (person?.email ?? null) : null,
      subject: row.subject,
      body: row.body,
      state: row.state,
      writtenBy: row.rule === null ? signedBy : `Agent ${row.actorId}`,
      isByAgent: row.rule !== null,
      signedBy,
      createdAt: row.createdAt.toISOString(),
      standing: isLiveMessage(row.state)
        ? judgeMessage(
            template,
            row,
            { id: contactId, facts, sentTo },
            { contactName: person?.name ?? '', senderName: signedBy, competitors },
          )
        : null,
      expiry: messageExpiry(row, seat.today),
      reviewedBy: nameOf(row.reviewedBySeatId),
      asked: asked && { ...asked, note: row.askedNote },
      decided: decided && {
        ...decided,
        isRefused: row.decidedCode !== null,
        code: row.decidedCode,
        note: row.decidedNote,
      },
      sent: sent && { ...sent, how: row.sentHow ?? 'copied' },
      withdrawnCode: row.withdrawnCode,
      declined: declined && row.declinedCode ? { ...declined, code: row.declinedCode } : null,
    };
  };
  return {
    messages: rows.map(viewOf),
    writing: mayWrite
      ? {
          contacts: await readDealContacts(tx, deal.accountId, facts, sentTo, merges),
          templates: templates.filter(({ isOn }) => isOn),
          templateSet: templates[0]?.set ?? null,
          senderName: nameOf(seat.actor.seatId) ?? '',
          competitors,
          days: { close: deal.closesOn, soon: addWorkingDays(seat.today, SOON_WORKING_DAYS) },
          setting,
        }
      : null,
  };
}

async function readContacts(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; email: string | null }>();
  const rows = await tx
    .select({ id: contact.id, name: contact.name, email: contact.email })
    .from(contact)
    .where(inArray(contact.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
