// Which categories a forecast adds up: a commit call stands beside commit + closed, and so on; open pipeline is in none.
import type { Category } from '../vocabulary/category';
import type { CallCategory } from './call-record';

export const FORECAST_CATEGORIES: Record<CallCategory, readonly Category[]> = {
  commit: ['commit', 'closed'],
  most_likely: ['most_likely', 'commit', 'closed'],
  best_case: ['best_case', 'most_likely', 'commit', 'closed'],
};
