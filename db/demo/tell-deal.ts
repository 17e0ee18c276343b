// Turns a deal's brief into its story: owner, amount, proof, timeline, papers and contact roles.
import { type BuyerAccount, NUMBERS_PER_ACCOUNT } from './buyer-account';
import { tellContactRoles } from './contact-role-story';
import { DAY_MS, dayText, HOUR_MS, startOfDay, workday, workdayBefore } from './day';
import type { DealBrief, Quirk } from './deal-brief';
import { tellPaper, tellQuotes } from './deal-paper';
import type { DealStory } from './deal-story';
import { tellTimeline } from './deal-timeline';
import { tellEarlyProof } from './early-proof';
import { tellEarlyQuotes } from './early-quotes';
import { DEMO_REPS } from './people';
import type { SalesTeam, TeamUser } from './sales-team';
import { salesforceId } from './salesforce-id';
import type { SeededRandom } from './seeded-random';
import { seededRandom } from './seeded-random';
import { stageAt } from './stage';

export type DealInput = {
  seed: string;
  now: number;
  team: SalesTeam;
  account: BuyerAccount;
  /** Place within the account, 0 to 7. */
  place: number;
  brief: DealBrief;
  /** No deal of this account starts before it. */
  notBefore: number | null;
  /** A recreated deal starts then, with an amount near the lost one's. */
  recreated: { createdAt: number; amount: number } | null;
  expiring: DealStory['expiring'];
};

const NUMBERS_PER_DEAL = 7_800;

const MEDIAN_AMOUNT = { Enterprise: 195_000, 'Mid-market': 52_000, 'Small business': 11_500 } as const;
const CYCLE_DAYS = { Enterprise: 128, 'Mid-market': 76, 'Small business': 38 } as const;
const LOSS_REASONS = [
  'price',
  'competition',
  'no_decision',
  'budget',
  'missing_features',
  'timing',
  'unresponsive',
  'poor_fit',
];

export function tellDeal(input: DealInput): DealStory {
  const { now, team, account, brief, place } = input;
  const key = `${input.seed}/deal/${account.index}/${place}`;
  const random = seededRandom(key);
  const isOpen = brief.outcome === 'open';
  const reps = team.repsByTeam[account.team] ?? [];
  const isFormer = random.chance(isOpen ? 0.012 : 0.03);
  const owner = isFormer ? random.pick(team.former) : pickOwner(random, input, reps);
  const manager = team.users.find((user) => user.id === owner.managerId) ?? team.leader;
  const ownerId = isOpen && random.chance(0.007) ? '' : owner.id;
  const isDemoRep = owner === reps[0] && account.team < 2;

  const closedAt = isOpen ? null : closeMoment(random, brief, now);
  const until = closedAt ?? now;
  const cycle = CYCLE_DAYS[account.segment] * (brief.kind === 'new' ? 1 : 0.7) * (0.55 + random.next());
  let createdAt = Math.min(brief.closesOn, until + 60 * DAY_MS) - cycle * DAY_MS;
  createdAt = Math.min(createdAt, until - random.int(brief.category === 'pipeline' ? 3 : 9, 34) * DAY_MS);
  if (input.notBefore !== null)
    createdAt = Math.max(createdAt, Math.min(input.notBefore, until - 9 * DAY_MS));
  if (input.recreated) createdAt = input.recreated.createdAt;
  createdAt = startOfDay(workdayBefore(createdAt)) + 14 * HOUR_MS + random.int(0, 14_000) * 1000;
  const isBookedAfterwards = brief.outcome === 'won' && random.chance(0.008);
  if (isBookedAfterwards && closedAt !== null) createdAt = Math.max(createdAt, closedAt - HOUR_MS);

  const amount = pickAmount(random, input);
  const quirk = isOpen ? pickQuirk(random, brief, isDemoRep) : null;
  const has = pickProof(random, brief, quirk, account.segment === 'Small business');
  const buyerDate = pickBuyerDate(random, brief, quirk, has.closeEvent, until);
  const nextMeetingAt =
    isOpen && has.nextStep
      ? workday(startOfDay(now) + random.int(1, 13) * DAY_MS) + random.int(13, 20) * HOUR_MS
      : null;
  const nextStep = isOpen ? nextStepText(random, quirk, nextMeetingAt, now) : '';
  const firstOwner = random.chance(0.06) ? random.pick(reps) : owner;
  const early = tellEarlyProof(seededRandom(`${key}/early`), brief, createdAt, until);
  const timeline = tellTimeline(random, {
    brief,
    createdAt,
    until,
    amount,
    ownerId,
    firstOwnerId: firstOwner === owner ? ownerId : firstOwner.id,
    managerId: manager.id,
    closesOn: brief.bucket === 'undated' ? null : brief.closesOn,
    nextStep,
    nextStepAt: until - random.int(1, 12) * DAY_MS,
    early,
    slips: seededRandom(`${key}/slips`),
  });
  const { highestStage } = timeline;
  const papers = {
    brief,
    quirk,
    hasQuote: has.quote,
    hasPaper: has.paper,
    highestStage,
    amount,
    createdAt,
    until,
  };
  const story: DealStory = {
    key,
    firstNumber: (account.index + 1) * NUMBERS_PER_ACCOUNT + 100 + place * NUMBERS_PER_DEAL,
    id: salesforceId('Opportunity', (account.index + 1) * NUMBERS_PER_ACCOUNT + place),
    name: dealName(random, input),
    brief,
    account,
    owner,
    ownerId,
    engineer: random.pick(team.engineersByTeam[account.team] ?? [manager]),
    manager,
    currency: account.currency,
    createdAt,
    closedAt,
    until,
    quirk,
    buyerDate,
    has,
    nextMeetingAt,
    early,
    isMoved: false,
    changes: timeline.changes,
    highestPhase: stageAt(highestStage).phase,
    quotes: tellEarlyQuotes(
      seededRandom(`${key}/early-quotes`),
      { early, brief, amount, createdAt, until },
      tellQuotes(random, papers),
    ),
    paper: tellPaper(random, papers, closedAt),
    expiring: input.expiring,
    lossReason: brief.outcome === 'lost' ? random.pick(LOSS_REASONS) : null,
    roles: [],
  };
  story.roles = tellContactRoles(random, story);
  return story;
}

/** One rep per account, except that a rep who can sign in to the demo holds more of the live quarter. */
function pickOwner(random: SeededRandom, input: DealInput, reps: readonly TeamUser[]): TeamUser {
  const { bucket, category } = input.brief;
  const isLive = (bucket === 'open_current' || bucket === 'open_next') && category !== 'pipeline';
  const [first] = reps;
  if (first && isLive && input.account.team < DEMO_REPS.length && random.chance(0.3)) return first;
  return seededRandom(`${input.seed}/owner/${input.account.index}`).pick(reps);
}

/** Mostly on the close date; sometimes booked late, so that the date lies in the past. */
function closeMoment(random: SeededRandom, brief: DealBrief, now: number): number {
  const at = brief.closesOn + random.int(14, 20) * HOUR_MS + random.int(0, 3599) * 1000;
  const isLate = brief.outcome === 'won' && random.chance(0.04);
  return Math.min(isLate ? workday(at + random.int(7, 20) * DAY_MS) : at, now - HOUR_MS);
}

function pickAmount(random: SeededRandom, input: DealInput): number | null {
  const { account, brief } = input;
  if (brief.outcome === 'open' && random.chance(0.018)) return null;
  if (input.recreated)
    return Math.round((input.recreated.amount * (0.84 + random.next() * 0.3)) / 1000) * 1000;
  const factor = brief.kind === 'new' ? 1 : brief.kind === 'renewal' ? 0.9 : 0.55;
  const units = MEDIAN_AMOUNT[account.segment] * factor * spread(0.52 * random.normal());
  const step = units > 50_000 ? 500 : units > 10_000 ? 100 : 10;
  const rounded = Math.max(step, Math.round(units / step) * step);
  return rounded * 100 + (random.chance(0.12) ? random.int(1, 99) : 0);
}

/** About e to the power of `x`, by products alone, which round alike on every machine. */
function spread(x: number): number {
  let value = 1 + x / 1024;
  for (let i = 0; i < 10; i++) value *= value;
  return value;
}

function pickQuirk(random: SeededRandom, brief: DealBrief, isDemoRep: boolean): Quirk | null {
  if (!random.chance(isDemoRep ? 0.85 : 0.32)) return null;
  if (brief.profile === 'full') return random.pick(['roleless', 'next_step_blank', 'earlier_date'] as const);
  return random.pick([
    'roleless',
    'next_step_blank',
    'earlier_date',
    'later_date',
    'quote_differs',
    'category_gap',
  ] as const);
}

function pickProof(
  random: SeededRandom,
  brief: DealBrief,
  quirk: Quirk | null,
  isSmall: boolean,
): DealStory['has'] {
  const odds = { full: 1, partial: 0.6, weak: 0.16, contradicted: 0.7 }[brief.profile];
  const one = (): boolean => random.chance(odds);
  const has: DealStory['has'] = {
    decider: one(),
    quote: one() && brief.contradiction !== 'quote_below_amount' && quirk !== 'quote_differs',
    paper: one() && !isSmall,
    closeEvent: one() && brief.contradiction !== 'later_date' && quirk !== 'later_date',
    nextStep: one() || quirk === 'next_step_blank',
    decisionProcess: one(),
    budget: one() && brief.contradiction !== 'budget_problem',
    threads: one(),
  };
  if (brief.profile === 'full' && isSmall) has.paper = true;
  if (brief.profile === 'partial' && has.decider && has.quote && has.paper && has.closeEvent) {
    has[random.pick(['decider', 'quote', 'paper', 'closeEvent'] as const)] = false;
  }
  if (quirk === 'category_gap') has.decider = false;
  return has;
}

/** On or before the close date where it supports it, after it where it contradicts it. */
function pickBuyerDate(
  random: SeededRandom,
  brief: DealBrief,
  quirk: Quirk | null,
  hasCloseEvent: boolean,
  until: number,
): number | null {
  if (brief.contradiction === 'later_date' || quirk === 'later_date') {
    return workday(Math.max(brief.closesOn, startOfDay(until)) + random.int(9, 45) * DAY_MS);
  }
  if (!hasCloseEvent && quirk !== 'earlier_date') return null;
  const room = Math.floor((brief.closesOn - startOfDay(until)) / DAY_MS);
  if (brief.outcome !== 'open') return workdayBefore(brief.closesOn - random.int(0, 4) * DAY_MS);
  if (room < 3) return brief.closesOn;
  const early =
    quirk === 'earlier_date'
      ? random.int(Math.ceil(room * 0.4), room - 1)
      : random.int(0, Math.min(6, room - 2));
  const day = workdayBefore(brief.closesOn - early * DAY_MS);
  return day > until + DAY_MS ? day : brief.closesOn;
}

function nextStepText(
  random: SeededRandom,
  quirk: Quirk | null,
  meetingAt: number | null,
  now: number,
): string {
  if (quirk === 'next_step_blank' || random.chance(0.1)) return '';
  const step = random.pick(NEXT_STEPS);
  if (meetingAt !== null && random.chance(0.75)) return `${dayText(meetingAt)} ${step}`;
  if (random.chance(0.2)) return random.pick(['TBD', 'Follow up', 'Waiting on customer', 'n/a']);
  return `${step} (${dayText(workday(startOfDay(now) + random.int(-16, 12) * DAY_MS))})`;
}

const NEXT_STEPS = [
  'Review call with operations',
  'Walk through redlines with counsel',
  'Security questionnaire readout',
  'Business case review with finance',
  'Pricing call with procurement',
  'Pilot readout',
  'Executive alignment call',
  'Data migration workshop',
  'Send revised order form',
  'Reference call',
  'Final terms review',
  'Scope session with team leads',
];

function dealName(random: SeededRandom, input: DealInput): string {
  const { account, brief } = input;
  const what = {
    new: [
      'Tessaline Core',
      'Core and Flow',
      'Operations platform',
      'Flow rollout',
      'Insight pilot to production',
    ],
    expansion: ['additional seats', 'Insight add-on', 'Connect add-on', 'second site', 'Flow expansion'],
    renewal: ['annual renewal', 'renewal', 'two-year renewal'],
  }[brief.kind];
  const name = `${account.name} - ${random.pick(what)}`;
  return input.recreated ? `${name} (restart)` : name;
}
