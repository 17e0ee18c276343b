// The exact difference a waiver would make: the item's state, and whether the deal's dollars move.
import { formatMoney } from '../../../_lib/format';
import { Glyph } from '../../../_ui/glyph';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import { ItemStateMark } from '../../_components/evidence/item-state-mark';
import type { Approval } from './approval';

export function ApprovalDifference({ approval }: { approval: Approval }) {
  const { difference, itemLabel, amount, currency } = approval;
  if (!difference)
    return <p className="text-ink-2">The deal is not asked for this item any more; nothing would change.</p>;
  const { item, dollars } = difference;
  const isSame = dollars.from === dollars.to;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <dt className="text-ink-2">{itemLabel}</dt>
      <dd className="flex flex-wrap items-center gap-x-2">
        <ItemStateMark state={item.from} />
        <Glyph name="right" size={12} className="text-ink-3" />
        <ItemStateMark state={item.to} />
      </dd>
      <dt className="text-ink-2 tabular-nums">{formatMoney(amount, currency)}</dt>
      <dd className="flex flex-wrap items-center gap-x-2">
        <DollarStateMark state={dollars.from} />
        {isSame ? (
          <>
            <span>as before</span>
            <span className="w-full text-ink-2">{dollars.toReason}</span>
          </>
        ) : (
          <>
            <Glyph name="right" size={12} className="text-ink-3" />
            <DollarStateMark state={dollars.to} />
          </>
        )}
      </dd>
    </dl>
  );
}
