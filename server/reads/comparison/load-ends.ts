// Turns a question about two books into its two ends, or says in a sentence why they cannot be compared.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { periodOf } from '@/server/core/period/period-of';
import type { Category } from '@/server/core/vocabulary/category';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import type { ComparisonMeasure } from '@/server/core/waterfall/comparison-measure';
import type { BookEnd, BookName, BookNode, ComparisonQuestion } from './book-end';

export type ComparedSide = {
  kind: 'snapshot' | 'past' | 'now';
  /** Of a snapshot. */
  snapshotId: string | null;
  effectiveAt: string;
  periodLabel: string;
  basis: 'source' | 'accepted';
  rates: RateBasis;
};
export type ComparedEnds = {
  currency: string;
  period: { key: string; label: string };
  categories: Category[];
  measure: ComparisonMeasure;
  before: BookEnd;
  after: BookEnd;
  from: ComparedSide;
  to: ComparedSide;
};
export type Frozen = typeof snapshot.$inferSelect & { knownAt: Date; effectiveAt: Date };

/** Days that were put together from the records, by what the question calls them. */
export type PastDays = ReadonlyMap<string, { id: string; effectiveAt: string }>;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Where they cannot be compared, or one is not there: why. @param pasts every day that the question names, on `basisOf` its snapshots. */
export async function loadEnds(
  tx: Tx,
  seat: Seated,
  question: ComparisonQuestion,
  pasts: PastDays = new Map(),
): Promise<ComparedEnds | { problem: string }> {
  const calendar = FiscalCalendar.parse(seat.workspace.fiscalCalendar);
  const [first, second] = [await loadNamed(tx, question.from), await loadNamed(tx, question.to)];
  if (!first && !pasts.has(question.from))
    return { problem: 'The first snapshot is not there, or not complete.' };
  if (!second && question.to !== 'now' && !pasts.has(question.to))
    return { problem: 'The second snapshot is not there, or not complete.' };
  const key =
    question.period ?? first?.periodKey ?? second?.periodKey ?? periodOf(calendar, seat.today)?.key ?? '';
  const period = periodByKey(calendar, key);
  if (!period) return { problem: `The fiscal calendar has no period "${key}".` };
  const currency = first?.currency ?? seat.workspace.currency;
  const other = second?.currency ?? seat.workspace.currency;
  if (currency !== other) return { problem: notOneCurrency(currency, other) };
  const node = nodeOf(question, first ?? second);
  const basis = basisOf(first, second);
  // As the snapshot's, so that a choice of rates alone moves nothing.
  const { rates } = (first ?? second)?.request ?? {};
  const end = (name: string, frozen: Frozen | null): { end: BookEnd; side: ComparedSide } => {
    const days = daysOf(frozen?.periodKey === key ? frozen : period);
    const past = pasts.get(name);
    const shown = { snapshotId: null, periodLabel: period.label, basis, rates: rates ?? ('plan' as const) };
    if (frozen) {
      const held = { kind: 'snapshot' as const, id: frozen.id, knownAt: frozen.knownAt.toISOString() };
      // Its own days, as its calendar had them when it was frozen.
      return { end: { ...held, node, basis: frozen.request.basis, ...days }, side: sideOf(frozen) };
    }
    if (past)
      return {
        end: { kind: 'past', id: past.id, node, basis, rates, currency, day: name, ...days },
        side: { kind: 'past', effectiveAt: past.effectiveAt, ...shown },
      };
    return {
      end: { kind: 'now', day: seat.today, currency, node, basis, rates, ...days },
      side: { kind: 'now', effectiveAt: seat.effectiveAt.toISOString(), ...shown },
    };
  };
  const [before, after] = [end(question.from, first), end(question.to, second)];
  return {
    currency,
    period: { key, label: period.label },
    categories: question.categories?.length ? question.categories : ['commit', 'closed'],
    measure: question.measure ?? 'amount',
    before: before.end,
    after: after.end,
    from: before.side,
    to: after.side,
  };
}

const notOneCurrency = (a: string, b: string) =>
  `One is in ${a} and the other in ${b}: amounts of two reporting currencies are not compared.`;

/** The chosen node; without one the teams that the snapshot was taken of. */
function nodeOf({ team, owner }: ComparisonQuestion, frozen: Frozen | null): BookNode {
  if (owner) return { owner };
  const teams = team ? [team] : (frozen?.request.teamIds ?? []);
  return teams.length > 0 ? { teams } : null;
}

/** Null for a day, for now, and where nothing complete is there. */
export const loadNamed = async (tx: Tx, name: BookName): Promise<Frozen | null> =>
  name === 'now' || DAY.test(name) ? null : loadCompleted(tx, name);

/** What is put together beside a snapshot stands on the basis that it was frozen with. */
export const basisOf = (first: Frozen | null, second: Frozen | null): 'source' | 'accepted' =>
  (first ?? second)?.request.basis ?? 'source';

export async function loadCompleted(tx: Tx, id: string): Promise<Frozen | null> {
  const [held] = await tx
    .select()
    .from(snapshot)
    .where(and(eq(snapshot.id, id), eq(snapshot.state, 'completed')));
  if (!held?.knownAt || !held.effectiveAt) return null;
  return { ...held, knownAt: held.knownAt, effectiveAt: held.effectiveAt };
}

const sideOf = (frozen: Frozen): ComparedSide => ({
  kind: 'snapshot',
  snapshotId: frozen.id,
  effectiveAt: frozen.effectiveAt.toISOString(),
  periodLabel: frozen.periodLabel,
  basis: frozen.request.basis,
  rates: frozen.request.rates ?? 'plan',
});

const daysOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({ startsOn, endsOn });
