// Fills the blanks of a phrase with words that fit the deal and its account.
import { MONTH_NAMES } from '@/server/core/calendar/month-names';
import type { BuyerContact } from './buyer-account';
import { DEMO_COMPETITORS, DEMO_PRODUCTS } from './company';
import type { DealStory } from './deal-story';
import { spokenMoney } from './money';
import { BUYER_TEAMS, PROCESSES, REGIONS, SYSTEMS, WEEKDAYS } from './phrases/slot-words';
import type { SeededRandom } from './seeded-random';

/** What stays the same through one account's texts: its processes, systems and rivals. */
export type Vocabulary = { process: string; system: string; team: string; competitor: string };

export function pickVocabulary(random: SeededRandom): Vocabulary {
  return {
    process: random.pick(PROCESSES),
    system: random.pick(SYSTEMS),
    team: random.pick(BUYER_TEAMS),
    competitor: random.pick(DEMO_COMPETITORS),
  };
}

export function fillSlots(
  random: SeededRandom,
  phrase: string,
  about: { deal: DealStory; words: Vocabulary; author: BuyerContact | null; date: number; at: number },
): string {
  const { deal, words } = about;
  const text = phrase.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    switch (slot) {
      case 'process':
      case 'system':
      case 'team':
      case 'competitor':
        return words[slot];
      case 'product':
        return random.pick(DEMO_PRODUCTS).name;
      case 'region':
        return random.pick(REGIONS);
      case 'percent':
        return String(random.pick([8, 10, 12, 15, 18, 20, 25, 30, 35, 40]));
      case 'hours':
        return String(random.int(4, 60));
      case 'count':
        return String(random.int(3, 90));
      case 'money':
        return spokenMoney(money(random, deal), deal.currency, random.int(0, 2));
      case 'month':
        return MONTH_NAMES[(new Date(about.at).getUTCMonth() + random.int(1, 4)) % 12] ?? whole;
      case 'weekday':
        return WEEKDAYS[random.int(1, 5)] ?? whole;
      case 'date':
        return spokenDay(random, about.date, about.at);
      case 'person': {
        const others = deal.account.contacts.filter((contact) => contact !== about.author);
        const other = random.pick(others.length > 0 ? others : deal.account.contacts);
        return random.chance(0.6) ? `${other.firstName} ${other.lastName}` : other.firstName;
      }
      case 'title':
        return deal.account.contacts[0]?.title ?? whole;
      case 'account':
        return deal.account.name;
      default:
        return whole;
    }
  });
  return text
    .replace(/\b([Aa]) (?=invoice|expense)/g, '$1n ')
    .replace(/\b([Tt]he|[Oo]ur) (?:the|our) /g, '$1 ')
    .replace(/(^|[.!?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function money(random: SeededRandom, deal: DealStory): number {
  const amount = deal.changes.at(-1)?.after.amount ?? 5_000_000;
  return Math.max(100_000, Math.round((amount * (0.5 + random.next())) / 100_000) * 100_000);
}

/** One of the ways people write a day; the year is named where it differs, and at random. */
function spokenDay(random: SeededRandom, day: number, at: number): string {
  const date = new Date(day);
  const month = MONTH_NAMES[date.getUTCMonth()] ?? '';
  const number = date.getUTCDate();
  const year = date.getUTCFullYear();
  const needsYear = year !== new Date(at).getUTCFullYear();
  const tail = needsYear || random.chance(0.2) ? `, ${year}` : '';
  switch (random.int(0, 6)) {
    case 0:
      return `${WEEKDAYS[date.getUTCDay()]}, ${month} ${number}${tail}`;
    case 1:
      return `${month} ${number}${suffix(number)}${tail}`;
    case 2:
      return `${number} ${month}${tail.replace(',', '')}`;
    case 3:
      return date.toISOString().slice(0, 10);
    case 4:
      return `${month.length > 5 ? month.slice(0, 3) : month} ${number}${tail}`;
    case 5:
      return `the ${number}${suffix(number)} of ${month}${tail.replace(',', '')}`;
    default:
      return `${month} ${number}${tail}`;
  }
}

function suffix(number: number): string {
  if (number >= 11 && number <= 13) return 'th';
  return number % 10 === 1 ? 'st' : number % 10 === 2 ? 'nd' : number % 10 === 3 ? 'rd' : 'th';
}
