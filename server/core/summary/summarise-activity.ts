// Summarises a deal's activity from pointers alone: what happened, who took part, what lies ahead and who is silent.
import { daysBetween } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import type { FactParticipant, FactPointer } from '../evidence/fact-pointer';
import { withContactRoles } from '../facts/with-contact-roles';
import { CONTACT_ROLES, type ContactRole, FACT_KINDS, type FactKind, SIDES } from '../vocabulary/fact';
import { type ActivitySummary, SUMMARY_RULE, type SummaryPoint, type TookPart } from './summary-point';

type At = {
  /** 'YYYY-MM-DD' in the workspace's zone; the time asked for starts with it. */
  since: string;
  /** The workspace's day and instant. */
  today: string;
  now: string;
  /** The day of an instant in the workspace's zone. */
  dayOf: (instant: string) => string;
};
type Dated = FactPointer & { day: string };

const WHO: readonly TookPart[] = [...CONTACT_ROLES, ...SIDES];

/** The same facts in any order give the same summary; who holds a role is no activity, and says only who is silent. */
export function summariseActivity(facts: readonly FactPointer[], at: At): ActivitySummary {
  const all = withContactRoles(facts)
    .map((fact) => ({ ...fact, day: at.dayOf(fact.occurredAt) }))
    .sort(newestFirst);
  const activity = all.filter(({ kind }) => kind !== 'contact_role');
  const isAhead = (fact: Dated) => Date.parse(fact.occurredAt) > Date.parse(at.now);
  const isOpenTask = (fact: Dated) => dueOn(fact) !== null;
  const asked = activity.filter((fact) => fact.day >= at.since || isOpenTask(fact));
  const cancelled = asked.filter(({ isCancelled }) => isCancelled);
  const automatic = asked.filter((fact) => !fact.isCancelled && fact.isAutomatic);
  const counted = asked.filter((fact) => !fact.isCancelled && !fact.isAutomatic);
  const ahead = counted.filter(
    (fact) => (dueOn(fact) ?? '') >= at.today || (!isOpenTask(fact) && isAhead(fact)),
  );
  const overdue = counted.filter((fact) => isOpenTask(fact) && !ahead.includes(fact));
  const happened = counted.filter((fact) => !isOpenTask(fact) && !isAhead(fact));
  const { since } = at;
  const points: SummaryPoint[] = [
    { point: 'happened', since, of: byKindAndSide(happened), factIds: idsOf(happened) },
    ...some(happened, { point: 'took_part', since, of: byPart(happened), factIds: idsOf(happened) }),
    ...some(ahead, { point: 'ahead', of: byDay(ahead), factIds: idsOf(ahead) }),
    ...some(overdue, { point: 'overdue', of: byDay(overdue), factIds: idsOf(overdue) }),
    ...silences(
      all,
      activity.filter((fact) => isMade(fact) && !isAhead(fact)),
      at,
    ),
    ...some(cancelled, { point: 'cancelled', since, of: byKind(cancelled), factIds: idsOf(cancelled) }),
    ...some(automatic, { point: 'automatic', since, count: automatic.length, factIds: idsOf(automatic) }),
  ];
  return { rule: SUMMARY_RULE, since, today: at.today, points };
}

const newestFirst = (a: Dated, b: Dated): number =>
  Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || (a.id < b.id ? -1 : 1);
const idsOf = (facts: readonly Dated[]): string[] => facts.map(({ id }) => id);
const some = (facts: readonly Dated[], point: SummaryPoint): SummaryPoint[] =>
  facts.length > 0 ? [point] : [];
const isMade = ({ isCancelled, isAutomatic }: Dated): boolean => !isCancelled && !isAutomatic;

/** The day an open task is due; null for everything else. */
function dueOn({ kind, attributes }: Dated): string | null {
  const { status, dueOn: day } = attributes;
  return kind === 'task' && status === 'open' && day !== undefined && isDay(day) ? day : null;
}

function byKindAndSide(facts: readonly Dated[]) {
  return FACT_KINDS.flatMap((kind) =>
    SIDES.map((side) => ({
      kind,
      side,
      count: facts.filter((f) => f.kind === kind && f.side === side).length,
    })),
  ).filter(({ count }) => count > 0);
}

function byKind(facts: readonly Dated[]) {
  return FACT_KINDS.map((kind) => ({
    kind,
    count: facts.filter((fact) => fact.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** Soonest first. */
function byDay(facts: readonly Dated[]) {
  const counts = new Map<string, { kind: FactKind; day: string; count: number }>();
  for (const fact of facts) {
    const day = dueOn(fact) ?? fact.day;
    const key = `${day} ${FACT_KINDS.indexOf(fact.kind) + 100}`;
    counts.set(key, { kind: fact.kind, day, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** In how many of the records each role or side took part; one record counts once for each. */
function byPart(facts: readonly Dated[]) {
  const parts = facts.map((fact) => new Set<TookPart>([fact.side, ...fact.participants.map(partOf)]));
  return WHO.map((who) => ({ who, count: parts.filter((part) => part.has(who)).length })).filter(
    ({ count }) => count > 0,
  );
}

const partOf = ({ role, side }: FactParticipant): TookPart => role ?? side;

/** The buyer as a whole, then each role of the deal with which nothing was recorded in the time asked for. */
function silences(all: readonly Dated[], made: readonly Dated[], at: At): SummaryPoint[] {
  const isOfBuyer = (fact: Dated) => fact.side === 'buyer';
  const holds = (role: ContactRole) => (fact: Dated) => fact.participants.some((each) => each.role === role);
  const roles = CONTACT_ROLES.filter((role) => all.some(holds(role)));
  const silent = (
    who: 'buyer' | ContactRole,
    last: Dated | undefined,
    named: readonly string[],
  ): SummaryPoint[] => {
    if (last && last.day >= at.since) return [];
    if (!last) return [{ point: 'silent', who, lastOn: null, days: null, factIds: [...named] }];
    return [
      { point: 'silent', who, lastOn: last.day, days: daysBetween(last.day, at.today), factIds: [last.id] },
    ];
  };
  return [
    ...silent('buyer', made.find(isOfBuyer), []),
    ...roles.flatMap((role) => silent(role, made.find(holds(role)), idsOf(all.filter(holds(role))))),
  ];
}
