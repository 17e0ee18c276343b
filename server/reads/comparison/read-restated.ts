// As reported at a freeze against the same moment recomputed from what is known today: every difference has a cause, and nothing is left over.
import { z } from 'zod';
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { subtractAmounts } from '@/server/core/money/amounts';
import { restateMovement } from '@/server/core/waterfall/restate-movement';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import type { WaterfallCause } from '@/server/core/waterfall/waterfall-cause';
import { ComparisonQuestion } from './book-end';
import { readLaterFindings } from './later-findings';
import { type ComparedEnds, type Frozen, loadCompleted, loadEnds } from './load-ends';
import { type ComparedDeal, type Restate, readMovedDeals } from './read-comparison';

export const RestatementQuestion = ComparisonQuestion.omit({ from: true, to: true }).extend({ id: z.uuid() });
export type RestatementQuestion = z.infer<typeof RestatementQuestion>;

export type Restated = Pick<ComparedEnds, 'currency' | 'period' | 'categories' | 'measure'> & {
  effectiveAt: string;
  /** As reported − recomputed today. */
  difference: string;
  waterfall: Waterfall;
  deals: ComparedDeal[];
  more: number;
};
export type RestatedEnds = { ends: ComparedEnds; frozen: Frozen; restate: Restate };

/** @param pastBookId the moment of the freeze as known today, on the snapshot's basis. */
export async function loadRestatedEnds(
  tx: Tx,
  seat: Seated,
  { id, ...question }: RestatementQuestion,
  pastBookId: string,
): Promise<RestatedEnds | { problem: string }> {
  const ends = await loadEnds(tx, seat, { ...question, from: id, to: id });
  if ('problem' in ends) return ends;
  const frozen = await loadCompleted(tx, id);
  if (!frozen) return { problem: 'There is no such snapshot, or it is not complete.' };
  // Today's calendar draws the period: a change of it is a cause of its own.
  const now = await loadEnds(tx, seat, { ...question, from: id, to: 'now' });
  if ('problem' in now) return now;
  const { startsOn, endsOn, node, basis } = now.after;
  const { rates } = frozen.request;
  const day = dayIn(frozen.effectiveAt.toISOString(), seat.workspace.timeZone);
  const rated = { rates, currency: ends.currency, day };
  const after = { kind: 'past' as const, id: pastBookId, startsOn, endsOn, node, basis, ...rated };
  const of = {
    begunSeq: frozen.begunSeq ?? 0,
    effectiveAt: frozen.effectiveAt.toISOString(),
    snapshotId: id,
  };
  const restate: Restate = async (batch) => {
    const moved = batch.filter(({ parts }) => parts.length > 0);
    const findings = await readLaterFindings(
      tx,
      of,
      moved.map(({ deal }) => deal),
    );
    return moved.map((each) => {
      const found = findings.get(each.deal) ?? { isLate: false, isCorrected: false, isErased: false };
      return { ...each, parts: restateMovement(each.parts, each.before, each.after, found) };
    });
  };
  return { ends: { ...ends, after }, frozen, restate };
}

export async function readRestated(
  tx: Tx,
  seat: Seated,
  question: RestatementQuestion,
  pastBookId: string,
  cause: WaterfallCause | null,
): Promise<Restated | { problem: string }> {
  const loaded = await loadRestatedEnds(tx, seat, question, pastBookId);
  if ('problem' in loaded) return loaded;
  const { ends, restate } = loaded;
  const { currency, period, categories, measure, from } = ends;
  const moved = await readMovedDeals(tx, ends, cause, restate);
  const difference = subtractAmounts(moved.waterfall.start, moved.waterfall.end);
  return { currency, period, categories, measure, effectiveAt: from.effectiveAt, difference, ...moved };
}
