// When a workspace freezes by itself: as calls of a week close, and as a fiscal month or quarter has ended, in its own zone.
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../calendar/day-arithmetic';
import { dayIn, startOfDayInstant } from '../calendar/day-in-zone';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import type { Period } from '../period/period';
import { periodOf, previousPeriod } from '../period/period-of';
import type { SnapshotRules } from './snapshot-rules';

export const SCHEDULE_KINDS = ['weeklyCall', 'monthEnd', 'quarterEnd'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

export const SCHEDULE_REASONS = {
  weeklyCall: 'weekly_call',
  monthEnd: 'month_end',
  quarterEnd: 'quarter_end',
} as const satisfies Record<ScheduleKind, string>;

export type DueFreeze = {
  kind: ScheduleKind;
  /** Names this one freeze for ever: 'weeklyCall 2026-05-13'. */
  key: string;
  /** ISO 8601 instant at which it is due. */
  dueAt: string;
  /** The quarter whose forecast it freezes. */
  period: Period;
};
export type ScheduleGrounds = {
  /** The workspace's clock, ISO 8601. */
  now: string;
  timeZone: string;
  calendar: FiscalCalendar;
  callWindow: SnapshotRules['callWindow'];
};

/** The last one that is due at `now`, itself included. Null where the calendar has no period for it. */
export function lastDueFreeze(kind: ScheduleKind, grounds: ScheduleGrounds): DueFreeze | null {
  const { now, timeZone, calendar } = grounds;
  if (kind === 'weeklyCall') return weeklyFreeze(grounds, -1);
  const ended = previousOf(calendar, dayIn(now, timeZone), kind);
  return ended ? periodEnd(kind, ended, grounds) : null;
}

/** The first one after `now`. */
export function nextDueFreeze(kind: ScheduleKind, grounds: ScheduleGrounds): DueFreeze | null {
  const { now, timeZone, calendar } = grounds;
  if (kind === 'weeklyCall') return weeklyFreeze(grounds, 1);
  const current = periodOf(calendar, dayIn(now, timeZone), kind === 'monthEnd' ? 'month' : 'quarter');
  return current ? periodEnd(kind, current, grounds) : null;
}

function previousOf(calendar: FiscalCalendar, day: string, kind: 'monthEnd' | 'quarterEnd'): Period | null {
  const current = periodOf(calendar, day, kind === 'monthEnd' ? 'month' : 'quarter');
  if (current) return previousPeriod(calendar, current);
  return null;
}

/** A period is over at the first instant of the day after it, and what is frozen is the quarter of its last day. */
function periodEnd(
  kind: 'monthEnd' | 'quarterEnd',
  ended: Period,
  { calendar, timeZone }: ScheduleGrounds,
): DueFreeze | null {
  const period = periodOf(calendar, ended.endsOn);
  if (!period) return null;
  const dueAt = startOfDayInstant(addDays(ended.endsOn, 1), timeZone);
  return { kind, key: `${kind} ${ended.endsOn}`, dueAt, period };
}

function weeklyFreeze(
  { now, timeZone, calendar, callWindow }: ScheduleGrounds,
  direction: -1 | 1,
): DueFreeze | null {
  const moment = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const closeOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(callWindow.closesAt) });
  const today = moment.toPlainDate();
  let day = today.add({ days: (callWindow.closesOn - today.dayOfWeek + 7) % 7 });
  const isPast = Temporal.ZonedDateTime.compare(moment, closeOf(day)) >= 0;
  if (direction === 1 && isPast) day = day.add({ days: 7 });
  if (direction === -1 && !isPast) day = day.subtract({ days: 7 });
  const period = periodOf(calendar, day.toString());
  if (!period) return null;
  const dueAt = new Date(closeOf(day).epochMilliseconds).toISOString();
  return { kind: 'weeklyCall', key: `weeklyCall ${day.toString()}`, dueAt, period };
}

/** Nothing that was due before its schedule was switched on is frozen afterwards. */
export function isOwed(due: DueFreeze, since: string | undefined): boolean {
  return since !== undefined && Date.parse(due.dueAt) > Date.parse(since);
}
