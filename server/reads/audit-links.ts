// What belongs to an entry: what it took up, and what followed from it: answers, approvals, rollbacks.
import { and, asc, eq, gt, inArray, like, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { move } from '@/db/schema/move';
import type { Leaf } from '@/server/audit/leaf';
import type { Seated } from '@/server/auth/seated';
import { type AuditLine, readAuditLines } from './audit-list';
import { auditSight } from './audit-sight';

export type LinkedEntry = Pick<AuditLine, 'seq' | 'label' | 'actor' | 'outcome' | 'at'> & {
  how: 'taken_back_by' | 'about_the_same' | 'evaluated';
};
export type AuditLinks = { earlier: LinkedEntry[]; later: LinkedEntry[] };

const MOST = 12;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Only what the reader may read; entries that name the same things, on the same deal or of the same noun. */
export async function readAuditLinks(
  tx: Tx,
  seat: Seated,
  entry: { seq: number; kind: string; opportunityId: string | null; moveId: string | null },
  leaf: Leaf,
): Promise<AuditLinks> {
  const sight = await auditSight(tx, seat);
  const named = [leaf.entry, ...(leaf.subjects ?? [])].filter(
    (id) => UUID.test(id) && id !== entry.opportunityId,
  );
  const near = or(
    entry.opportunityId ? eq(auditEntry.opportunityId, entry.opportunityId) : undefined,
    like(auditEntry.kind, `${entry.kind.split('.')[0]}.%`),
  );
  const about = or(...named.map((id) => sql`position(convert_to(${id}, 'UTF8') in ${auditEntry.leaf}) > 0`));
  const same = async (side: SQL) =>
    named.length === 0 ? [] : readAuditLines(tx, seat, and(side, near, about, ...sight), MOST);
  const undoing = entry.moveId
    ? await tx.select({ id: move.id }).from(move).where(eq(move.rollsBackId, entry.moveId))
    : [];
  const undone =
    undoing.length === 0
      ? []
      : await readAuditLines(
          tx,
          seat,
          and(
            inArray(
              auditEntry.moveId,
              undoing.map(({ id }) => id),
            ),
            ...sight,
          ),
          MOST,
        );
  const [next] = await tx
    .select({ seq: auditEntry.seq })
    .from(auditEntry)
    .where(and(gt(auditEntry.seq, entry.seq), eq(auditEntry.kind, 'evaluation.run')))
    .orderBy(asc(auditEntry.seq))
    .limit(1);
  const evaluated =
    next && entry.opportunityId && leaf.outcome === 'applied'
      ? await readAuditLines(tx, seat, and(eq(auditEntry.seq, next.seq), ...sight), 1)
      : [];
  const undoneSeqs = new Set(undone.map(({ seq }) => seq));
  const later = (await same(gt(auditEntry.seq, entry.seq))).filter(({ seq }) => !undoneSeqs.has(seq));
  const earlier = await same(lt(auditEntry.seq, entry.seq));
  return {
    earlier: earlier.map((line) => linked(line, 'about_the_same')).reverse(),
    later: [
      ...undone.map((line) => linked(line, 'taken_back_by')),
      ...later.map((line) => linked(line, 'about_the_same')),
      ...evaluated.map((line) => linked(line, 'evaluated')),
    ].sort((a, b) => a.seq - b.seq),
  };
}

function linked({ seq, label, actor, outcome, at }: AuditLine, how: LinkedEntry['how']): LinkedEntry {
  return { seq, label, actor, outcome, at, how };
}
