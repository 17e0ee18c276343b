// The words for the rates that a snapshot's lines were converted with; none for plan rates.
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import { dayOfInstant } from '../../../../_lib/format';
import { rateWords } from '../../../_components/rate-words';

/** The spot rates are those of the day that was frozen. */
export function frozenRates(
  { rates, effectiveAt }: { rates: RateBasis; effectiveAt: string | null },
  timeZone: string,
): string {
  const day = effectiveAt && dayOfInstant(effectiveAt, timeZone);
  return rateWords(rates, day ? { from: day, to: day } : null);
}
