// When calls of a week are open: from the start of one weekday to a time of another, in the workspace's zone; after that a call is late.
import { Temporal } from 'temporal-polyfill';
import type { SnapshotRules } from '../snapshots/snapshot-rules';

export type CallWindow = {
  /** The day on which the window closes that a call made now belongs to: it names the week. */
  closesOn: string;
  /** The instant at which calls of that week freeze, ISO 8601. */
  closesAt: string;
  /** Made after its window closed and before the next one opens. */
  isLate: boolean;
};

/** @param now ISO 8601 instant. @param zone IANA time zone. */
export function callWindowAt(now: string, zone: string, rule: SnapshotRules['callWindow']): CallWindow {
  const moment = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const today = moment.toPlainDate();
  const closeOf = (day: Temporal.PlainDate) => closeOn(day, zone, rule);
  const isPast = (day: Temporal.PlainDate) => Temporal.ZonedDateTime.compare(moment, closeOf(day)) >= 0;
  let next = today.add({ days: (rule.closesOn - today.dayOfWeek + 7) % 7 });
  if (isPast(next)) next = next.add({ days: 7 });
  const opens = next.subtract({ days: (rule.closesOn - rule.opensOn + 7) % 7 });
  const isLate = Temporal.PlainDate.compare(today, opens) < 0;
  const closes = isLate ? next.subtract({ days: 7 }) : next;
  return { closesOn: closes.toString(), closesAt: closeOf(closes).toInstant().toString(), isLate };
}

const closeOn = (day: Temporal.PlainDate, timeZone: string, rule: SnapshotRules['callWindow']) =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(rule.closesAt) });

/** The instant at which the window that closes on this day freezes its calls, as `toISOString()` writes it. */
export function callCloseAt(closesOn: string, zone: string, rule: SnapshotRules['callWindow']): string {
  const { epochMilliseconds } = closeOn(Temporal.PlainDate.from(closesOn), zone, rule);
  return new Date(epochMilliseconds).toISOString();
}

/** Whether calls of the window that closes on this day are frozen at an instant. */
export function isCallFrozen(
  closesOn: string,
  now: string,
  zone: string,
  rule: SnapshotRules['callWindow'],
): boolean {
  return Date.parse(now) >= Date.parse(callCloseAt(closesOn, zone, rule));
}
