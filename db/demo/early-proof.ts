// Which deals of past quarters had their proof when their quarter's forecast was called, and which were doubted then: a forecast of then can be judged by it.
import { DAY_MS, HOUR_MS, quarterStart, workday } from './day';
import type { DealBrief, Profile } from './deal-brief';
import type { SeededRandom } from './seeded-random';

export type EarlyProof = {
  /** When the deal becomes a promise of its quarter, in milliseconds. */
  promisedAt: number;
  /** The quarter's first weekly call, a Wednesday after its seventh day: what stands by then counts. */
  calledAt: number;
  /** `whole`: all that a commit asks for; `doubted`: what speaks against it in the end does so already; `part`: the rest. */
  kind: 'whole' | 'doubted' | 'part';
};

/** Deals of this quarter are promised as they come. */
const LIVE_QUARTER = Date.parse('2026-04-01T00:00:00.000Z');

/** How often all of it was there by then: not always where it is in the end, and now and then where it is not. */
const WHOLE: Record<Profile, number> = { full: 0.72, partial: 0.3, weak: 0.16, contradicted: 0.2 };
const DOUBTED = 0.75;

/** Null for what began in its quarter, and for the quarter that runs. */
export function tellEarlyProof(
  random: SeededRandom,
  brief: DealBrief,
  createdAt: number,
  until: number,
): EarlyProof | null {
  if (brief.outcome === 'open' || until >= LIVE_QUARTER) return null;
  const startsAt = quarterStart(until, 0);
  const promisedAt = workday(startsAt + 3 * DAY_MS) + 15 * HOUR_MS;
  if (promisedAt <= createdAt + 14 * DAY_MS || promisedAt >= until - 14 * DAY_MS) return null;
  const seventh = startsAt + 7 * DAY_MS;
  const calledAt = seventh + ((3 - new Date(seventh).getUTCDay() + 7) % 7) * DAY_MS;
  const isDoubted = brief.profile === 'contradicted' && random.chance(DOUBTED);
  const isWhole = !isDoubted && random.chance(WHOLE[brief.profile]);
  return { promisedAt, calledAt, kind: isWhole ? 'whole' : isDoubted ? 'doubted' : 'part' };
}
