// What belongs to an entry: what it took up, and what followed from it: answers, approvals, rollbacks.
import { and, asc, eq, gt, inArray, like, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { move } from '@/db/schema/move';
import { rollbackItem } from '@/db/schema/rollback';
import type { Leaf } from '@/server/audit/leaf';
import type { Seated } from '@/server/auth/seated';
import { type AuditLine, readAuditLines } from './audit-list';
import { auditSight } from './audit-sight';

export type LinkedEntry = Pick<AuditLine, 'seq' | 'label' | 'actor' | 'outcome' | 'at'> & {
  how: 'takes_back' | 'taken_back_by' | 'about_the_same' | 'evaluated';
};
export type AuditLinks = { earlier: LinkedEntry[]; later: LinkedEntry[] };

const MOST = 12;
/** Of what one rollback took back, the newest are shown. */
const MANY = 100;
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
  const undoing = entry.moveId ? await undoneBy(tx, entry.moveId) : [];
  const taken = entry.moveId ? await takenBackBy(tx, entry.moveId) : [];
  const undoes =
    taken.length === 0
      ? []
      : await readAuditLines(tx, seat, and(inArray(auditEntry.moveId, taken), ...sight), MANY);
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
  const undoesSeqs = new Set(undoes.map(({ seq }) => seq));
  const earlier = (await same(lt(auditEntry.seq, entry.seq))).filter(({ seq }) => !undoesSeqs.has(seq));
  return {
    earlier: [
      ...earlier.map((line) => linked(line, 'about_the_same')),
      ...undoes.map((line) => linked(line, 'takes_back')),
    ].sort((a, b) => a.seq - b.seq),
    later: [
      ...undone.map((line) => linked(line, 'taken_back_by')),
      ...later.map((line) => linked(line, 'about_the_same')),
      ...evaluated.map((line) => linked(line, 'evaluated')),
    ].sort((a, b) => a.seq - b.seq),
  };
}

/** The moves that took this one back, alone or among many. */
async function undoneBy(tx: Tx, moveId: string): Promise<{ id: string }[]> {
  const alone = await tx.select({ id: move.id }).from(move).where(eq(move.rollsBackId, moveId));
  const among = await tx
    .selectDistinct({ id: rollbackItem.byMoveId })
    .from(rollbackItem)
    .where(eq(rollbackItem.moveId, moveId));
  return [...alone, ...among];
}

async function takenBackBy(tx: Tx, moveId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: rollbackItem.moveId })
    .from(rollbackItem)
    .where(eq(rollbackItem.byMoveId, moveId));
  return rows.map(({ id }) => id);
}

function linked({ seq, label, actor, outcome, at }: AuditLine, how: LinkedEntry['how']): LinkedEntry {
  return { seq, label, actor, outcome, at, how };
}
