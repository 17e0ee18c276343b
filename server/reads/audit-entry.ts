// One entry of the log: the exact text that was hashed, the rules it names in their own sentences, and what was changed.
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, auditValue } from '@/db/schema/audit';
import { move } from '@/db/schema/move';
import type { EntryProof } from '@/server/audit/export/export-format';
import { makeEntryProof } from '@/server/audit/export/make-entry-proof';
import type { Leaf } from '@/server/audit/leaf';
import { parseStoredValue, storedValueText } from '@/server/audit/stored-value';
import type { Seated } from '@/server/auth/seated';
import { isReversible, whyNoRollback } from '@/server/core/rollback/how-else';
import { loadPoliciesNamed } from '@/server/policies/load-policies';
import { type AuditLinks, readAuditLinks } from './audit-links';
import { type AuditLine, readAuditLines } from './audit-list';
import { auditSight, isReasonWithheld, seesNames } from './audit-sight';
import { tellStory } from './audit-story';
import { readAuditTouched, type Touched } from './audit-touched';

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
  /** Its move, where a rollback could take it back; null elsewhere. */
  reversibleMoveId: string | null;
  /** Why an applied move cannot be rolled back, and what else there is; null where it can. */
  whyNoRollback: string | null;
  /** The entry whose move this one undid. */
  undoes: number | null;
  touched: Touched[];
  /** What would have let a refused move pass. */
  remedies: string[];
  /** Plain sentences. */
  story: string[];
  links: AuditLinks;
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
        .select({ name: auditValue.name, value: storedValueText })
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
  const [refused] =
    leaf.outcome === 'refused' && entry.moveId
      ? await tx
          .select({ remedies: sql<string[] | null>`${move.answer}->'remedies'` })
          .from(move)
          .where(eq(move.id, entry.moveId))
      : [];
  const { policies: known } = await loadPoliciesNamed(tx, seat.workspace.id, leaf.policyVersion ?? '');
  const policies = (leaf.policies ?? []).map((id) => ({
    id,
    sentence: known.find((policy) => policy.id === id)?.reason ?? null,
  }));
  const shown = SHOWN_VALUES.flatMap((name) =>
    values
      .filter((held) => held.name === name)
      .map((held) => {
        const value = parseStoredValue(held.value);
        return {
          name,
          value: value === null ? null : typeof value === 'string' ? value : JSON.stringify(value),
        };
      }),
  );
  return {
    line,
    leaf: isForReader ? text : null,
    policyVersion: leaf.policyVersion ?? null,
    policies,
    values: shown,
    factCount: leaf.facts?.length ?? 0,
    reversibleMoveId: entry.outcome !== 'refused' && isReversible(entry.kind) ? entry.moveId : null,
    whyNoRollback: entry.moveId && entry.outcome !== 'refused' ? whyNoRollback(entry.kind) : null,
    undoes: undone?.seq ?? null,
    touched: await readAuditTouched(tx, seat, leaf),
    remedies: refused?.remedies ?? [],
    story: tellStory(line, policies, shown),
    links: await readAuditLinks(tx, seat, entry, leaf),
  };
}

/** The file that proves an entry; null where the entry is not this seat's to read. */
export async function readEntryProof(tx: Tx, seat: Seated, seq: number): Promise<EntryProof | null> {
  const [entry] = await tx
    .select({ actorKind: auditEntry.actorKind, actorId: auditEntry.actorId })
    .from(auditEntry)
    .where(and(eq(auditEntry.seq, seq), ...(await auditSight(tx, seat))));
  if (!entry) return null;
  const isForReader = seesNames(seat) || entry.actorKind !== 'person' || entry.actorId === seat.actor.seatId;
  return makeEntryProof(tx, seat.workspace.id, seq, isForReader);
}
