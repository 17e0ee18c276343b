// Chooses what a freeze converts other currencies with; not there where every deal is in the workspace's own.
'use client';
import { useQuery } from '@tanstack/react-query';
import { RATE_BASES, RATE_BASIS_LABELS, type RateBasis } from '@/server/core/vocabulary/rate-basis';
import { useTRPC } from '../../../../_lib/trpc';
import { Field } from '../../../../_ui/field';
import { NativeSelect } from '../../../../_ui/native-select';

export function RatesField({ rates, onChoose }: { rates: RateBasis; onChoose: (rates: RateBasis) => void }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.forecast.rates.queryOptions());
  if (!data || !(data.hasOtherCurrencies || data.hasMarketRates)) return null;
  return (
    <Field
      label="Rates"
      required
      hint={
        data.hasMarketRates
          ? 'What other currencies are converted with'
          : 'Only the plan’s: no spot rates are imported yet'
      }
    >
      {(control) => (
        <NativeSelect
          {...control}
          value={rates}
          onChange={({ target }) => onChoose(RATE_BASES.find((basis) => basis === target.value) ?? 'plan')}
          options={RATE_BASES.map((basis) => ({
            value: basis,
            label: RATE_BASIS_LABELS[basis],
            disabled: basis !== 'plan' && !data.hasMarketRates,
          }))}
        />
      )}
    </Field>
  );
}
