// How often a flag was followed by what it warns of, beside like deals without it; says nothing below thirty episodes.
import type { FlagRule } from '../vocabulary/flag-rule';
import { type Share, wilsonInterval } from './wilson-interval';

const MIN_EPISODES = 30;
const MIN_HORIZON_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** Rules about pushes are followed only by further pushes: the push that raised them proves nothing. */
const PUSH_RULES: readonly FlagRule[] = ['close_date_pushed'];

export type Harm = { kind: 'slip' | 'loss' | 'downgrade'; at: string };

/** An episode of a flag, or the same stretch of an unflagged deal; `stratum` is its phase, category and amount band. */
export type WatchedStretch = {
  startedAt: string;
  /** The end of the period the deal was to close in, as an instant; null when undated. */
  periodEndsAt: string | null;
  /** When the deal was won, lost or void; null while it is open. */
  outcomeAt: string | null;
  harms: readonly Harm[];
  stratum: string;
};

/** Mature: the outcome is known, or the horizon (period end, at least 30 days) has passed. */
export function isMature(stretch: WatchedStretch, now: number): boolean {
  if (stretch.outcomeAt !== null && Date.parse(stretch.outcomeAt) <= now) return true;
  const atLeast = Date.parse(stretch.startedAt) + MIN_HORIZON_DAYS * MS_PER_DAY;
  const periodEnd = stretch.periodEndsAt === null ? atLeast : Date.parse(stretch.periodEndsAt);
  return Math.max(atLeast, periodEnd) <= now;
}

function wasFollowed(rule: FlagRule, { startedAt, harms }: WatchedStretch, now: number): boolean {
  const counts = (kind: Harm['kind']) => !PUSH_RULES.includes(rule) || kind === 'slip';
  return harms.some(
    ({ kind, at }) => counts(kind) && Date.parse(at) > Date.parse(startedAt) && Date.parse(at) <= now,
  );
}

export type FlagPrecision =
  | { isWithheld: true; mature: number; reason: string }
  | { isWithheld: false; mature: number; followed: Share; unflagged: { n: number; share: string | null } };

/** `unflagged` are like stretches without the flag; they are weighted by how the flagged ones spread over strata. */
export function measurePrecision(
  rule: FlagRule,
  flagged: readonly WatchedStretch[],
  unflagged: readonly WatchedStretch[],
  now: number,
): FlagPrecision {
  const episodes = flagged.filter((stretch) => isMature(stretch, now));
  if (episodes.length < MIN_EPISODES)
    return {
      isWithheld: true,
      mature: episodes.length,
      reason: `${episodes.length} episodes are mature; below ${MIN_EPISODES} nothing is said.`,
    };
  const hits = episodes.filter((stretch) => wasFollowed(rule, stretch, now)).length;
  const like = unflagged.filter((stretch) => isMature(stretch, now));
  const strata = new Map<string, { weight: number; n: number; hits: number }>();
  for (const { stratum } of episodes) {
    const held = strata.get(stratum) ?? { weight: 0, n: 0, hits: 0 };
    strata.set(stratum, { ...held, weight: held.weight + 1 });
  }
  for (const stretch of like) {
    const held = strata.get(stretch.stratum);
    if (held) {
      held.n += 1;
      held.hits += wasFollowed(rule, stretch, now) ? 1 : 0;
    }
  }
  const compared = [...strata.values()].filter(({ n }) => n > 0);
  const weight = compared.reduce((sum, row) => sum + row.weight, 0);
  const expected = compared.reduce((sum, row) => sum + (row.weight * row.hits) / row.n, 0);
  return {
    isWithheld: false,
    mature: episodes.length,
    followed: wilsonInterval(hits, episodes.length),
    unflagged: {
      n: compared.reduce((sum, row) => sum + row.n, 0),
      share: weight === 0 ? null : (expected / weight).toFixed(4),
    },
  };
}
