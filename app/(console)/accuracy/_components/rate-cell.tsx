// A share with how many cases it rests on and its interval; what is withheld says why instead.
import { formatAmount, formatCount, formatMoney, formatPercent, signOf } from '../../../_lib/format';
import type { CohortRow, CountRate, DollarRate } from './accuracy-answers';
import { WithheldMark } from './withheld-mark';

export function CountRateCell({ rate }: { rate: CountRate }) {
  if (rate.withheld !== null)
    return rate.n === 0 ? <None why={rate.withheld} /> : <WithheldMark reason={rate.withheld} />;
  return (
    <span className="whitespace-nowrap">
      {formatPercent(Number(rate.share))}{' '}
      <span className="text-ink-3 text-xs">
        {formatPercent(Number(rate.lower))} to {formatPercent(Number(rate.upper))}, n {formatCount(rate.n)}
      </span>
    </span>
  );
}

export function DollarRateCell({ rate, currency }: { rate: DollarRate; currency: string }) {
  if (rate.share === null) return <None why={rate.withheld ?? 'Nothing to divide by.'} />;
  return (
    <span title={`${formatMoney(rate.part, currency)} of ${formatMoney(rate.whole, currency)}`}>
      {formatPercent(Number(rate.share))}
    </span>
  );
}

/** Dollars over deals, in one column; withheld as one. */
export function BothRatesCell({
  rate: { count, dollars },
  currency,
}: {
  rate: { count: CountRate; dollars: DollarRate };
  currency: string;
}) {
  if (count.withheld !== null) return <CountRateCell rate={count} />;
  return (
    <>
      <span className="block whitespace-nowrap">
        <DollarRateCell rate={dollars} currency={currency} />{' '}
        <span className="text-ink-3 text-xs">of {currency}</span>
      </span>
      <span className="block">
        <CountRateCell rate={count} />
      </span>
    </>
  );
}

/** The column's head names the currency. */
export function ChangeCell({
  conversion: { count, changeOnWinning },
}: {
  conversion: CohortRow['conversion'];
}) {
  if (count.withheld !== null) return <None why={count.withheld} />;
  return `${signOf(changeOnWinning) > 0 ? '+' : ''}${formatAmount(changeOnWinning)}`;
}

function None({ why }: { why: string }) {
  return (
    <span className="text-ink-3" title={why}>
      –
    </span>
  );
}
