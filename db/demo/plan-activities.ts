// Lays out everything that happened on a deal in order of time: its proof, the talk around it, and the noise.
import type { Activity, MailActivity, Response } from './activity';
import type { BuyerContact, ContactSlot } from './buyer-account';
import { DAY_MS, HOUR_MS, startOfDay, workday, workdayBefore } from './day';
import type { DealStory } from './deal-story';
import { planEarly } from './early-activities';
import type { Intent } from './phrases/phrase-bank';
import { planRequired } from './required-activities';
import { type SeededRandom, seededRandom } from './seeded-random';
import { stageAt } from './stage';

const BUYER_TALK: readonly Partial<Record<Intent, number>>[] = [
  { pain: 30, metrics: 12, scheduling: 26, small_talk: 18, decision_criteria: 8, decoy: 6 },
  {
    pain: 18,
    metrics: 14,
    scheduling: 22,
    economic_buyer: 7,
    decision_process: 10,
    competitor: 8,
    next_step: 14,
    decoy: 7,
  },
  {
    decision_criteria: 18,
    competitor: 12,
    champion_action: 12,
    scheduling: 18,
    next_step: 16,
    metrics: 10,
    decoy: 8,
    scope_change: 6,
  },
  {
    pricing: 26,
    champion_action: 12,
    action_plan: 8,
    scheduling: 16,
    next_step: 16,
    competitor: 6,
    scope_change: 6,
    decoy: 10,
  },
  {
    pricing: 16,
    signatory: 9,
    next_step: 20,
    action_plan: 10,
    champion_action: 10,
    scheduling: 20,
    decoy: 10,
    small_talk: 5,
  },
];

/** How many activities a deal of this kind has beside one of the average kind. */
function weightOf(deal: DealStory, random: SeededRandom): number {
  const segment = { Enterprise: 1.42, 'Mid-market': 1, 'Small business': 0.58 }[deal.account.segment];
  const phase = 0.45 + 0.17 * deal.highestPhase;
  const profile = deal.brief.profile === 'weak' ? 0.72 : 1;
  return segment * phase * profile * (0.6 + 0.8 * random.next());
}

/** Makes the weights' mean 1 over the deals the generator tells; measured, not derived. */
const MEAN_WEIGHT = 0.99;

/** The files of one deal ask for the same plan one after another; it goes when its deal goes. */
const plans = new WeakMap<DealStory, { mean: number; activities: Activity[] }>();

/** In order of time; `mean` is the number of activities of an average deal. */
export function planActivities(deal: DealStory, mean: number): readonly Activity[] {
  if (deal.isMoved) return [];
  const known = plans.get(deal);
  if (known && known.mean === mean) return known.activities;
  const activities = layOutActivities(deal, mean);
  plans.set(deal, { mean, activities });
  return activities;
}

function layOutActivities(deal: DealStory, mean: number): Activity[] {
  const random = seededRandom(`${deal.key}/activities`);
  const list: Activity[] = [];
  const target = Math.round((mean * weightOf(deal, random)) / MEAN_WEIGHT);
  const lastMail = new Map<string, MailActivity>();
  const add = (activity: Activity): void => {
    list.push(activity);
  };
  const addMail = (
    mail: Partial<MailActivity> & Pick<MailActivity, 'at' | 'contacts' | 'from' | 'intents'>,
  ): void => {
    const who = mail.contacts[0]?.id ?? '';
    const previous = lastMail.get(who) ?? null;
    const replyTo =
      previous && previous.from !== mail.from && previous.at < mail.at && random.chance(0.75)
        ? previous
        : null;
    const full: MailActivity = {
      kind: 'mail',
      number: 0,
      date: nearDay(random, mail.at),
      replyTo,
      isOtherLanguage: false,
      ...mail,
    };
    lastMail.set(who, full);
    add(full);
  };
  const meeting = (at: number, contacts: BuyerContact[], isProof: boolean): Activity => ({
    kind: 'meeting',
    number: 0,
    at,
    contacts,
    intents: [],
    date: nearDay(random, at),
    minutes: random.pick([30, 30, 45, 60, 60, 90]),
    responses: contacts.map((_, i): Response => (isProof && i === 0 ? 'Accepted' : pickResponse(random))),
    isCancelled: !isProof && random.chance(0.09),
    isPrivate: !isProof && random.chance(0.02),
    withEngineer: random.chance(0.35),
    phase: phaseAt(deal, at),
  });

  const hour = (at: number): number =>
    startOfDay(workdayBefore(at)) + (13 + random.int(0, 7)) * HOUR_MS + random.int(0, 3599) * 1000;

  for (const need of [...planRequired(random, deal), ...planEarly(deal)]) {
    if (need.kind === 'meeting') add(meeting(need.at, need.contacts, true));
    else {
      const date = need.date ?? nearDay(random, need.at);
      // Most of what a buyer says answers something we asked.
      const askedAt = hour(need.at - random.int(1, 2) * DAY_MS);
      if (random.chance(0.62) && askedAt > deal.createdAt && askedAt < need.at) {
        addMail({
          at: askedAt,
          contacts: [need.contact],
          from: 'seller',
          intents: sellerTalk(random, phaseAt(deal, askedAt)),
        });
      }
      addMail({ at: need.at, contacts: [need.contact], from: 'buyer', intents: need.intents, date });
    }
  }

  const talkers = deal.account.contacts.filter((contact) => mayTalk(deal, contact.slot));
  const champion = talkers.find((contact) => contact.slot === 'champion') ?? deal.account.contacts[0];
  const silence = deal.brief.profile === 'weak' ? random.int(12, 45) * DAY_MS : random.int(0, 5) * DAY_MS;
  const end = Math.max(deal.createdAt + 2 * DAY_MS, deal.until - silence);
  for (let guard = 0; list.length < target && guard < target * 2; guard++) {
    const at = Math.min(
      Math.max(hour(deal.createdAt + (end - deal.createdAt) * random.next()), deal.createdAt + HOUR_MS),
      deal.until - HOUR_MS,
    );
    const contact = champion && random.chance(0.5) ? champion : random.pick(talkers);
    const phase = phaseAt(deal, at);
    const turn = random.weighted(deal.brief.profile === 'weak' ? WEAK_TURNS : TURNS);
    if (turn === 'exchange' || turn === 'outbound') {
      const intents = sellerTalk(random, phase);
      addMail({ at, contacts: withOthers(random, contact, talkers), from: 'seller', intents });
      const answerAt = hour(at + random.int(1, 3) * DAY_MS);
      if (turn === 'exchange' && answerAt > at && answerAt < end) {
        const isOtherLanguage =
          deal.account.country !== 'United States' &&
          deal.account.country !== 'United Kingdom' &&
          random.chance(0.12);
        addMail({
          at: answerAt,
          contacts: [contact],
          from: 'buyer',
          intents: buyerTalk(random, phase),
          isOtherLanguage,
        });
      } else if (random.chance(0.12)) {
        addMail({ at: at + 90_000, contacts: [contact], from: 'machine', intents: [] });
      }
    } else if (turn === 'inbound') {
      addMail({ at, contacts: [contact], from: 'buyer', intents: buyerTalk(random, phase) });
    } else if (turn === 'meeting') {
      add(
        meeting(startOfDay(at) + random.int(13, 20) * HOUR_MS, withOthers(random, contact, talkers), false),
      );
    } else if (turn === 'call') {
      const isAnswered = random.chance(0.65);
      add({
        kind: 'call',
        number: 0,
        at,
        contacts: [contact],
        intents: [],
        date: nearDay(random, at),
        isAnswered,
        minutes: isAnswered ? random.int(3, 38) : 0,
      });
    } else if (turn === 'partner') {
      addMail({ at, contacts: [contact], from: 'partner', intents: ['partner'], replyTo: null });
    } else {
      const dueOn = startOfDay(workday(at + random.int(0, 9) * DAY_MS));
      const isDone = dueOn < deal.until - 5 * DAY_MS || random.chance(0.5);
      add({
        kind: 'task',
        number: 0,
        at,
        contacts: [contact],
        intents: [],
        date: nearDay(random, at),
        isDone,
        dueOn,
      });
    }
  }
  list.sort((a, b) => a.at - b.at);
  list.forEach((activity, i) => {
    activity.number = i;
  });
  return list;
}

const TURNS = { exchange: 25, outbound: 13, inbound: 5, meeting: 16, call: 15, task: 13, partner: 1.5 };
const WEAK_TURNS = { exchange: 12, outbound: 30, inbound: 2, meeting: 9, call: 23, task: 18, partner: 1 };

/** Only those whose word the deal's proof allows; others would prove what is meant to be missing. */
function mayTalk(deal: DealStory, slot: ContactSlot): boolean {
  if (slot === 'champion') return true;
  if (slot === 'decider') return deal.has.decider;
  if (slot === 'legal' || slot === 'procurement' || slot === 'security')
    return deal.has.paper && deal.highestPhase >= 3;
  if (slot === 'sponsor') return deal.has.decider && deal.has.threads;
  return deal.has.threads;
}

function withOthers(
  random: SeededRandom,
  contact: BuyerContact,
  talkers: readonly BuyerContact[],
): BuyerContact[] {
  const others = talkers.filter((other) => other !== contact && random.chance(0.28));
  return [contact, ...others.slice(0, 3)];
}

function buyerTalk(random: SeededRandom, phase: number): Intent[] {
  const weights = BUYER_TALK[Math.min(phase, 4)] ?? {};
  const first = random.weighted(weights as Record<Intent, number>);
  const second = random.chance(0.35) ? random.weighted(weights as Record<Intent, number>) : null;
  const intents: Intent[] = random.chance(0.4) ? ['small_talk', first] : [first];
  if (second && second !== first) intents.push(second);
  if (random.chance(0.15)) intents.push('scheduling');
  return intents;
}

function sellerTalk(random: SeededRandom, phase: number): Intent[] {
  const intents: Intent[] = random.chance(0.35) ? ['small_talk'] : [];
  intents.push(phase >= 3 && random.chance(0.45) ? 'seller_pricing' : 'seller_follow_up');
  if (random.chance(0.5)) intents.push('seller_next_step');
  return intents;
}

function pickResponse(random: SeededRandom): Response {
  return random.weighted({ Accepted: 66, Declined: 9, Maybe: 7, New: 18 });
}

function nearDay(random: SeededRandom, at: number): number {
  return startOfDay(workday(at + random.int(2, 16) * DAY_MS));
}

function phaseAt(deal: DealStory, at: number): number {
  let stage = 0;
  for (const change of deal.changes) {
    if (change.at > at) break;
    stage = change.after.stage;
  }
  return Math.min(stageAt(stage).phase, 4);
}
