// What I said about items and flags: rechecks, challenges, waivers, disputes.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import type { Seated } from '@/server/auth/seated';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { bookAt } from '@/server/core/reasons/reason-book';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { reasonCodeWords } from './audit-words';
import { readReasonBooks } from './reason-books';

const NEWEST = 100;
const ITEM_KINDS = {
  not_yet_knowable: 'Not knowable yet',
  waived: 'Asked for a waiver',
  challenge_confirmed: 'Confirmed the challenge',
  challenge_disputed: 'Disputed the challenge',
  attribute_accepted: 'Took as evidence',
} as const;
const FLAG_KINDS = { acknowledged: 'Acknowledged the flag', disputed: 'Disputed the flag' } as const;

export type MyRuling = {
  id: string;
  opportunityId: string;
  dealName: string;
  /** The item or the flag it is about. */
  subject: string;
  said: string;
  reason: string | null;
  note: string | null;
  until: string | null;
  at: string;
  isUndone: boolean;
};

export async function readMyRulings(tx: Tx, seat: Seated): Promise<MyRuling[]> {
  const items = await tx
    .select({ ruling: itemRuling, dealName: opportunity.name })
    .from(itemRuling)
    .innerJoin(opportunity, eq(opportunity.id, itemRuling.opportunityId))
    .where(eq(itemRuling.seatId, seat.actor.seatId))
    .orderBy(desc(itemRuling.at))
    .limit(NEWEST);
  const flags = await tx
    .select({ response: flagResponse, dealName: opportunity.name })
    .from(flagResponse)
    .innerJoin(opportunity, eq(opportunity.id, flagResponse.opportunityId))
    .where(eq(flagResponse.seatId, seat.actor.seatId))
    .orderBy(desc(flagResponse.at))
    .limit(NEWEST);
  const books = await readReasonBooks(tx, seat.workspace.id);
  const wordsOf = (kind: string, id: string, code: string) =>
    reasonCodeWords(kind, code, bookAt(books, instantOfId(id)));
  const said: MyRuling[] = [
    ...items.map(({ ruling, dealName }) => ({
      id: ruling.id,
      opportunityId: ruling.opportunityId,
      dealName,
      subject: ITEM_LABELS[ruling.itemKey],
      said: ITEM_KINDS[ruling.kind],
      reason: ruling.reasonCode ? wordsOf('item.waive', ruling.id, ruling.reasonCode) : null,
      note: ruling.note,
      until: ruling.until,
      at: ruling.at.toISOString(),
      isUndone: ruling.undoneByMoveId !== null,
    })),
    ...flags.map(({ response, dealName }) => ({
      id: response.id,
      opportunityId: response.opportunityId,
      dealName,
      subject: FLAG_WORDS[response.rule].label,
      said: FLAG_KINDS[response.kind],
      reason: response.reasonCode ? wordsOf('flag.dispute', response.id, response.reasonCode) : null,
      note: response.note,
      until: null,
      at: response.at.toISOString(),
      isUndone: response.undoneByMoveId !== null,
    })),
  ];
  return said.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, NEWEST);
}
