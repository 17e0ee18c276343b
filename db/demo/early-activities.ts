// The activities that proved a deal, or spoke against it, when its quarter's forecast was called; fillers go around them.
import type { BuyerContact, ContactSlot } from './buyer-account';
import { DAY_MS, HOUR_MS, startOfDay, workday, workdayBefore } from './day';
import type { DealStory } from './deal-story';
import type { Intent } from './phrases/phrase-bank';
import type { Required } from './required-activities';
import { seededRandom } from './seeded-random';

/** In no order; every time lies between the deal's start and its close. Empty where little was there by then. */
export function planEarly(deal: DealStory): Required[] {
  const { early, brief } = deal;
  if (early === null || early.kind === 'part') return [];
  const { calledAt } = early;
  const random = seededRandom(`${deal.key}/early-activities`);
  const list: Required[] = [];
  const bySlot = (slot: ContactSlot): BuyerContact | undefined =>
    deal.account.contacts.find((contact) => contact.slot === slot);
  const before = (minDays: number, maxDays: number): number => {
    const day = startOfDay(workdayBefore(calledAt - random.int(minDays, maxDays) * DAY_MS));
    return Math.max(day + random.int(13, 20) * HOUR_MS + random.int(0, 3599) * 1000, deal.createdAt + DAY_MS);
  };
  const mail = (
    contact: BuyerContact | undefined,
    at: number,
    intent: Intent,
    date: number | null = null,
  ) => {
    if (contact) list.push({ kind: 'mail', at, contact, intents: [intent], date });
  };
  const meet = (contacts: (BuyerContact | undefined)[], at: number) => {
    const present = contacts.filter((contact) => contact !== undefined);
    if (present.length > 0)
      list.push({ kind: 'meeting', at, contacts: present, intents: [], isFuture: false });
  };
  const [decider, champion, other] = [
    bySlot('decider'),
    bySlot('champion'),
    bySlot('technical') ?? bySlot('user'),
  ];
  const closesOn = deal.changes.findLast(({ at }) => at <= calledAt)?.after.closesOn ?? brief.closesOn;

  if (early.kind === 'doubted') {
    if (brief.contradiction === 'later_date')
      mail(champion, before(1, 6), 'buyer_date', workday(closesOn + random.int(12, 40) * DAY_MS));
    if (brief.contradiction === 'budget_problem') mail(champion, before(1, 6), 'budget_problem');
    if (brief.contradiction === 'champion_left') mail(other ?? decider, before(1, 6), 'champion_left');
    return list;
  }
  const paper = bySlot(random.pick(['legal', 'procurement', 'security'] as const)) ?? bySlot('procurement');
  const named = workdayBefore(Math.max(closesOn - random.int(0, 4) * DAY_MS, calledAt + 3 * DAY_MS));
  mail(decider, before(1, 8), random.pick(['pricing', 'next_step', 'scheduling'] as const));
  meet([decider, champion], before(2, 14));
  if (paper)
    mail(
      paper,
      before(1, 12),
      paper.slot === 'legal' || paper.slot === 'security' ? paper.slot : 'procurement',
    );
  for (const author of [champion, decider]) mail(author, before(1, 10), 'buyer_date', named);
  const isLarge = deal.account.segment === 'Enterprise';
  for (const author of isLarge ? [champion, decider] : []) {
    mail(author, before(2, 25), 'decision_process');
    mail(author, before(2, 25), 'budget_confirmed');
  }
  if (isLarge) mail(other, before(2, 20), 'decision_criteria');
  const ahead = workday(calledAt + random.int(2, 9) * DAY_MS) + random.int(13, 20) * HOUR_MS;
  if (ahead < deal.until - HOUR_MS) meet([champion, decider], ahead);
  return list;
}
