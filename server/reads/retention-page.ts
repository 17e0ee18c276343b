// How long records are kept here, what waits for a second person, what is past it now, and what is on hold.

import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { auditEntry } from '@/db/schema/audit';
import { hold } from '@/db/schema/hold';
import { opportunity } from '@/db/schema/opportunity';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import {
  type RetentionCounts,
  type RetentionRules,
  readProposedRetention,
  readRetention,
} from '@/server/core/retention/retention-rules';
import type { HoldReason } from '@/server/core/vocabulary/hold-reason';
import { peopleOf } from './erasures';
import { countPastRetention } from './past-retention';

export type HoldLine = {
  id: string;
  kind: 'deal' | 'account';
  subjectId: string;
  name: string;
  because: HoldReason;
  placedBy: string;
  at: string;
  isOwn: boolean;
};
export type RetentionPage = {
  rules: RetentionRules;
  /** What the rules in force would take out now. */
  past: RetentionCounts;
  proposed: { rules: RetentionRules; by: string; at: string; isOwn: boolean; past: RetentionCounts } | null;
  holds: HoldLine[];
  /** The last runs, newest first. */
  runs: { seq: number; at: string; counts: RetentionCounts }[];
};

export async function readRetentionPage(tx: Tx, seat: Seated): Promise<RetentionPage | null> {
  const workspaceId = seat.workspace.id;
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  if (!held) return null;
  const rules = readRetention(held.retention);
  const proposed = readProposedRetention(held.retentionProposed);
  const count = (of: RetentionRules) => countPastRetention(tx, workspaceId, of, seat.effectiveAt);
  const people = await peopleOf(tx, proposed ? [proposed.by] : []);
  return {
    rules,
    past: await count(rules),
    proposed: proposed && {
      rules: proposed.rules,
      by: people.get(proposed.by) ?? 'Somebody who has left',
      at: proposed.at,
      isOwn: proposed.by === seat.actor.seatId,
      past: await count(proposed.rules),
    },
    holds: await readHolds(tx, seat),
    runs: await readRuns(tx, workspaceId),
  };
}

async function readHolds(tx: Tx, seat: Seated): Promise<HoldLine[]> {
  const rows = await tx
    .select()
    .from(hold)
    .where(sql`${hold.releasedAt} is null`)
    .orderBy(desc(hold.at), desc(hold.id));
  const ids = rows.map((row) => row.subjectId);
  if (ids.length === 0) return [];
  const deals = await tx
    .select({ id: opportunity.id, name: opportunity.name })
    .from(opportunity)
    .where(inArray(opportunity.id, ids));
  const accounts = await tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, ids));
  const names = new Map([...deals, ...accounts].map(({ id, name }) => [id, name]));
  const people = await peopleOf(
    tx,
    rows.map((row) => row.placedBy),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.subjectKind,
    subjectId: row.subjectId,
    name: names.get(row.subjectId) ?? 'A record that is gone',
    because: row.because,
    placedBy: people.get(row.placedBy) ?? 'Somebody who has left',
    at: row.at.toISOString(),
    isOwn: row.placedBy === seat.actor.seatId,
  }));
}

async function readRuns(tx: Tx, workspaceId: string): Promise<RetentionPage['runs']> {
  const rows = await tx
    .select({ seq: auditEntry.seq, at: auditEntry.at, leaf: auditEntry.leaf })
    .from(auditEntry)
    .where(sql`${auditEntry.workspaceId} = ${workspaceId} and ${auditEntry.kind} = 'retention.run'
      and ${auditEntry.outcome} = 'applied'`)
    .orderBy(desc(auditEntry.seq))
    .limit(10);
  return rows.map(({ seq, at, leaf }) => {
    const { measures = {} }: { measures?: Partial<RetentionCounts> } = JSON.parse(
      Buffer.from(leaf).toString('utf8'),
    );
    const { pointers = 0, contacts = 0, log_values = 0, refused_rows = 0 } = measures;
    return { seq, at: at.toISOString(), counts: { pointers, contacts, log_values, refused_rows } };
  });
}

export type HoldableSubject = { kind: 'deal' | 'account'; id: string; name: string };

/** Deals and companies by a part of their name; eight of each at most. */
export async function findHoldable(tx: Tx, workspaceId: string, text: string): Promise<HoldableSubject[]> {
  const like = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const deals = await tx
    .select({ id: opportunity.id, name: opportunity.name })
    .from(opportunity)
    .where(sql`${opportunity.workspaceId} = ${workspaceId} and ${opportunity.name} ilike ${like}`)
    .orderBy(opportunity.name, opportunity.id)
    .limit(8);
  const accounts = await tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(sql`${account.workspaceId} = ${workspaceId} and ${account.name} ilike ${like}`)
    .orderBy(account.name, account.id)
    .limit(8);
  return [
    ...accounts.map((row) => ({ kind: 'account' as const, ...row })),
    ...deals.map((row) => ({ kind: 'deal' as const, ...row })),
  ];
}
