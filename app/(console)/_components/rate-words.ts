// Says which rates a total was converted with, beside it; plan rates are the default and say nothing.
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import { formatDay } from '../../_lib/format';

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
