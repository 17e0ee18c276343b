// Tells one buying company's deals after another: first purchases, expansions, renewals and second attempts.
import { type BuyerAccount, buildBuyerAccount } from './buyer-account';
import { DAY_MS, quarterStart, startOfDay } from './day';
import {
  BUCKETS,
  type Bucket,
  briefDeal,
  type DealBrief,
  type DealKind,
  type Outcome,
  pickCloseDay,
} from './deal-brief';
import type { DealStory } from './deal-story';
import { buildSalesTeam, type SalesTeam } from './sales-team';
import type { SeededRandom } from './seeded-random';
import { seededRandom } from './seeded-random';
import { type SpreadFacts, spreadFacts } from './spread-facts';
import { tellDeal } from './tell-deal';

export type AccountStory = { account: BuyerAccount; deals: DealStory[] };

export type DemoWorld = { seed: string; deals: number; spread: SpreadFacts; now: number; team: SalesTeam };

export type DemoOptions = { seed: string; deals: number; facts: number; clock: { effectiveAt: string } };

export function buildDemoWorld(options: DemoOptions): DemoWorld {
  const { seed, deals, facts } = options;
  const now = Date.parse(options.clock.effectiveAt);
  if (!Number.isFinite(now)) throw new Error(`The clock "${options.clock.effectiveAt}" is not an instant.`);
  if (!(deals >= 1) || !(facts >= 0))
    throw new Error('A demo needs at least one deal and no negative number of facts.');
  return { seed, deals, spread: spreadFacts(deals, facts, now), now, team: buildSalesTeam(seed, deals) };
}

/** One account at a time, so that memory stays flat however many there are; exactly `world.deals` deals. */
export function* tellAccounts(world: DemoWorld): Generator<AccountStory> {
  let told = 0;
  for (let index = 0; told < world.deals; index++) {
    const story = tellAccount(world, index);
    const deals = story.deals.slice(0, world.deals - told);
    told += deals.length;
    yield { account: story.account, deals };
  }
}

type Plan = { kind: DealKind; outcome?: Outcome; bucket?: Bucket };

function tellAccount(world: DemoWorld, index: number): AccountStory {
  const { seed, now, team, spread } = world;
  const account = buildBuyerAccount(seed, index, team.repsByTeam.length);
  const random = seededRandom(`${seed}/story/${index}`);
  const pattern = random.weighted(PATTERNS);
  const deals: DealStory[] = [];

  const tell = (
    plan: Plan,
    after: number,
    extra: { recreated?: boolean; contractEnd?: number } = {},
  ): void => {
    const { bucket, closesOn } = extra.contractEnd
      ? renewalClose(random, extra.contractEnd, now)
      : pickClose(random, plan.bucket, now, after);
    const brief: DealBrief = briefDeal(random, { kind: plan.kind, bucket, closesOn, outcome: plan.outcome });
    const previous = deals.at(-1);
    const lastAmount = previous?.changes.at(-1)?.after.amount ?? null;
    const recreated =
      extra.recreated && previous?.closedAt && lastAmount !== null
        ? {
            createdAt: Math.min(previous.closedAt + random.int(3, 27) * DAY_MS, now - 4 * DAY_MS),
            amount: lastAmount,
          }
        : null;
    const contractEnd =
      extra.contractEnd ?? closesOn + random.int(brief.profile === 'full' ? 14 : -8, 34) * DAY_MS;
    const expiring =
      plan.kind === 'renewal' && random.chance(0.9)
        ? {
            startsOn: startOfDay(contractEnd - 364 * DAY_MS),
            endsOn: startOfDay(contractEnd),
            noticeDays: brief.profile === 'full' ? 15 : random.pick([15, 30, 30, 30, 45]),
          }
        : null;
    const notBefore = after > 0 ? after : null;
    const deal = tellDeal({
      seed,
      now,
      team,
      account,
      place: deals.length,
      brief,
      notBefore,
      recreated,
      expiring,
    });
    if (spread.movedAt !== null && deal.closedAt !== null && deal.closedAt < spread.movedAt)
      Object.assign(deal, { isMoved: true, roles: [] });
    deals.push(deal);
  };

  if (pattern === 'single') tell({ kind: 'new' }, 0);
  if (pattern === 'renewal') tell({ kind: 'renewal' }, 0);
  if (pattern === 'expansion') tell({ kind: 'expansion' }, 0);
  if (pattern === 'won_then_expansion') {
    tell({ kind: 'new', outcome: 'won', bucket: 'closed_past' }, 0);
    tell({ kind: 'expansion' }, lastClose(deals) + 20 * DAY_MS);
  }
  if (pattern === 'won_then_renewal') {
    tell({ kind: 'new', outcome: 'won', bucket: 'closed_past' }, 0);
    const contractEnd = deals[0]?.paper?.endsOn ?? 0;
    const isYear = contractEnd - lastClose(deals) < 400 * DAY_MS;
    if (isYear && contractEnd < now + 230 * DAY_MS)
      tell({ kind: 'renewal' }, lastClose(deals), { contractEnd });
    if (random.chance(0.4)) tell({ kind: 'expansion' }, lastClose(deals) + 30 * DAY_MS);
  }
  if (pattern === 'lost_then_recreated') {
    tell({ kind: 'new', outcome: 'lost', bucket: 'closed_past' }, 0);
    tell({ kind: 'new' }, lastClose(deals) + 40 * DAY_MS, { recreated: true });
  }
  return { account, deals };
}

const PATTERNS = {
  single: 56,
  renewal: 9,
  expansion: 7,
  won_then_expansion: 11,
  won_then_renewal: 11,
  lost_then_recreated: 6,
};

function lastClose(deals: readonly DealStory[]): number {
  const last = deals.at(-1);
  return last?.closedAt ?? last?.brief.closesOn ?? 0;
}

function pickClose(
  random: SeededRandom,
  wanted: Bucket | undefined,
  now: number,
  after: number,
): { bucket: Bucket; closesOn: number } {
  for (let i = 0; i < 12; i++) {
    const bucket = wanted ?? random.weighted(BUCKETS);
    const closesOn = pickCloseDay(random, bucket, now, after);
    if (closesOn !== null) return { bucket, closesOn };
  }
  const closesOn = pickCloseDay(random, 'open_later', now, 0) ?? startOfDay(now);
  return { bucket: 'open_later', closesOn };
}

/** A renewal closes shortly before the agreement ends. */
function renewalClose(
  random: SeededRandom,
  contractEnd: number,
  now: number,
): { bucket: Bucket; closesOn: number } {
  const closesOn = startOfDay(contractEnd - random.int(0, 22) * DAY_MS);
  const today = startOfDay(now);
  const bucket: Bucket =
    closesOn < today - 6 * DAY_MS
      ? 'closed_past'
      : closesOn <= quarterStart(now, 1) - DAY_MS
        ? 'open_current'
        : closesOn <= quarterStart(now, 2) - DAY_MS
          ? 'open_next'
          : 'open_later';
  return closesOn >= today - 6 * DAY_MS && closesOn <= today + DAY_MS
    ? { bucket, closesOn: today + 3 * DAY_MS }
    : { bucket, closesOn };
}
