// Chooses the rates that amounts are converted with; not there where every deal is in the workspace's own currency.
'use client';
import { useQuery } from '@tanstack/react-query';
import {
  MARKET_BASES,
  type MarketBasis,
  RATE_BASES,
  RATE_BASIS_LABELS,
} from '@/server/core/vocabulary/rate-basis';
import { useTRPC } from '../../../_lib/trpc';
import { NativeSelect } from '../../../_ui/native-select';
import { TextLink } from '../../../_ui/text-link';

export function RateControl({
  rates,
  onChange,
}: {
  rates: MarketBasis | undefined;
  onChange: (rates: MarketBasis | undefined) => void;
}) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.forecast.rates.queryOptions());
  if (!data || !(data.hasOtherCurrencies || data.hasMarketRates || rates)) return null;
  return (
    <>
      <NativeSelect
        aria-label="Rates"
        className="sm:w-48"
        options={RATE_BASES.map((basis) => ({
          value: basis,
          label: RATE_BASIS_LABELS[basis],
          disabled: basis !== 'plan' && !data.hasMarketRates,
        }))}
        value={rates ?? 'plan'}
        onChange={({ target }) => onChange(MARKET_BASES.find((basis) => basis === target.value))}
      />
      {data.hasMarketRates ? null : (
        <span className="text-ink-3 text-xs">
          No spot rates yet: see{' '}
          <TextLink href="/sources/rates" quiet className="underline">
            Rates
          </TextLink>
        </span>
      )}
    </>
  );
}
