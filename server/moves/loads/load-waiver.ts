// Loads a waiver that waits for a second person: its deal, its item, who asks and what has settled it already.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemRuling } from '@/db/schema/ruling';
import type { Scope } from '../definition';
import { type ItemForMove, loadItem } from './load-item';
import { loadSecondPerson, type SecondPerson } from './load-second-person';

export type Waiver = typeof itemRuling.$inferSelect;
export type WaiverForMove = ItemForMove & {
  ruling: Waiver;
  second: SecondPerson;
  /** Why it waits no more, one sentence; null while it does. */
  settled: string | null;
};

export async function loadWaiver(tx: Tx, rulingId: string, scope: Scope): Promise<WaiverForMove | null> {
  const isIt = and(eq(itemRuling.id, rulingId), eq(itemRuling.kind, 'waived'));
  const [about] = await tx.select().from(itemRuling).where(isIt);
  const held = about ? await loadItem(tx, about.opportunityId, about.itemKey, scope) : null;
  if (!held) return null;
  // Read again under the deal's lock.
  const [ruling] = await tx.select().from(itemRuling).where(isIt).for('update');
  if (!ruling) return null;
  const second = await loadSecondPerson(tx, held, ruling.seatId, scope);
  return { ...held, ruling, second, settled: settledWords(ruling) };
}

function settledWords({ undoneByMoveId, refusedBySeatId, approvedBySeatId }: Waiver): string | null {
  if (refusedBySeatId) return 'This waiver was refused already.';
  if (undoneByMoveId) return 'This request was taken back.';
  return approvedBySeatId ? 'This waiver was approved already.' : null;
}
