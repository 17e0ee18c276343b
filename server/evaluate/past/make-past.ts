// Makes the forecast of a past moment, batch by batch; safe to run again after a kill, and whole or not there.
import { and, asc, desc, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import { type Tx, withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { pastBook, pastLine } from '@/db/schema/past';
import { appendJobResult } from '@/server/audit/append-job-result';
import { rootMessage } from '@/server/errors/root-message';
import { type FreezeTree, loadFreezeTree } from '@/server/snapshots/freeze-tree';
import type { WorkspaceSetting } from '../load-setting';
import { loadPastSetting } from './past-clocks';
import { type PastDeal, type PastMoment, readPastDeals } from './past-deals';

const BATCH = 200;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Never throws for what is wrong with the moment: the book says it. */
export async function makePast(workspaceId: string, pastBookId: string, wall: () => Date): Promise<void> {
  const where = and(eq(pastBook.workspaceId, workspaceId), eq(pastBook.id, pastBookId));
  const keep = (values: Partial<typeof pastBook.$inferInsert>) =>
    withWorkspace(workspaceId, (tx) => tx.update(pastBook).set(values).where(where));
  const end = (state: 'done' | 'failed', deals: number, problem: string | null) =>
    withWorkspace(workspaceId, async (tx) => {
      const at = wall();
      await tx.update(pastBook).set({ state, problem, endedAt: at }).where(where);
      const of = { workspaceId, kind: 'past.make', worker: 'past', subject: pastBookId } as const;
      await appendJobResult(tx, { ...of, state, measures: { deals }, at });
    });
  let done = 0;
  const [book] = await withWorkspace(workspaceId, (tx) => tx.select().from(pastBook).where(where));
  if (!book || book.state === 'done' || book.state === 'failed') return;
  try {
    // A worker that was killed left some lines: they are made again.
    const total = await withWorkspace(workspaceId, async (tx) => {
      await tx.delete(pastLine).where(eq(pastLine.pastBookId, pastBookId));
      return tx.$count(opportunity);
    });
    await keep({ state: 'running', total, done: 0 });
    let after = NOWHERE;
    for (;;) {
      const from = after;
      const ids = await withWorkspace(workspaceId, (tx) => writeBatch(tx, workspaceId, book, from));
      const last = ids.at(-1);
      if (!last) break;
      after = last;
      done += ids.length;
      await keep({ done });
    }
    await end('done', done, null);
    await withWorkspace(workspaceId, (tx) => dropOlder(tx, workspaceId, book));
  } catch (error) {
    await end('failed', done, rootMessage(error));
  }
}

type Book = typeof pastBook.$inferSelect;

async function writeBatch(tx: Tx, workspaceId: string, book: Book, after: string): Promise<string[]> {
  const rows = await tx
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(gt(opportunity.id, after))
    .orderBy(asc(opportunity.id))
    .limit(BATCH);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  const moment: PastMoment = book;
  const setting = await loadPastSetting(tx, workspaceId, moment);
  const tree = await loadFreezeTree(tx, setting.today);
  const deals = await readPastDeals(tx, setting, moment, ids);
  const lines = deals.map((deal) => ({
    workspaceId,
    pastBookId: book.id,
    ...pastLineOf(deal, setting, tree),
  }));
  if (lines.length > 0) await tx.insert(pastLine).values(lines);
  return ids;
}

function pastLineOf({ summary, result, line, gone }: PastDeal, setting: WorkspaceSetting, tree: FreezeTree) {
  const { commitments } = summary;
  const teamId = tree.teamOfSeat(summary.ownerSeatId);
  return {
    opportunityId: summary.opportunityId,
    ownerSeatId: summary.ownerSeatId,
    teamId,
    teamPath: tree.pathOf(teamId),
    segment: summary.segment,
    dealType: summary.dealType,
    outcome: summary.outcome,
    category: commitments.category,
    phase: summary.phase,
    stage: commitments.stage,
    closesOn: commitments.closesOn,
    amount: commitments.amount,
    currency: commitments.currency,
    rate: commitments.currency === setting.currency ? '1' : line.rate,
    converted: line.converted,
    dollarState: result.dollarState,
    gaps: result.blocking.gaps,
    openFlags: result.flags.filter((flag) => flag.isRaised).length,
    isOverdue:
      summary.outcome === 'open' && commitments.closesOn !== null && commitments.closesOn < setting.today,
    isNotGated: summary.notGated.length > 0,
    gone,
  };
}

/** How many a workspace keeps: whoever asks for many moments asks for the oldest again. */
const KEPT = 60;

/** Earlier ones of the same moment that the records have moved on from, and those beyond the newest sixty. */
async function dropOlder(tx: Tx, workspaceId: string, book: Book): Promise<void> {
  const older = await tx
    .delete(pastBook)
    .where(
      and(
        eq(pastBook.workspaceId, workspaceId),
        eq(pastBook.effectiveAt, book.effectiveAt),
        eq(pastBook.knownAs, book.knownAs),
        eq(pastBook.basis, book.basis),
        ne(pastBook.id, book.id),
        lt(pastBook.seq, book.seq),
      ),
    )
    .returning({ id: pastBook.id });
  const beyond = await tx
    .select({ id: pastBook.id })
    .from(pastBook)
    .where(and(eq(pastBook.workspaceId, workspaceId), inArray(pastBook.state, ['done', 'failed'])))
    .orderBy(desc(pastBook.requestedAt), desc(pastBook.id))
    .offset(KEPT);
  for (const { id } of beyond) await tx.delete(pastBook).where(eq(pastBook.id, id));
  for (const { id } of [...older, ...beyond]) await tx.delete(pastLine).where(eq(pastLine.pastBookId, id));
}
