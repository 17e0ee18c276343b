// An amount of money in tabular figures, full value in the title when shown short; takes decimal strings only.
import { clsx } from 'clsx';
import { formatAmount, formatMoney, formatMoneyCompact } from '../_lib/format';

export function Money({
  amount,
  currency,
  look = 'full',
  className,
}: {
  /** Decimal string, or null where none is known. */
  amount: string | null;
  currency: string;
  /** `bare` leaves the currency to the column's header; `compact` is for tiles. */
  look?: 'full' | 'bare' | 'compact';
  className?: string;
}) {
  const full = formatMoney(amount, currency);
  const text =
    look === 'compact' ? formatMoneyCompact(amount, currency) : look === 'bare' ? formatAmount(amount) : full;
  return (
    <data
      value={amount ?? ''}
      title={look === 'full' || amount === null ? undefined : full}
      className={clsx('whitespace-nowrap tabular-nums', className)}
    >
      {text}
    </data>
  );
}
