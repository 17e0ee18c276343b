// What is decided about a deal before its history is told: when it closes, how it ends, and how good its evidence is.
import { DAY_MS, quarterStart, startOfDay, workdayBefore } from './day';
import type { SeededRandom } from './seeded-random';
import type { DemoCategory } from './stage';

export type DealKind = 'new' | 'expansion' | 'renewal';
export type Outcome = 'open' | 'won' | 'lost';
export type Profile = 'full' | 'partial' | 'weak' | 'contradicted';
export type Contradiction = 'quote_below_amount' | 'later_date' | 'champion_left' | 'budget_problem';
/** A fact planted so that a draft has something to be derived from. */
export type Quirk =
  | 'roleless'
  | 'next_step_blank'
  | 'earlier_date'
  | 'later_date'
  | 'quote_differs'
  | 'category_gap';

export const BUCKETS = {
  closed_past: 0.58,
  closed_current: 0.055,
  open_current: 0.155,
  overdue: 0.013,
  open_next: 0.115,
  open_later: 0.06,
  undated: 0.006,
} as const;
export type Bucket = keyof typeof BUCKETS;

export type DealBrief = {
  kind: DealKind;
  bucket: Bucket;
  outcome: Outcome;
  category: DemoCategory;
  profile: Profile;
  contradiction: Contradiction | null;
  /** The day the deal closes or closed, in milliseconds; the last open estimate where undated. */
  closesOn: number;
};

/** A close day of the bucket, later than `after`, or null where there is none. */
export function pickCloseDay(
  random: SeededRandom,
  bucket: Bucket,
  now: number,
  after: number,
): number | null {
  const today = startOfDay(now);
  const current = quarterStart(now, 0);
  const next = quarterStart(now, 1);
  let from = current;
  let to = next - DAY_MS;
  if (bucket === 'closed_past') {
    // Seven past quarters, each a little larger than the one before.
    const quarter = -Math.max(1, Math.ceil(7 * skew(random.next())));
    from = quarterStart(now, quarter);
    to = quarterStart(now, quarter + 1) - DAY_MS;
  }
  if (bucket === 'closed_current') to = today - 2 * DAY_MS;
  if (bucket === 'open_current') from = today + 2 * DAY_MS;
  if (bucket === 'overdue') {
    from = Math.max(current, today - 38 * DAY_MS);
    to = today - 3 * DAY_MS;
  }
  if (bucket === 'open_next') {
    from = next;
    to = quarterStart(now, 2) - DAY_MS;
  }
  if (bucket === 'open_later' || bucket === 'undated') {
    from = quarterStart(now, 2);
    to = quarterStart(now, 3) - DAY_MS;
  }
  from = Math.max(from, after);
  if (to < from) return null;
  // Deals crowd towards the end of their window, as they do towards the end of a quarter.
  const share = random.chance(0.55) ? 1 - square(random.next()) * 0.5 : random.next();
  return workdayBefore(startOfDay(from + share * (to - from)));
}

// Products and square roots round alike on every machine; powers and exponentials need not.
const square = (share: number): number => share * share;
const skew = (share: number): number => share * Math.sqrt(Math.sqrt(share));

export function briefDeal(
  random: SeededRandom,
  input: { kind: DealKind; bucket: Bucket; closesOn: number; outcome?: Outcome },
): DealBrief {
  const { kind, bucket, closesOn } = input;
  const isOpen = bucket !== 'closed_past' && bucket !== 'closed_current';
  const base = { kind, bucket, closesOn };
  if (isOpen) {
    const category = openCategory(random, bucket);
    const profile = random.weighted(OPEN_PROFILES[category]);
    const contradiction = profile === 'contradicted' ? random.weighted(CONTRADICTIONS) : null;
    return { ...base, outcome: 'open', category, profile, contradiction };
  }
  let profile = random.weighted({ full: 36, partial: 40, weak: 17, contradicted: 7 });
  let outcome: Outcome =
    input.outcome ?? (random.chance(WIN_SHARE[profile] + (kind === 'renewal' ? 0.2 : 0)) ? 'won' : 'lost');
  // Where the outcome is given, the evidence is drawn to fit it as often as it would elsewhere.
  while (
    input.outcome &&
    random.chance(input.outcome === 'won' ? 1 - WIN_SHARE[profile] : WIN_SHARE[profile])
  ) {
    profile = random.weighted({ full: 36, partial: 40, weak: 17, contradicted: 7 });
  }
  if (kind !== 'new' && !input.outcome && random.chance(0.12)) outcome = 'won';
  const contradiction = profile === 'contradicted' ? random.weighted(CONTRADICTIONS) : null;
  return { ...base, outcome, category: outcome === 'won' ? 'closed' : 'omitted', profile, contradiction };
}

const WIN_SHARE: Record<Profile, number> = { full: 0.68, partial: 0.3, weak: 0.14, contradicted: 0.1 };

const CONTRADICTIONS: Record<Contradiction, number> = {
  quote_below_amount: 5,
  later_date: 3,
  champion_left: 1,
  budget_problem: 1,
};

type OpenCategory = Exclude<DemoCategory, 'omitted' | 'closed'>;
const OPEN_PROFILES: Record<OpenCategory, Record<Profile, number>> = {
  commit: { full: 73, partial: 12, weak: 4, contradicted: 11 },
  most_likely: { full: 36, partial: 42, weak: 12, contradicted: 10 },
  best_case: { full: 26, partial: 50, weak: 16, contradicted: 8 },
  pipeline: { full: 16, partial: 54, weak: 26, contradicted: 4 },
};

function openCategory(random: SeededRandom, bucket: Bucket): OpenCategory {
  if (bucket === 'open_current')
    return random.weighted({ commit: 29, most_likely: 13, best_case: 28, pipeline: 30 });
  if (bucket === 'overdue')
    return random.weighted({ commit: 20, most_likely: 10, best_case: 35, pipeline: 35 });
  if (bucket === 'open_next')
    return random.weighted({ commit: 10, most_likely: 7, best_case: 30, pipeline: 53 });
  return random.weighted({ commit: 0, most_likely: 0, best_case: 8, pipeline: 92 });
}
