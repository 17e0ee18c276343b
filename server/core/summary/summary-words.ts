// A summary's points as English sentences, from codes, counts and days alone; the same points give the same sentences.
import { plainDay } from '../checklist/plain-day';
import type { FactKind, Side } from '../vocabulary/fact';
import type { SummaryPoint, TookPart } from './summary-point';

const NOUNS: Record<FactKind, readonly [one: string, many: string]> = {
  email: ['mail', 'mails'],
  meeting: ['meeting', 'meetings'],
  call: ['call', 'calls'],
  task: ['task', 'tasks'],
  note: ['note', 'notes'],
  contact_role: ['contact role', 'contact roles'],
  last_activity: ['activity without detail', 'activities without detail'],
  quote: ['quote', 'quotes'],
  contract: ['contract', 'contracts'],
  envelope: ['e-sign envelope', 'e-sign envelopes'],
  order: ['order or invoice', 'orders or invoices'],
  document: ['document', 'documents'],
  pointer: ['attached link', 'attached links'],
};
const SIDES: Record<Side, string> = {
  buyer: 'from the buyer',
  seller: 'from our side',
  partner: 'from a partner',
  unknown: 'from a side not known',
  machine: 'from a machine',
};
const PARTIES: Partial<Record<TookPart, string>> = {
  buyer: 'buyers',
  seller: 'our side',
  partner: 'a partner',
  unknown: 'somebody of a side not known',
  machine: 'a machine',
};

export function summarySentence(said: SummaryPoint): string {
  switch (said.point) {
    case 'happened':
      if (said.of.length === 0) return `Nothing was recorded since ${plainDay(said.since)}.`;
      return `Since ${plainDay(said.since)}: ${list(said.of.map(({ kind, side, count }) => `${counted(kind, count)} ${SIDES[side]}`))}.`;
    case 'took_part':
      return `Took part: ${list(said.of.map(({ who, count }) => `${party(who)} in ${count}`))} of ${said.factIds.length}.`;
    case 'ahead':
      return `Ahead: ${list(said.of.map(onDay))}.`;
    case 'overdue':
      return `Still open past its day: ${list(said.of.map(onDay))}.`;
    case 'cancelled':
      return `Cancelled, and not counted: ${list(said.of.map(({ kind, count }) => counted(kind, count)))}.`;
    case 'automatic':
      return `Automatic, and not counted: ${said.count} ${said.count === 1 ? 'record' : 'records'}.`;
    case 'silent':
      return silence(said);
  }
}

function silence({ who, lastOn, days }: Extract<SummaryPoint, { point: 'silent' }>): string {
  const whom = who === 'buyer' ? 'from the buyer' : `with the ${party(who)}`;
  if (lastOn === null || days === null)
    return `Nothing has ${who === 'buyer' ? 'come' : 'happened'} ${whom} yet.`;
  return `Silent: nothing ${whom} since ${plainDay(lastOn)}, ${days} ${days === 1 ? 'day' : 'days'} ago.`;
}

const counted = (kind: FactKind, count: number): string => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`;
const party = (who: TookPart): string => PARTIES[who] ?? who.replaceAll('_', ' ');
const onDay = ({ kind, day, count }: { kind: FactKind; day: string; count: number }): string =>
  `${counted(kind, count)} on ${plainDay(day)}`;
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
