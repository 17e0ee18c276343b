// Closed to date in this period, the last four, and so the same quarter of last year; whole, and by segment and closing evidence.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { type PacedPart, paceBy } from '@/server/core/metrics/pace-by';
import { type PacingLine, pace } from '@/server/core/metrics/pacing';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodOf } from '@/server/core/period/period-of';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { readClosedDays } from './closed-and-pushed';
import { measuredPeriods } from './measured-periods';

/** The parts have a cell for each line of `pacing`, in its order. */
export type Pacing = { pacing: PacingLine[]; pacingBySegment: PacedPart[]; pacingByEvidence: PacedPart[] };

export async function readPacing(tx: Tx, seat: Seated): Promise<Pacing> {
  const { today } = seat;
  const current = periodOf(FiscalCalendar.parse(seat.workspace.fiscalCalendar), today);
  if (!current) return { pacing: [], pacingBySegment: [], pacingByEvidence: [] };
  const periods = [current, ...measuredPeriods(seat)];
  const closed = await readClosedDays(tx, periods.at(-1)?.startsOn ?? current.startsOn, today);
  const keyed = (name: 'segment' | 'state') => closed.map((row) => ({ ...row, key: row[name] }));
  const states = [...DOLLAR_STATES, ''].filter((state) => closed.some((row) => row.state === state));
  const segments = [...new Set(closed.map(({ segment }) => segment))].sort();
  return {
    pacing: pace(closed, periods, today),
    pacingBySegment: paceBy(keyed('segment'), segments, periods, today),
    pacingByEvidence: paceBy(keyed('state'), states, periods, today),
  };
}
