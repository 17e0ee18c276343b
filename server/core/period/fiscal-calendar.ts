// How a workspace cuts time into fiscal years, quarters and months; refuses custom rows with a gap or an overlap.
import { z } from 'zod';
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';

const version = z.number().int().min(1);
const month = z.number().int().min(1).max(12);
/** The year a fiscal year is named by: the one its first day's month lies in, or its last's. */
const yearNamedBy = z.enum(['start', 'end']);

const CalendarMonths = z.object({
  kind: z.literal('calendar_months'),
  version,
  startMonth: month,
  yearNamedBy,
});

/** A year of 52 weeks, or 53 where the anchor asks for it; the 53rd belongs to the year's last month. */
const Weeks = z.object({
  kind: z.literal('weeks'),
  version,
  pattern: z.enum(['4-4-5', '4-5-4', '5-4-4']),
  startMonth: month,
  yearNamedBy,
  /** ISO weekday that every fiscal week starts on: 1 Monday to 7 Sunday. */
  weekStartsOn: z.number().int().min(1).max(7),
  /** Which such weekday starts the year, seen from the first of `startMonth`. */
  yearStartsOn: z.enum(['nearest', 'on_or_before', 'on_or_after']),
});

const day = z.string().refine(isDay, 'Not a day; write YYYY-MM-DD.');
const fiscalYear = z.number().int().min(1).max(10_000);
const customRow = z.object({ fiscalYear, label: z.string().max(60).optional(), startsOn: day, endsOn: day });
const quarterRow = customRow.extend({ quarter: z.number().int().min(1).max(8) });
/** A custom year may have 13 months. */
const monthRow = customRow.extend({ month: z.number().int().min(1).max(14) });

const Custom = z
  .object({
    kind: z.literal('custom'),
    version,
    quarters: z.array(quarterRow).min(1).max(800),
    /** May be empty: then the workspace has no fiscal months. */
    months: z.array(monthRow).max(2_800),
  })
  .superRefine((calendar, context) => {
    for (const [path, rows] of [
      ['quarters', calendar.quarters],
      ['months', calendar.months],
    ] as const) {
      const ordinal = (row: (typeof rows)[number]) => ('quarter' in row ? row.quarter : row.month);
      rows.forEach((row, index) => {
        const at = [path, index];
        const previous = rows[index - 1];
        if (row.endsOn < row.startsOn)
          context.addIssue({
            code: 'custom',
            path: at,
            message: 'A period ends on or after the day it starts.',
          });
        if (!previous) return;
        const expected = addDays(previous.endsOn, 1);
        if (row.startsOn !== expected)
          context.addIssue({
            code: 'custom',
            path: at,
            message: `This row starts on ${row.startsOn}; after the row above it has to start on ${expected}.`,
          });
        if (
          row.fiscalYear < previous.fiscalYear ||
          (row.fiscalYear === previous.fiscalYear && ordinal(row) <= ordinal(previous))
        )
          context.addIssue({
            code: 'custom',
            path: at,
            message: 'Rows are listed in the order of year and number.',
          });
      });
    }
  });

export const FiscalCalendar = z.discriminatedUnion('kind', [CalendarMonths, Weeks, Custom]);
export type FiscalCalendar = z.infer<typeof FiscalCalendar>;
export type WeekCalendar = z.infer<typeof Weeks>;
export type CustomCalendar = z.infer<typeof Custom>;

/** What a workspace starts with: calendar quarters. */
export const DEFAULT_FISCAL_CALENDAR: FiscalCalendar = {
  kind: 'calendar_months',
  version: 1,
  startMonth: 1,
  yearNamedBy: 'start',
};
