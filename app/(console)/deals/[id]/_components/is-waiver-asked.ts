// Whether a waiver of an item waits for its answer; one that ran out unanswered waits no more.
import type { ItemKey } from '@/server/core/vocabulary/item';
import type { useDeal } from './deal-context';

export function isWaiverAsked(
  { deal, setting }: Pick<ReturnType<typeof useDeal>, 'deal' | 'setting'>,
  key: ItemKey,
): boolean {
  return deal.rulings.some(
    ({ itemKey, kind, approvedBy, until }) =>
      itemKey === key && kind === 'waived' && approvedBy === null && until !== null && until >= setting.today,
  );
}
