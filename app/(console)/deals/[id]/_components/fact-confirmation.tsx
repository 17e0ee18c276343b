// Who opened an attached link and what they say they saw.
'use client';
import { formatDay, formatMoney } from '../../../../_lib/format';
import { Glyph } from '../../../../_ui/glyph';
import { type DealFact, useDeal } from './deal-context';

export function FactConfirmation({ confirmation }: { confirmation: DealFact['confirmations'][number] }) {
  const { deal, setting } = useDeal();
  const { by, sawKind, sawOn, counterparty, amount } = confirmation;
  return (
    <p className="flex items-center gap-1.5 text-ink-2 text-xs">
      <Glyph name="person" size={12} />
      <span>
        Confirmed by {by}: {sawKind.toLowerCase()} of {formatDay(sawOn, setting.today)} with {counterparty}
        {amount ? `, ${formatMoney(amount, deal.commitments.currency)}` : ''}
      </span>
    </p>
  );
}
