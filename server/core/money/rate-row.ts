// One row of a rate table as it may be stored; refuses made-up currencies, rates that are not above 0 and days outside the year.
import { z } from 'zod';
import { isDay } from '../calendar/epoch-day';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import { writePeriodKey } from '../period/period';
import { periodByKey } from '../period/period-by-key';
import { RATE_KINDS } from '../vocabulary/rate-kind';
import { isCurrency } from './minor-unit';

export const rateText = z
  .string()
  .regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, 'A rate is a plain decimal above 0, such as 1.0842.');

export const RateRow = z.strictObject({
  kind: z.enum(RATE_KINDS),
  fiscalYear: z.number().int().min(1).max(9999),
  currency: z.string().refine(isCurrency, 'Not an ISO 4217 currency code, such as EUR.'),
  validFrom: z.string().refine(isDay, 'Not a day; write YYYY-MM-DD.'),
  rate: rateText,
});
export type RateRow = z.infer<typeof RateRow>;

/** Why a row is no part of its table, one sentence; null when it is. */
export function refuseRate(
  { currency, fiscalYear, validFrom }: Pick<RateRow, 'currency' | 'fiscalYear' | 'validFrom'>,
  reportingCurrency: string,
  calendar: FiscalCalendar,
): string | null {
  if (currency === reportingCurrency) return `${currency} is the reporting currency; its rate is always 1.`;
  const year = periodByKey(calendar, writePeriodKey({ fiscalYear, grain: 'year', ordinal: 1 }));
  if (!year) return `The fiscal calendar has no year ${fiscalYear}.`;
  if (validFrom < year.startsOn || validFrom > year.endsOn)
    return `${validFrom} lies outside ${year.label}, which runs from ${year.startsOn} to ${year.endsOn}.`;
  return null;
}
