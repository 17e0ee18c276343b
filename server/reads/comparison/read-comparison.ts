// The waterfall between two books, and the deals behind one of its bars; memory holds a few thousand lines at a time.
import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import { absoluteAmount, compareAmounts } from '@/server/core/money/amounts';
import { splitsOf, startComparison } from '@/server/core/waterfall/compare-books';
import type { MovementPart } from '@/server/core/waterfall/explain-movement';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import type { WaterfallCause } from '@/server/core/waterfall/waterfall-cause';
import { changedPairs, type JoinedBooks, type ShownLine, type ShownPair, sumUnchanged } from './joined-lines';
import { readSplitPairs } from './split-pairs';

export type Moved = ShownPair & { parts: MovementPart[] };
export type Restate = (pairs: readonly Moved[]) => Promise<Moved[]>;
/** How many deals are restated at once. */
const BATCH = 1_000;

/**
 * Tells every deal that moved to `onMoved`, in the order of ids, and answers with the bars.
 * @param restate gives the parts of some deals other causes; amounts stay.
 */
export async function compareBooks(
  tx: Tx,
  books: JoinedBooks & { currency: string },
  onMoved: (moved: Moved) => void | Promise<void> = () => undefined,
  restate?: Restate,
): Promise<Waterfall> {
  const scope = { categories: new Set(books.categories), currency: books.currency };
  const splits = splitsOf(await readSplitPairs(tx, books), scope);
  const same = await sumUnchanged(tx, books);
  const comparison = startComparison(scope, splits);
  comparison.addSame(same);
  let batch: Moved[] = [];
  const settle = async () => {
    const settled = restate ? await restate(batch) : batch;
    batch = [];
    for (const moved of settled) {
      comparison.explained(moved.parts);
      if (moved.parts.length > 0) await onMoved(moved);
    }
  };
  for await (const pair of changedPairs(tx, books)) {
    batch.push({ ...pair, parts: comparison.explain(pair) });
    if (batch.length >= BATCH) await settle();
  }
  await settle();
  return comparison.result();
}

export type ComparedDeal = {
  id: string;
  name: string;
  account: string | null;
  /** What it contributes to the bar. */
  amount: string;
  before: ShownSide | null;
  after: ShownSide | null;
  /** Every part it has in the waterfall. */
  parts: MovementPart[];
};
export type ShownSide = Omit<ShownLine, 'deal' | 'splitFrom' | 'owner'> & { owner: string | null };
const SHOWN_DEALS = 100;

/** The deals behind one bar, the largest first; `more` counts those that are not shown. */
export async function readMovedDeals(
  tx: Tx,
  books: JoinedBooks & { currency: string },
  cause: WaterfallCause | null,
  restate?: Restate,
): Promise<{ waterfall: Waterfall; deals: ComparedDeal[]; more: number }> {
  let held: { moved: Moved; amount: string; size: string }[] = [];
  let all = 0;
  const keepLargest = () => {
    held.sort((a, b) => compareAmounts(b.size, a.size) || (a.moved.deal < b.moved.deal ? -1 : 1));
    held = held.slice(0, SHOWN_DEALS);
  };
  const waterfall = await compareBooks(
    tx,
    books,
    (moved) => {
      const found =
        cause === null ? largestPart(moved.parts) : moved.parts.find((part) => part.cause === cause);
      if (!found) return;
      all += 1;
      held.push({ moved, amount: found.amount, size: absoluteAmount(found.amount) });
      if (held.length >= SHOWN_DEALS * 10) keepLargest();
    },
    restate,
  );
  keepLargest();
  return { waterfall, deals: await nameDeals(tx, held), more: all - held.length };
}

const largestPart = (parts: readonly MovementPart[]): MovementPart | undefined =>
  [...parts].sort((a, b) => compareAmounts(absoluteAmount(b.amount), absoluteAmount(a.amount)))[0];

export async function nameDeals(
  tx: Tx,
  moved: readonly { moved: Moved; amount: string }[],
): Promise<ComparedDeal[]> {
  const ids = moved.map((each) => each.moved.deal);
  const owners = moved.flatMap(({ moved: { before, after } }) =>
    [before?.owner, after?.owner].filter(isText),
  );
  const names = new Map(
    (ids.length === 0
      ? []
      : await tx
          .select({ id: opportunity.id, name: opportunity.name, account: account.name })
          .from(opportunity)
          .leftJoin(account, eq(account.id, opportunity.accountId))
          .where(inArray(opportunity.id, ids))
    ).map((row) => [row.id, row]),
  );
  const people = new Map(
    (owners.length === 0
      ? []
      : await tx
          .select({ id: seatTable.id, name: seatTable.name })
          .from(seatTable)
          .where(inArray(seatTable.id, [...new Set(owners)]))
    ).map((row) => [row.id, row.name]),
  );
  const shown = (line: ShownLine | null): ShownSide | null => {
    if (line === null) return null;
    const { deal: _deal, splitFrom: _split, owner, ...side } = line;
    return { ...side, owner: owner === null ? null : (people.get(owner) ?? 'Somebody who has left') };
  };
  return moved.map(({ moved: { deal, before, after, parts }, amount }) => ({
    id: deal,
    name: names.get(deal)?.name ?? 'A deal that is no longer there',
    account: names.get(deal)?.account ?? null,
    amount,
    before: shown(before),
    after: shown(after),
    parts,
  }));
}

const isText = (value: string | null | undefined): value is string => typeof value === 'string';
