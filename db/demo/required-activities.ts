// The activities that carry a deal's proof, or that speak against it; fillers go around them.
import type { BuyerContact, ContactSlot } from './buyer-account';
import { DAY_MS, HOUR_MS, startOfDay, workdayBefore } from './day';
import type { DealStory } from './deal-story';
import type { Intent } from './phrases/phrase-bank';
import type { SeededRandom } from './seeded-random';

export type Required =
  | { kind: 'mail'; at: number; contact: BuyerContact; intents: Intent[]; date: number | null }
  | { kind: 'meeting'; at: number; contacts: BuyerContact[]; intents: Intent[]; isFuture: boolean };

/** In no order; every time lies between the deal's start and its end, except for the future meeting. */
export function planRequired(random: SeededRandom, deal: DealStory): Required[] {
  const { has, brief, until, highestPhase } = deal;
  const list: Required[] = [];
  const bySlot = (slot: ContactSlot): BuyerContact | undefined =>
    deal.account.contacts.find((contact) => contact.slot === slot);
  const before = (minDays: number, maxDays: number): number => {
    const at = startOfDay(workdayBefore(until - random.int(minDays, maxDays) * DAY_MS));
    const floor = Math.min(deal.createdAt + DAY_MS, until - 2 * HOUR_MS);
    return Math.max(at + (13 + random.int(0, 7)) * HOUR_MS + random.int(0, 3599) * 1000, floor);
  };
  const mail = (
    contact: BuyerContact | undefined,
    at: number,
    intents: Intent[],
    date: number | null = null,
  ): void => {
    if (contact && at < until) list.push({ kind: 'mail', at, contact, intents, date });
  };
  const meet = (contacts: (BuyerContact | undefined)[], at: number, isFuture = false): void => {
    const present = contacts.filter((contact) => contact !== undefined);
    if (present.length > 0) list.push({ kind: 'meeting', at, contacts: present, intents: [], isFuture });
  };
  const decider = bySlot('decider');
  const champion = bySlot('champion');
  const paper =
    bySlot(random.pick(['legal', 'procurement', 'security', 'procurement'] as const)) ??
    bySlot('procurement');
  const other = bySlot('technical') ?? bySlot('user');

  if (highestPhase >= 2 && has.decider) {
    mail(decider, before(2, 9), [
      random.pick(['pricing', 'next_step', 'scheduling', 'decision_process'] as const),
    ]);
    if (random.chance(0.6)) meet([decider, champion], before(4, 18));
  }
  if (highestPhase >= 3 && has.paper && paper) {
    const intent: Intent = paper.slot === 'legal' || paper.slot === 'security' ? paper.slot : 'procurement';
    mail(paper, before(3, 18), [intent]);
    if (random.chance(0.5)) meet([paper, champion], before(5, 24));
  }
  if (deal.buyerDate !== null && highestPhase >= 2) {
    const author = random.chance(0.65) || !has.decider ? champion : decider;
    const at = before(2, deal.quirk === 'later_date' || brief.contradiction === 'later_date' ? 8 : 20);
    mail(author, at, random.chance(0.5) ? ['buyer_date'] : ['small_talk', 'buyer_date'], deal.buyerDate);
    if (brief.profile === 'full') mail(decider, before(2, 12), ['next_step', 'buyer_date'], deal.buyerDate);
    if (deal.buyerDate > brief.closesOn && random.chance(0.6)) mail(champion, at - DAY_MS, ['delay']);
  }
  // Where the proof is complete people have said a thing more than once, to more than one question.
  const times = brief.profile === 'full' ? 3 : 1;
  if (has.decisionProcess && highestPhase >= 2) {
    for (let i = 0; i < times; i++) mail(i === 1 ? decider : champion, before(4, 40), ['decision_process']);
  }
  if (has.budget && highestPhase >= 2) {
    for (let i = 0; i < times; i++) mail(i === 1 ? decider : champion, before(4, 50), ['budget_confirmed']);
  }
  if (has.threads) {
    mail(other, before(3, 30), [random.pick(['decision_criteria', 'scheduling', 'next_step'] as const)]);
    if (random.chance(0.6)) meet([champion, other, bySlot('user')], before(5, 30));
  }
  if (brief.contradiction === 'budget_problem') mail(champion, before(1, 7), ['budget_problem']);
  if (brief.contradiction === 'champion_left') mail(other ?? decider, before(1, 8), ['champion_left']);
  if (brief.profile === 'weak' && brief.outcome !== 'won' && random.chance(0.25)) {
    mail(champion, before(16, 40), [random.pick(['red_flag', 'delay'] as const)]);
  }
  if (deal.quirk === 'roleless') meet([bySlot('user'), bySlot('technical') ?? champion], before(2, 12));
  if (random.chance(0.75)) mail(champion, deal.createdAt + random.int(1, 6) * DAY_MS, ['pain']);
  if (deal.nextMeetingAt !== null) {
    meet(has.decider ? [champion, decider] : [champion, other], deal.nextMeetingAt, true);
  }
  return list;
}
