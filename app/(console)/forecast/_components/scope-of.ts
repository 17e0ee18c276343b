// The part of a filter that the tiles share: whose deals, of when, on which basis and rates; the grid narrows it further.
import type { DealFilter } from '@/server/core/filter/deal-filter';

export function scopeOf(filter: DealFilter): DealFilter {
  const { period, basis, rates, team, teams, owner } = filter;
  return {
    basis,
    ...(period === undefined ? {} : { period }),
    ...(rates === undefined ? {} : { rates }),
    ...(team === undefined ? {} : { team }),
    ...(teams === undefined ? {} : { teams }),
    ...(owner === undefined ? {} : { owner }),
  };
}
