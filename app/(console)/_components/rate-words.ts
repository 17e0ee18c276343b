// Says which rates a total was converted with, beside it; plan rates are the default and say nothing.
import { RATE_BASIS_LABELS, type RateBasis } from '@/server/core/vocabulary/rate-basis';
import { formatDay } from '../../_lib/format';

/** ", spot rates": what tells a snapshot at the market's rates from one at the plan's; nothing for those. */
export const ratesSuffix = (rates: RateBasis): string =>
  rates === 'plan' ? '' : `, ${RATE_BASIS_LABELS[rates].toLowerCase()}`;

/** "at spot rates of 12 May 2026"; of a stretch of days where currencies were last rated on different ones. */
export function rateWords(
  rates: RateBasis | undefined,
  days: { from: string; to: string } | null | undefined,
): string {
  if (!rates || rates === 'plan') return '';
  if (rates === 'closing') return 'at rates of each close date';
  if (!days) return 'at spot rates';
  const { from, to } = days;
  return from === to
    ? `at spot rates of ${formatDay(to)}`
    : `at spot rates of ${formatDay(from)} to ${formatDay(to)}`;
}
