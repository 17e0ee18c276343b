// The approved plan-rate table that amounts are converted with; refuses overlapping rows and rates that are not above 0.
import { z } from 'zod';
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { isCurrency } from './minor-unit';

const currency = z.string().refine(isCurrency, 'Not an ISO 4217 currency code, such as EUR.');
const day = z.string().refine(isDay, 'Not a day; write YYYY-MM-DD.');
const rate = z
  .string()
  .regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, 'A rate is a plain decimal above 0, such as 1.0842.');

const planRate = z
  .object({
    currency,
    startsOn: day,
    /** The last day the rate holds. */
    endsOn: day,
    /** Units of the reporting currency for one unit of `currency`. */
    rate,
  })
  .refine((row) => row.startsOn <= row.endsOn, 'A rate ends on or after the day it starts.');

export const PlanRates = z
  .object({
    version: z.number().int().min(1),
    reportingCurrency: currency,
    rates: z.array(planRate).max(10_000),
  })
  .superRefine((table, context) => {
    const lastDay = new Map<string, string>();
    const sorted = [...table.rates].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
    for (const row of sorted) {
      const previous = lastDay.get(row.currency);
      if (previous !== undefined && row.startsOn <= previous)
        context.addIssue({
          code: 'custom',
          message: `${row.currency} has two rates on ${row.startsOn}; the next may start on ${addDays(previous, 1)}.`,
        });
      if (row.currency === table.reportingCurrency)
        context.addIssue({
          code: 'custom',
          message: `${row.currency} is the reporting currency; its rate is always 1.`,
        });
      lastDay.set(row.currency, row.endsOn);
    }
  });
export type PlanRates = z.infer<typeof PlanRates>;
