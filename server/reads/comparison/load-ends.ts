// Turns a question about two books into its two ends, or says in a sentence why they cannot be compared.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import type { Category } from '@/server/core/vocabulary/category';
import type { BookEnd, BookNode, ComparisonQuestion } from './book-end';

export type ComparedSide = {
  /** Null: now. */
  snapshotId: string | null;
  effectiveAt: string;
  periodLabel: string;
  basis: 'source' | 'accepted';
};
export type ComparedEnds = {
  currency: string;
  period: { key: string; label: string };
  categories: Category[];
  before: BookEnd;
  after: BookEnd;
  from: ComparedSide;
  to: ComparedSide;
};
export type Frozen = typeof snapshot.$inferSelect & { knownAt: Date; effectiveAt: Date };

/** Where they cannot be compared, or one is not there: why. */
export async function loadEnds(
  tx: Tx,
  seat: Seated,
  question: ComparisonQuestion,
): Promise<ComparedEnds | { problem: string }> {
  const first = await loadCompleted(tx, question.from);
  if (!first) return { problem: 'The first snapshot is not there, or not complete.' };
  const key = question.period ?? first.periodKey;
  const period = periodByKey(FiscalCalendar.parse(seat.workspace.fiscalCalendar), key);
  if (!period) return { problem: `The fiscal calendar has no period "${key}".` };
  const node = nodeOf(question, first);
  const of = (frozen: Frozen): BookEnd => ({
    kind: 'snapshot',
    id: frozen.id,
    knownAt: frozen.knownAt.toISOString(),
    node,
    basis: frozen.request.basis,
    // Its own days, as its calendar had them when it was frozen.
    ...daysOf(frozen.periodKey === key ? frozen : period),
  });
  const shared = {
    currency: first.currency,
    period: { key, label: period.label },
    categories: question.categories?.length ? question.categories : (['commit', 'closed'] as Category[]),
    before: of(first),
    from: sideOf(first),
  };
  if (question.to === 'now') {
    const { currency } = seat.workspace;
    if (currency !== first.currency) return { problem: notOneCurrency(first.currency, currency) };
    const { basis } = first.request;
    const { startsOn, endsOn } = period;
    return {
      ...shared,
      after: { kind: 'now', today: seat.today, currency, basis, node, startsOn, endsOn },
      to: { snapshotId: null, effectiveAt: seat.effectiveAt.toISOString(), periodLabel: period.label, basis },
    };
  }
  const second = await loadCompleted(tx, question.to);
  if (!second) return { problem: 'The second snapshot is not there, or not complete.' };
  if (second.currency !== first.currency) return { problem: notOneCurrency(first.currency, second.currency) };
  return { ...shared, after: of(second), to: sideOf(second) };
}

const notOneCurrency = (a: string, b: string) =>
  `One is in ${a} and the other in ${b}: amounts of two reporting currencies are not compared.`;

/** The chosen node; without one the teams that the snapshot was taken of, where that was one. */
function nodeOf({ team, owner }: ComparisonQuestion, { request }: Frozen): BookNode {
  if (owner) return { owner };
  const [only, ...others] = request.teamIds;
  const chosen = team ?? (others.length === 0 ? only : undefined);
  return chosen ? { team: chosen } : null;
}

export async function loadCompleted(tx: Tx, id: string): Promise<Frozen | null> {
  const [held] = await tx
    .select()
    .from(snapshot)
    .where(and(eq(snapshot.id, id), eq(snapshot.state, 'completed')));
  if (!held?.knownAt || !held.effectiveAt) return null;
  return { ...held, knownAt: held.knownAt, effectiveAt: held.effectiveAt };
}

export const sideOf = (frozen: Frozen): ComparedSide => ({
  snapshotId: frozen.id,
  effectiveAt: frozen.effectiveAt.toISOString(),
  periodLabel: frozen.periodLabel,
  basis: frozen.request.basis,
});

const daysOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({ startsOn, endsOn });
