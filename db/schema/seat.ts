// Seats and the team tree: who holds which role here, in which team, and since when.
import { boolean, date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ROLES } from '@/server/core/vocabulary/role';
import { instant, workspaceId } from './columns';

/** A person's place in a workspace, or an imported user who has not signed in yet (no person). */
export const seat = pgTable(
  'seat',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    personId: uuid('person_id'),
    name: text('name').notNull(),
    /** Lower-cased; null when the source gave none. */
    email: text('email'),
    role: text('role', { enum: ROLES }).notNull(),
    title: text('title'),
    sourceId: uuid('source_id'),
    externalId: text('external_id'),
    isActive: boolean('is_active').notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('seat_person').on(t.workspaceId, t.personId),
    index('seat_of_person').on(t.personId),
    index('seat_email').on(t.workspaceId, t.email),
  ],
);

export const team = pgTable(
  'team',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    sourceId: uuid('source_id'),
    externalId: text('external_id'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** Which team lies under which, from a day (inclusive) to a day (exclusive). */
export const teamParent = pgTable(
  'team_parent',
  {
    workspaceId: workspaceId(),
    teamId: uuid('team_id').notNull(),
    parentId: uuid('parent_id'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.validFrom] }),
    index('team_parent_of').on(t.workspaceId, t.parentId),
  ],
);

/** Who sits in which team and whether they lead it, from a day to a day; history follows the tree then in force. */
export const teamSeat = pgTable(
  'team_seat',
  {
    workspaceId: workspaceId(),
    teamId: uuid('team_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    isLead: boolean('is_lead').notNull().default(false),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.seatId, t.teamId, t.validFrom] }),
    index('team_seat_of').on(t.workspaceId, t.teamId),
  ],
);
