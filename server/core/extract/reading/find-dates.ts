// Finds days that a text names, relative to the day it was written; what names no single day is left out.
import { addDays, weekdayOf } from '../../calendar/day-arithmetic';
import { isDay } from '../../calendar/epoch-day';
import type { Span } from './is-negated';

export type NamedDay = Span & {
  /** YYYY-MM-DD. */
  day: string;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const WEEKDAY = '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|saturday|sunday)';
const YEAR = '(?:,? (\\d{4}))?(?![\\d-])';
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `(\\d{1,3}|${NUMBERS.join('|')}|a)`;
/** A month that passed longer ago than this without a year is next year's. */
const PAST_DAYS = 60;

type Rule = { pattern: RegExp; day: (match: RegExpExecArray, sentOn: string) => string | null };

const RULES: readonly Rule[] = [
  { pattern: /(?<![\d-])(\d{4}-\d{2}-\d{2})(?![\d-])/g, day: ([, day = '']) => (isDay(day) ? day : null) },
  {
    pattern: new RegExp(`\\b${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b${YEAR}`, 'g'),
    day: ([, month, date, year], sentOn) => dayOfMonth(sentOn, monthOf(month), Number(date), year),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b${YEAR}`, 'g'),
    day: ([, date, month, year], sentOn) => dayOfMonth(sentOn, monthOf(month), Number(date), year),
  },
  {
    pattern: /(?<![\d/.-])(?!24\/7(?!\/))(\d{1,2})[/](\d{1,2})(?:[/](\d{4}))?(?![\d/-])/g,
    day: ([, first, second, year], sentOn) => numericDay(sentOn, Number(first), Number(second), year),
  },
  {
    pattern: /(?<![\d/.-])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d-])/g,
    day: ([, date, month, year], sentOn) => dayOfMonth(sentOn, Number(month), Number(date), year),
  },
  {
    pattern: new RegExp(`\\b(?:end of|late) ${MONTH}\\b${YEAR}(?! \\d)`, 'g'),
    day: ([, month, year], sentOn) => lastOfNamedMonth(sentOn, monthOf(month), year),
  },
  {
    pattern: /\b(?:by|on|before|until|till) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|floor))/g,
    day: ([, date], sentOn) => nextDate(sentOn, Number(date)),
  },
  { pattern: /\bday after tomorrow\b/g, day: (_, sentOn) => addDays(sentOn, 2) },
  { pattern: /(?<!day after )\btomorrow\b/g, day: (_, sentOn) => addDays(sentOn, 1) },
  { pattern: /\btoday\b/g, day: (_, sentOn) => sentOn },
  {
    pattern: new RegExp(
      `\\b(this |next |on |by |before |until |till |coming )${WEEKDAY}\\b(?! (?:last|morning last))(?!,? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d))`,
      'g',
    ),
    day: ([, lead = '', name = ''], sentOn) =>
      comingWeekday(sentOn, WEEKDAYS.indexOf(name.slice(0, 3)) + 1, lead === 'next '),
  },
  {
    pattern: /\b(?:end of (?:the |this )?week|week's end|eow)\b/g,
    day: (_, sentOn) => weekEnd(sentOn, 0),
  },
  { pattern: /\bend of next week\b|\bnext week's end\b/g, day: (_, sentOn) => weekEnd(sentOn, 1) },
  {
    pattern:
      /\b(?:end of (?:the |this )?(?:current )?month|(?:by|before|at|until|till) (?:the )?month[- ]end|month's end|eom)\b/g,
    day: (_, sentOn) => lastOfMonth(sentOn, 0),
  },
  { pattern: /\bend of next month\b/g, day: (_, sentOn) => lastOfMonth(sentOn, 1) },
  {
    pattern:
      /\b(?:end of (?:the |this )?(?:current )?quarter|(?:by|before|at|until|till) (?:the )?quarter[- ]end|quarter's end|eoq)\b/g,
    day: (_, sentOn) => quarterEnd(sentOn, 0),
  },
  { pattern: /\bend of next quarter\b/g, day: (_, sentOn) => quarterEnd(sentOn, 1) },
  {
    pattern:
      /\b(?:end of (?:the |this )?(?:calendar )?year|(?:by|before|at|until|till) (?:the )?year[- ]end|year's end|eoy)\b/g,
    day: (_, sentOn) => `${sentOn.slice(0, 4)}-12-31`,
  },
  {
    pattern: new RegExp(`\\b(?:in|within) (?:the next )?${COUNT} (days?|weeks?)\\b`, 'g'),
    day: ([, count, unit], sentOn) => addDays(sentOn, daysOf(count, unit)),
  },
  {
    pattern: new RegExp(`\\b${COUNT} (days?|weeks?) from (?:now|today)\\b`, 'g'),
    day: ([, count, unit], sentOn) => addDays(sentOn, daysOf(count, unit)),
  },
];

/**
 * Days in the order of the text. `sentOn` is the day of writing in the workspace's zone. Weeks end on Friday; "next
 * Friday" is the one of the following week; quarters and years are the calendar's; 6/7 could be two days and is none.
 */
export function findDates(lower: string, sentOn: string): NamedDay[] {
  const found: NamedDay[] = [];
  for (const rule of RULES) {
    for (const match of lower.matchAll(rule.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((each) => each.start < span.end && span.start < each.end)) continue;
      const day = rule.day(match, sentOn);
      if (day !== null) found.push({ ...span, day });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function dayOfMonth(sentOn: string, month: number, date: number, year: string | undefined): string | null {
  if (year !== undefined) return dayOrNull(Number(year), month, date);
  const thisYear = Number(sentOn.slice(0, 4));
  const day = dayOrNull(thisYear, month, date);
  return day !== null && day >= addDays(sentOn, -PAST_DAYS) ? day : dayOrNull(thisYear + 1, month, date);
}

function numericDay(sentOn: string, first: number, second: number, year: string | undefined): string | null {
  if (first > 12) return dayOfMonth(sentOn, second, first, year);
  return second > 12 || first === second ? dayOfMonth(sentOn, first, second, year) : null;
}

function nextDate(sentOn: string, date: number): string | null {
  const [year = 0, month = 0] = sentOn.split('-').map(Number);
  const day = dayOrNull(year, month, date);
  if (day !== null && day >= sentOn) return day;
  return month === 12 ? dayOrNull(year + 1, 1, date) : dayOrNull(year, month + 1, date);
}

function comingWeekday(sentOn: string, weekday: number, isNextWeek: boolean): string {
  const today = weekdayOf(sentOn);
  if (isNextWeek) return addDays(sentOn, 7 - today + weekday);
  return addDays(sentOn, weekday > today ? weekday - today : weekday - today + 7);
}

function weekEnd(sentOn: string, weeks: number): string {
  const friday = addDays(sentOn, 5 - weekdayOf(sentOn) + weeks * 7);
  return friday < sentOn ? addDays(friday, 7) : friday;
}

function lastOfMonth(sentOn: string, months: number): string {
  const [year = 0, month = 0] = sentOn.split('-').map(Number);
  const after = year * 12 + month + months;
  return addDays(dayOrNull(Math.floor(after / 12), (after % 12) + 1, 1) ?? sentOn, -1);
}

function lastOfNamedMonth(sentOn: string, month: number, year: string | undefined): string | null {
  const first = dayOfMonth(sentOn, month, 28, year);
  return first === null ? null : lastOfMonth(first, 0);
}

function quarterEnd(sentOn: string, quarters: number): string {
  const month = Number(sentOn.slice(5, 7));
  return lastOfMonth(sentOn, ((3 - (month % 3)) % 3) + quarters * 3);
}

function daysOf(count: string | undefined, unit: string | undefined): number {
  const named = NUMBERS.indexOf(count ?? '') + 1;
  const number = count === 'a' ? 1 : named > 0 ? named : Number(count);
  return unit?.startsWith('week') ? number * 7 : number;
}

function dayOrNull(year: number, month: number, date: number): string | null {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return isDay(day) ? day : null;
}
