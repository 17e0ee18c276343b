// How promises of quarters that are over stood in their days: one that was made is kept through the stages, and one that slipped had been made as well.
import { DAY_MS, HOUR_MS, quarterStart, workday } from './day';
import type { DealMutation } from './deal-state';
import type { EarlyProof } from './early-proof';
import type { SeededRandom } from './seeded-random';

/** A deal that was promised stays in commit while it goes on through its stages; it leaves it when it is over. */
export function keepPromise(mutations: readonly DealMutation[], { promisedAt }: EarlyProof): DealMutation[] {
  return mutations.map((mutation) => {
    const { category } = mutation.set;
    const isLower = category === 'pipeline' || category === 'best_case';
    return isLower && mutation.at > promisedAt
      ? { ...mutation, set: { ...mutation.set, category: 'commit' } }
      : mutation;
  });
}

const SLIPPED = 0.4;

/** Of a deal that is over: where its date was in the quarter before until it was pushed out of it, some had promised it there. */
export function tellSlippedPromise(
  random: SeededRandom,
  {
    createdAt,
    until,
    byId,
    startClose,
  }: { createdAt: number; until: number; byId: string; startClose: number | null },
  mutations: readonly DealMutation[],
): DealMutation[] {
  if (!random.chance(SLIPPED)) return [];
  const endsAt = quarterStart(until, 0);
  const promisedAt = workday(quarterStart(until, -1) + 3 * DAY_MS) + 15 * HOUR_MS;
  if (promisedAt <= createdAt + 14 * DAY_MS) return [];
  const moves = mutations
    .flatMap(({ at, set }) => (set.closesOn === undefined ? [] : [{ at, day: set.closesOn }]))
    .sort((a, b) => a.at - b.at);
  const then = moves.findLast(({ at }) => at <= promisedAt)?.day ?? startClose;
  const out = moves.find(({ at, day }) => at > promisedAt && day !== null && day >= endsAt);
  // Pushed in the quarter's first days it had not been promised for long enough to be called.
  if (then === null || then >= endsAt || then < promisedAt || !out || out.at < promisedAt + 14 * DAY_MS)
    return [];
  return [
    { at: promisedAt, byId, set: { category: 'commit' } },
    { at: out.at + 60_000, byId, set: { category: 'best_case' } },
  ];
}
