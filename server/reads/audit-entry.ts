// One entry of the log: the exact text that was hashed, the rules it names in their own sentences, and what was changed.
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, auditValue } from '@/db/schema/audit';
import type { Leaf } from '@/server/audit/leaf';
import type { Seated } from '@/server/auth/seated';
import { loadPoliciesNamed } from '@/server/policies/load-policies';
import { type AuditLine, readAuditLines } from './audit-list';
import { auditSight, isReasonWithheld, seesNames } from './audit-sight';

/** Links and labels stay out: opening one is a look, which is recorded elsewhere. */
const SHOWN_VALUES = ['before', 'after', 'note'];

export type AuditEntryView = {
  line: AuditLine;
  /** RFC 8785 canonical JSON, exactly as hashed; null where it names a seat that the reader may not know. */
  leaf: string | null;
  policyVersion: string | null;
  /** The sentence is null for a rule that this version no longer ships. */
  policies: { id: string; sentence: string | null }[];
  values: { name: string; value: string | null }[];
  factCount: number;
  /** The entry whose move this one undid. */
  undoes: number | null;
};

/** Null where there is no such entry or it is not this seat's to read. */
export async function readAuditEntry(tx: Tx, seat: Seated, seq: number): Promise<AuditEntryView | null> {
  const where = and(eq(auditEntry.seq, seq), ...(await auditSight(tx, seat)));
  const [line] = await readAuditLines(tx, seat, where, 1);
  const [entry] = await tx.select().from(auditEntry).where(where);
  if (!line || !entry) return null;
  const text = new TextDecoder().decode(entry.leaf);
  const leaf = JSON.parse(text) as Leaf;
  const isForReader = seesNames(seat) || entry.actorKind !== 'person' || entry.actorId === seat.actor.seatId;
  const isWithheld = isReasonWithheld(seat, leaf.reasonCode, entry.actorId);
  const values = isWithheld
    ? []
    : await tx
        .select({ name: auditValue.name, value: auditValue.value })
        .from(auditValue)
        .where(
          and(
            eq(auditValue.entryId, leaf.entry),
            inArray(auditValue.name, SHOWN_VALUES),
            isNull(auditValue.erasedAt),
          ),
        );
  const [undone] = leaf.rollsBack
    ? await tx.select({ seq: auditEntry.seq }).from(auditEntry).where(eq(auditEntry.moveId, leaf.rollsBack))
    : [];
  const { policies } = await loadPoliciesNamed(tx, seat.workspace.id, leaf.policyVersion ?? '');
  return {
    line,
    leaf: isForReader ? text : null,
    policyVersion: leaf.policyVersion ?? null,
    policies: (leaf.policies ?? []).map((id) => ({
      id,
      sentence: policies.find((policy) => policy.id === id)?.reason ?? null,
    })),
    values: SHOWN_VALUES.flatMap((name) =>
      values
        .filter((held) => held.name === name)
        .map((held) => ({ name, value: held.value === null ? null : String(held.value) })),
    ),
    factCount: leaf.facts?.length ?? 0,
    undoes: undone?.seq ?? null,
  };
}
