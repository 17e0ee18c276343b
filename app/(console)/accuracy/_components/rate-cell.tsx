// A share with how many cases it rests on and its interval; what is withheld says why instead.
import { formatCount, formatMoney, formatPercent } from '../../../_lib/format';
import type { CountRate, DollarRate } from './accuracy-answers';

export function CountRateCell({ rate }: { rate: CountRate }) {
  if (rate.withheld !== null)
    return (
      <span className="text-ink-3 text-xs" title={rate.withheld}>
        {rate.n === 0 ? '–' : `withheld, ${rate.withheld.toLowerCase().replace('.', '')}`}
      </span>
    );
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
  if (rate.share === null)
    return (
      <span className="text-ink-3" title={rate.withheld ?? 'Nothing to divide by.'}>
        –
      </span>
    );
  return (
    <span title={`${formatMoney(rate.part, currency)} of ${formatMoney(rate.whole, currency)}`}>
      {formatPercent(Number(rate.share))}
    </span>
  );
}
