// Erasures that wait for a second person and those that were decided: who, why and how much of which kind, never what was in it.

import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { erasure } from '@/db/schema/erasure';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { TABLE_WORDS } from '@/server/core/data-map/column-classes';
import type { ErasureReason } from '@/server/core/vocabulary/erasure-reason';
import type { Role } from '@/server/core/vocabulary/role';
import { readWaitingUploads } from './waiting-uploads';

/** Who may see that something is erased; names of what waits are for those who may decide it. */
export const SEES_RECORDS: readonly Role[] = ['revops_admin', 'finance', 'auditor'];
const DECIDES: readonly Role[] = ['revops_admin', 'finance'];
const SHOWN = 200;
const FOUND = 8;

export type ErasureLine = {
  id: string;
  kind: 'contact' | 'account';
  state: 'proposed' | 'done' | 'declined';
  because: ErasureReason;
  /** Only while it waits, and only for those who may decide it. */
  name: string | null;
  proposedBy: string;
  decidedBy: string | null;
  at: string;
  decidedAt: string | null;
  isOwn: boolean;
  counts: { of: string; records: number }[];
  /** Encrypted uploads from before it whose imports have not ended: they may still hold what was erased. */
  waitingUploads: number;
};

export async function readErasures(tx: Tx, seat: Seated): Promise<ErasureLine[]> {
  const rows = await tx.select().from(erasure).orderBy(desc(erasure.at), desc(erasure.id)).limit(SHOWN);
  const waiting = rows.filter((row) => row.state === 'proposed');
  const names = DECIDES.includes(seat.actor.role) ? await namesOf(tx, waiting) : new Map<string, string>();
  const people = await peopleOf(
    tx,
    rows.flatMap((row) => [row.proposedBy, row.decidedBy ?? '']),
  );
  const uploads = rows.some(({ state }) => state === 'done') ? await readWaitingUploads(tx) : [];
  const waitingSince = ({ state, decidedAt }: (typeof rows)[number]) =>
    state === 'done' && decidedAt ? uploads.filter((begunAt) => begunAt <= decidedAt).length : 0;
  return rows.map((row) => ({
    id: row.id,
    kind: row.subjectKind,
    state: row.state,
    because: row.because,
    name: names.get(row.subjectId) ?? null,
    proposedBy: people.get(row.proposedBy) ?? 'The command line',
    decidedBy: row.decidedBy === null ? null : (people.get(row.decidedBy) ?? 'Somebody who has left'),
    at: row.at.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    isOwn: row.proposedBy === seat.actor.seatId,
    counts: countWords(row.counts),
    waitingUploads: waitingSince(row),
  }));
}

/** Table → records as words and counts, the most first. */
export function countWords(counts: Record<string, number>): ErasureLine['counts'] {
  return Object.entries(counts)
    .map(([table, records]) => ({ of: TABLE_WORDS[table] ?? table, records }))
    .sort((a, b) => b.records - a.records || (a.of < b.of ? -1 : 1));
}

async function namesOf(tx: Tx, rows: readonly { subjectId: string }[]): Promise<Map<string, string>> {
  const ids = rows.map((row) => row.subjectId);
  if (ids.length === 0) return new Map();
  const people = await tx
    .select({ id: contact.id, name: contact.name, email: contact.email })
    .from(contact)
    .where(inArray(contact.id, ids));
  const companies = await tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, ids));
  return new Map([
    ...people.map(({ id, name, email }) => [id, email ? `${name}, ${email}` : name] as const),
    ...companies.map(({ id, name }) => [id, name] as const),
  ]);
}

export async function peopleOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const seats = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (seats.length === 0) return new Map();
  const rows = await tx
    .select({ id: seatTable.id, name: seatTable.name })
    .from(seatTable)
    .where(inArray(seatTable.id, seats));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type FoundSubject = { kind: 'contact' | 'account'; id: string; name: string; detail: string | null };

/** Customers' people by name or address and companies by name or domain; eight of each at most. */
export async function findErasable(tx: Tx, workspaceId: string, text: string): Promise<FoundSubject[]> {
  const like = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const people = await tx
    .select({ id: contact.id, name: contact.name, email: contact.email, company: account.name })
    .from(contact)
    .leftJoin(account, eq(account.id, contact.accountId))
    .where(
      and(
        eq(contact.workspaceId, workspaceId),
        sql`(${contact.name} ilike ${like} or ${contact.email} ilike ${like})`,
      ),
    )
    .orderBy(contact.name, contact.id)
    .limit(FOUND);
  const companies = await tx
    .select({ id: account.id, name: account.name, domain: account.domain })
    .from(account)
    .where(
      and(
        eq(account.workspaceId, workspaceId),
        sql`(${account.name} ilike ${like} or ${account.domain} ilike ${like})`,
      ),
    )
    .orderBy(account.name, account.id)
    .limit(FOUND);
  return [
    ...people.map(({ id, name, email, company }) => ({
      kind: 'contact' as const,
      id,
      name,
      detail: [email, company].filter((part) => part).join(' · ') || null,
    })),
    ...companies.map(({ id, name, domain }) => ({ kind: 'account' as const, id, name, detail: domain })),
  ];
}
