// An item's state on its deal's page; where a link waits for a second person it says so, and who may confirm it.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatList } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { StateMark } from '../../../../_ui/state-mark';
import { ItemStateMark } from '../../../_components/evidence/item-state-mark';
import { type DealItem, useDeal } from './deal-context';
import { isAwaiting } from './is-awaiting';

export function DealItemMark({ item }: { item: DealItem }) {
  const { deal } = useDeal();
  return isAwaiting(item, deal) ? (
    <StateMark
      glyph="clock"
      tone="later"
      word="Unconfirmed"
      detail="A link is attached and awaits confirmation"
    />
  ) : (
    <ItemStateMark state={item.state} />
  );
}

/** By name, where anybody is known; nothing where no link waits. */
export function AwaitsWhom({ item }: { item: DealItem }) {
  const { deal } = useDeal();
  const trpc = useTRPC();
  const isWaiting = isAwaiting(item, deal);
  const { data } = useQuery(trpc.people.whoCan.queryOptions({ dealId: deal.id }, { enabled: isWaiting }));
  if (!isWaiting || !data) return null;
  const { manager, finance } = data;
  const names = [...new Set([...manager.names.slice(0, 2), ...finance.names.slice(0, 2)])];
  const isYours = manager.isYou || finance.isYou;
  const all = [...(isYours ? ['you'] : []), ...names];
  return all.length > 0 ? (
    <p className="text-ink-2 text-xs">
      {formatList(all, 'or')} may confirm it, unless they attached it; it waits under Approvals.
    </p>
  ) : null;
}
