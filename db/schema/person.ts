// Who can sign in, how often somebody tried, and who was invited. Listed outside row-level security.
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { ROLES } from '@/server/core/vocabulary/role';
import { instant } from './columns';

export const person = pgTable('person', {
  id: uuid('id').primaryKey(),
  /** Lower-cased; one person a mail address. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  /** Raised to end every session of this person. */
  sessionVersion: integer('session_version').notNull().default(1),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const throttle = pgTable('throttle', {
  /** A keyed digest of what is limited, never the address itself. */
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
  blockedUntil: instant('blocked_until'),
});

export const invite = pgTable('invite', {
  tokenDigest: text('token_digest').primaryKey(),
  /** Null: the first-admin token of an empty database. */
  workspaceId: uuid('invited_to_workspace_id'),
  seatId: uuid('seat_id'),
  email: text('email'),
  role: text('role', { enum: ROLES }),
  invitedBySeatId: uuid('invited_by_seat_id'),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
});
