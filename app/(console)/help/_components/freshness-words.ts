// Says how long evidence of an item counts, in words; it knows nothing of any deal.
import type { Freshness } from '@/server/core/checklist/checklist-template';

export function freshnessWords(freshness: Freshness): string {
  switch (freshness.kind) {
    case 'days':
      return freshness.nearClose
        ? `${freshness.days} days; ${freshness.nearClose.days} in the last ${freshness.nearClose.withinDays} before close`
        : `${freshness.days} days`;
    case 'until_passed':
      return 'Until it has passed';
    case 'expiry_or_days':
      return `Until its expiry, else ${freshness.days} days`;
    case 'never_stale':
      return 'Does not age';
  }
}
