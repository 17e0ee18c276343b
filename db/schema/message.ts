// Messages to customers as they are drafted, approved and handed out here; nothing here sends mail, and a text never changes.
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { MESSAGE_STATES, SENT_WAYS } from '@/server/core/messages/message-state';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import { instant, workspaceId } from './columns';

export const message = pgTable(
  'message',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** Their address stays with the contact: it is read when the message leaves. */
    contactId: uuid('contact_id').notNull(),
    /** The item whose gap an answer would fill. */
    itemKey: text('item_key', { enum: ITEM_KEYS }),
    templateKey: text('template_key').notNull(),
    templateVersion: integer('template_version').notNull(),
    /** The version of the workspace's own templates that it was written under; null: as shipped. */
    templateSet: integer('template_set'),
    /** Written anew is another row, so that what was approved is what leaves. */
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: MESSAGE_STATES }).notNull(),
    /** The seat, or the agent's name, that wrote it. */
    actorId: text('actor_id').notNull(),
    /** Who signs it. */
    senderSeatId: uuid('sender_seat_id').notNull(),
    /** What an agent goes by, and its rule and version; empty and null for a person. */
    factIds: jsonb('fact_ids').$type<string[]>().notNull(),
    rule: text('rule'),
    /** Domain time. */
    createdAt: instant('created_at').notNull(),
    moveId: uuid('move_id').notNull(),
    replacesId: uuid('replaces_id'),
    reviewedBySeatId: uuid('reviewed_by_seat_id'),
    reviewedAt: instant('reviewed_at'),
    askedBySeatId: uuid('asked_by_seat_id'),
    askedAt: instant('asked_at'),
    askedNote: text('asked_note'),
    askedMoveId: uuid('asked_move_id'),
    /** The last day that it waits, and the last that an approval of it holds; null where it was asked before they ran out. */
    askedUntil: date('asked_until', { mode: 'string' }),
    approvedUntil: date('approved_until', { mode: 'string' }),
    /** The manager who approved or refused it; the codes are of the family message_refusal. */
    decidedBySeatId: uuid('decided_by_seat_id'),
    decidedAt: instant('decided_at'),
    decidedCode: text('decided_code'),
    decidedNote: text('decided_note'),
    decidedMoveId: uuid('decided_move_id'),
    sentBySeatId: uuid('sent_by_seat_id'),
    sentAt: instant('sent_at'),
    sentHow: text('sent_how', { enum: SENT_WAYS }),
    sentMoveId: uuid('sent_move_id'),
    withdrawnCode: text('withdrawn_code'),
    withdrawnAt: instant('withdrawn_at'),
    /** Who turned an agent's proposal down; the code is of the family message_decline. */
    declinedBySeatId: uuid('declined_by_seat_id'),
    declinedAt: instant('declined_at'),
    declinedCode: text('declined_code'),
    declinedMoveId: uuid('declined_move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('message_deal').on(t.workspaceId, t.opportunityId),
    index('message_contact').on(t.workspaceId, t.contactId),
  ],
);
