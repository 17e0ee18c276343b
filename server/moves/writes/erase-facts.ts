// Deletes pointers that a customer asked not to log: content, links and signals go, an empty mark stays for what cited it.
import { and, eq, inArray } from 'drizzle-orm';
import { auditValue } from '@/db/schema/audit';
import { blockedPointer, fact, factConfirmation, factLink, signal } from '@/db/schema/fact';
import { replacedRecord } from '@/db/schema/observation';
import { pointerDigest } from '@/server/audit/keyed-digest';
import type { MoveTx, Scope } from '../definition';

/** Imports leave out what `blocked_pointer` names. The log keeps its proofs: only the erasable values go. */
export async function eraseFacts(tx: MoveTx, factIds: readonly string[], scope: Scope): Promise<number> {
  const { workspaceId, moveId } = scope;
  if (factIds.length === 0) return 0;
  const rows = await tx
    .select()
    .from(fact)
    .where(inArray(fact.id, [...factIds]))
    .for('update');
  for (const row of rows) {
    const digest = pointerDigest(workspaceId, row.sourceId, row.externalId);
    await tx.insert(blockedPointer).values({ workspaceId, digest, moveId }).onConflictDoNothing();
    await tx
      .update(fact)
      .set({
        externalId: `erased:${row.id}`,
        label: '',
        isLabelHidden: true,
        link: null,
        participants: [],
        attributes: {},
        digest: new Uint8Array(),
        erasedByMoveId: moveId,
      })
      .where(and(eq(fact.workspaceId, workspaceId), eq(fact.id, row.id)));
    // What it was before an import changed it goes as well.
    await tx
      .delete(replacedRecord)
      .where(and(eq(replacedRecord.kind, 'fact'), eq(replacedRecord.recordId, row.id)));
    await tx.delete(factLink).where(eq(factLink.factId, row.id));
    await tx.delete(signal).where(eq(signal.factId, row.id));
    const confirmed = await tx
      .delete(factConfirmation)
      .where(eq(factConfirmation.factId, row.id))
      .returning({ moveId: factConfirmation.moveId });
    const entries = [...confirmed, row].flatMap((each) => each.moveId ?? []);
    if (entries.length > 0)
      await tx
        .update(auditValue)
        .set({ value: null, erasedAt: scope.recordedAt })
        .where(inArray(auditValue.entryId, entries));
  }
  return rows.length;
}
