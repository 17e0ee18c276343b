// Reads days and instants as exports spell them: ISO, or slashed in an order that was proven; refuses days that do not exist.
import { Temporal } from 'temporal-polyfill';
import { fromEpochDay, isDay, LAST_DAY, toEpochDay } from '@/server/core/calendar/epoch-day';
import { zoneClock } from '@/server/core/checklist/zone-clock';
import { canBeginWithYear, type DateOrder, isMonthAndDay } from './date-order';
import { withMonthNumber } from './named-month';

/** As most systems write an instant: nothing of it has to be worked out. */
const EXACT = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{3}))?(?:Z|\+00:?00)$/;
const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?)?$/i;
const SLASHED =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[T, ]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?$/i;

/** Milliseconds since 1970, as HubSpot's interfaces write moments: from 2001 to 2286. */
const EPOCH_MS = /^\d{13}$/;
const TWO_WAYS =
  'This date can be read in two ways. Write YYYY-MM-DD, or say how dates are written (--date-order mdy, dmy or ymd).';
const NO_SUCH_DAY = 'There is no such day in the calendar.';
const SERIAL =
  "This is a spreadsheet's count of days, not a date: which count it is cannot be seen from here. Save the sheet as XLSX, or format the column as YYYY-MM-DD.";

type Parts = {
  day: string;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  offset: string | null;
  hasTime: boolean;
};
/** `isTwoWays`: an order would say which day it is. */
export type ParsedMoment =
  | { ok: true; day: string; instant: string }
  | { ok: false; reason: string; isTwoWays?: true };

/** Null order: slashed dates that can be read in two ways are refused. Instants without an offset are read in `timeZone` (IANA). */
export function parseMoment(text: string, order: DateOrder | null, timeZone: string): ParsedMoment {
  const trimmed = text.trim();
  const exact = EXACT.exec(trimmed);
  if (exact && isDay(exact[1] ?? '')) {
    const instant = `${exact[1]}T${exact[2]}.${exact[3] ?? '000'}Z`;
    return { ok: true, day: dayInZone(instant, timeZone), instant };
  }
  if (EPOCH_MS.test(trimmed)) {
    const instant = new Date(Number(trimmed)).toISOString();
    return { ok: true, day: dayInZone(instant, timeZone), instant };
  }
  const iso = ISO.exec(trimmed);
  const parts = iso ? isoParts(iso) : slashedParts(trimmed, order);
  if (parts === TWO_WAYS) return { ok: false, reason: TWO_WAYS, isTwoWays: true };
  if (typeof parts === 'string') return { ok: false, reason: parts };
  if (!isDay(parts.day)) return { ok: false, reason: NO_SUCH_DAY };
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 59)
    return { ok: false, reason: 'There is no such time of day.' };
  if (!parts.hasTime) return { ok: true, day: parts.day, instant: inZone(parts, timeZone) };
  const instant = parts.offset === null ? inZone(parts, timeZone) : atOffset(parts, parts.offset);
  return { ok: true, day: parts.offset === null ? parts.day : dayInZone(instant, timeZone), instant };
}

function isoParts(match: RegExpExecArray): Parts {
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  return {
    day: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    ms: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)),
    offset: offset ?? null,
    hasTime: hour !== undefined,
  };
}

function slashedParts(text: string, order: DateOrder | null): Parts | string {
  const match = SLASHED.exec(text);
  if (!match) {
    const numbered = withMonthNumber(text);
    if (numbered !== null && SLASHED.test(numbered)) return slashedParts(numbered, 'mdy');
    return /^\d{5}(\.\d+)?$/.test(text) ? SERIAL : 'This is not a date. Write YYYY-MM-DD.';
  }
  const [, first, second, third, hourText, minute, seconds, half] = match;
  const isShort = canBeginWithYear(text);
  const said = order === 'ymd' && !isShort ? null : order;
  const by = said ?? (isShort && first !== second ? null : orderOf(Number(first), Number(second)));
  if (
    !by &&
    !isShort &&
    !isMonthAndDay(Number(first), Number(second)) &&
    !isMonthAndDay(Number(second), Number(first))
  )
    return NO_SUCH_DAY;
  if (!by) return TWO_WAYS;
  const [month, day, yearText] =
    by === 'ymd' ? [second, third, first] : by === 'mdy' ? [first, second, third] : [second, first, third];
  const year =
    Number(yearText) < 100 && yearText?.length === 2
      ? 2000 + Number(yearText) - (Number(yearText) >= 70 ? 100 : 0)
      : Number(yearText);
  const hour = Number(hourText ?? 0);
  const isAfternoon = /^p/i.test(half ?? '');
  if (half && (hour < 1 || hour > 12)) return 'There is no such time of day.';
  return {
    day: `${String(year).padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
    hour: half ? (hour % 12) + (isAfternoon ? 12 : 0) : hour,
    minute: Number(minute ?? 0),
    second: Number(seconds ?? 0),
    ms: 0,
    offset: null,
    hasTime: hourText !== undefined,
  };
}

/** A date whose day is above 12, or the number of its month, can be read in one way only; null for one that can be read in two. */
function orderOf(first: number, second: number): DateOrder | null {
  if (first === second) return 'mdy';
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : null;
}

function atOffset(parts: Parts, offset: string): string {
  const [year = 0, month = 0, day = 0] = parts.day.split('-').map(Number);
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/\D/g, '').padEnd(4, '0');
  const minutes = /^[zu]/i.test(offset)
    ? 0
    : sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  const utc = new Date(Date.UTC(2000, month - 1, day, parts.hour, parts.minute, parts.second, parts.ms));
  utc.setUTCFullYear(year, month - 1, day);
  return new Date(utc.getTime() - minutes * 60_000).toISOString();
}

function inZone(parts: Parts, timeZone: string): string {
  if (timeZone === 'UTC') return atOffset(parts, 'Z');
  const { day, hour, minute, second, ms } = parts;
  const clock = zoneClock(timeZone);
  const epochDay = toEpochDay(day);
  const start = clock.startOf(epochDay);
  // A day of 24 hours has no clock change in it, so that the time of day simply adds.
  if (day < LAST_DAY && clock.startOf(epochDay + 1) - start === DAY_MS)
    return new Date(start + ((hour * 60 + minute) * 60 + second) * 1_000 + ms).toISOString();
  const zoned = Temporal.PlainDate.from(day)
    .toPlainDateTime({ hour, minute, second, millisecond: ms })
    .toZonedDateTime(timeZone);
  return new Date(zoned.epochMilliseconds).toISOString();
}

const DAY_MS = 86_400_000;
/** The years in which a day and its neighbours are written with four digits. */
const [EARLIEST, LATEST] = [Date.parse('0001-01-03'), Date.parse('9999-12-29')];

/** The day of an instant in ISO 8601 in `timeZone` (IANA). */
export function dayInZone(instant: string, timeZone: string): string {
  if (timeZone === 'UTC') return instant.slice(0, 10);
  const at = Date.parse(instant);
  if (at > EARLIEST && at < LATEST) return fromEpochDay(zoneClock(timeZone).dayAt(at));
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
