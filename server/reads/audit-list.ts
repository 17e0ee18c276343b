// The log, newest first, in plain words: what, who or what, on which deal, under which rule. Leaders see a role, not a name.
import { and, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Leaf } from '@/server/audit/leaf';
import type { Seated } from '@/server/auth/seated';
import { isVisible, loadSight } from './sight';

export type AuditFilter = {
  kind?: string;
  opportunityId?: string;
  outcome?: string;
  actorId?: string;
  before?: number;
};
export type AuditLine = {
  seq: number;
  at: string;
  effectiveAt: string | null;
  kind: string;
  outcome: string;
  actorKind: string;
  /** The name where this seat may know it; else the role. */
  actor: string;
  opportunityId: string | null;
  dealName: string | null;
  code: string | null;
  reasonCode: string | null;
  policies: string[];
  policyVersion: string | null;
  measures: Record<string, number | string>;
  leafHash: string;
};

const PAGE = 100;

export async function readAuditList(
  tx: Tx,
  seat: Seated,
  filter: AuditFilter,
): Promise<{ lines: AuditLine[]; nextBefore: number | null }> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const seesNames = seat.actor.role === 'auditor';
  const conditions: (SQL | undefined)[] = [
    filter.kind ? eq(auditEntry.kind, filter.kind) : undefined,
    filter.outcome ? eq(auditEntry.outcome, filter.outcome) : undefined,
    filter.opportunityId ? eq(auditEntry.opportunityId, filter.opportunityId) : undefined,
    filter.before === undefined ? undefined : lt(auditEntry.seq, filter.before),
    // Only the auditor, and the person for themselves, filter by person.
    filter.actorId ? eq(auditEntry.actorId, seesNames ? filter.actorId : seat.actor.seatId) : undefined,
    sight.all
      ? undefined
      : inArray(
          auditEntry.opportunityId,
          tx
            .select({ id: opportunity.id })
            .from(opportunity)
            .where(isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId })),
        ),
  ];
  const rows = await tx
    .select({ entry: auditEntry, dealName: opportunity.name })
    .from(auditEntry)
    .leftJoin(opportunity, eq(opportunity.id, auditEntry.opportunityId))
    .where(and(...conditions))
    .orderBy(desc(auditEntry.seq))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const names = await seatNames(
    tx,
    page.filter((row) => row.entry.actorKind === 'person').map((row) => row.entry.actorId),
  );
  const lines = page.map(({ entry, dealName }) => {
    const leaf = JSON.parse(new TextDecoder().decode(entry.leaf)) as Leaf;
    const isSelf = entry.actorId === seat.actor.seatId;
    return {
      seq: entry.seq,
      at: entry.at.toISOString(),
      effectiveAt: leaf.effectiveAt ?? null,
      kind: entry.kind,
      outcome: entry.outcome,
      actorKind: entry.actorKind,
      actor: actorWords(entry.actorKind, entry.actorId, leaf, names, seesNames || isSelf),
      opportunityId: entry.opportunityId,
      dealName,
      code: leaf.code ?? null,
      reasonCode: leaf.reasonCode ?? null,
      policies: leaf.policies ?? [],
      policyVersion: leaf.policyVersion ?? null,
      measures: leaf.measures ?? {},
      leafHash: Buffer.from(entry.leafHash).toString('hex'),
    };
  });
  return { lines, nextBefore: rows.length > PAGE ? (lines.at(-1)?.seq ?? null) : null };
}

function actorWords(
  kind: string,
  id: string,
  leaf: Leaf,
  names: Map<string, string>,
  seesName: boolean,
): string {
  if (kind !== 'person') return `${kind} · ${id}`;
  return seesName ? (names.get(id) ?? 'A former seat') : (leaf.actor.role ?? 'A person');
}

async function seatNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: seatTable.id, name: seatTable.name })
    .from(seatTable)
    .where(inArray(seatTable.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
