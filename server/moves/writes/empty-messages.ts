// Empties every message to a contact who is erased, and the values beside the log's entries that held its text or the address.
import { and, eq, inArray } from 'drizzle-orm';
import { auditValue } from '@/db/schema/audit';
import { message } from '@/db/schema/message';
import { STRUCK } from '@/server/core/data-map/struck-names';
import type { MoveTx, Scope } from '../definition';

/** @returns how many were emptied; that one was sent, when and by whom stays known. */
export async function emptyMessages(
  tx: MoveTx,
  contactIds: readonly string[],
  { workspaceId, recordedAt }: Scope,
): Promise<number> {
  if (contactIds.length === 0) return 0;
  const rows = await tx
    .update(message)
    .set({ subject: STRUCK, body: STRUCK, askedNote: null, decidedNote: null })
    .where(and(eq(message.workspaceId, workspaceId), inArray(message.contactId, [...contactIds])))
    .returning();
  const entries = rows.flatMap(({ moveId, askedMoveId, decidedMoveId, sentMoveId }) =>
    [moveId, askedMoveId, decidedMoveId, sentMoveId].filter((id) => id !== null),
  );
  if (entries.length > 0)
    await tx
      .update(auditValue)
      .set({ value: null, erasedAt: recordedAt })
      .where(and(eq(auditValue.workspaceId, workspaceId), inArray(auditValue.entryId, entries)));
  return rows.length;
}
