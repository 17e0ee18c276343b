// The words for the rates that a snapshot's lines were converted with; none for plan rates.
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import { dayOfInstant, formatDay } from '../../../../_lib/format';
import { rateWords } from '../../../_components/rate-words';

/** "at spot rates as of 12 May 2026": the latest by the day that was frozen. Which days those are of is in the manifest. */
export function frozenRates(
  { rates, effectiveAt }: { rates: RateBasis; effectiveAt: string | null },
  timeZone: string,
): string {
  const day = effectiveAt && dayOfInstant(effectiveAt, timeZone);
  const words = rateWords(rates, null);
  return rates === 'spot' && day ? `${words} as of ${formatDay(day)}` : words;
}
