// The address of a rollback's range, as `readRange` reads it back.
import type { RollbackRange } from '@/server/core/rollback/rollback-range';

export const RANGE_NAMES = ['agent', 'rule', 'importId', 'since', 'until', 'sinceTime', 'untilTime'] as const;

export function rangeAddress({ moveIds, withDrafts, ...rest }: RollbackRange): string {
  const query = new URLSearchParams();
  for (const name of RANGE_NAMES) {
    const value = rest[name];
    if (value) query.set(name, value);
  }
  if (moveIds?.length) query.set('moves', moveIds.join(','));
  if (withDrafts) query.set('withDrafts', 'yes');
  const text = query.toString();
  return text ? `/audit/rollback?${text}` : '/audit/rollback';
}
