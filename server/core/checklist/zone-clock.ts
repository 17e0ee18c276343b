// Days of a zone at the speed that evaluating hundreds of thousands of records needs; says exactly what core/calendar says.
import { Temporal } from 'temporal-polyfill';
import { startOfDayInstant } from '../calendar/day-in-zone';
import { fromEpochDay } from '../calendar/epoch-day';

const MS_PER_DAY = 86_400_000;

/** A stretch between two transitions of a zone, in which its offset is the same; all epoch milliseconds. */
type OffsetSpan = { from: number; until: number; offset: number };

export type ZoneClock = {
  /** The day at an instant in epoch milliseconds, counted from 1970-01-01 as `toEpochDay` counts. */
  dayAt: (instant: number) => number;
  /** The first instant of a day so counted, epoch milliseconds. */
  startOf: (epochDay: number) => number;
};

// Asking the zone's rules takes longer than everything else an item needs; they are the same on every ask.
const clocks = new Map<string, ZoneClock>();

/** Throws a RangeError for a zone that the IANA list does not hold. */
export function zoneClock(timeZone: string): ZoneClock {
  const held = clocks.get(timeZone);
  if (held) return held;
  const clock = makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): ZoneClock {
  const spans: OffsetSpan[] = [spanAt(timeZone, 0)];
  const spanOf = (instant: number): OffsetSpan => {
    const held = spans.find(({ from, until }) => from <= instant && instant < until);
    if (held) return held;
    const found = spanAt(timeZone, instant);
    // The most recently needed come first: records of one deal lie close together.
    spans.unshift(found);
    return found;
  };
  const dayAt = (instant: number) => Math.floor((instant + spanOf(instant).offset) / MS_PER_DAY);
  const startOf = (epochDay: number) => {
    const midnight = epochDay * MS_PER_DAY;
    const instant = midnight - spanOf(midnight).offset;
    const isStart = spanOf(instant).offset === spanOf(midnight).offset && dayAt(instant - 1) < epochDay;
    // Near a transition the zone's rules decide: midnight may be skipped or come twice.
    return isStart ? instant : Date.parse(startOfDayInstant(fromEpochDay(epochDay), timeZone));
  };
  return { dayAt, startOf };
}

function spanAt(timeZone: string, instant: number): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  // "Previous" means strictly before, so a transition at this very instant is asked for from just after it.
  const previous = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const next = at.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1_000_000,
  };
}
