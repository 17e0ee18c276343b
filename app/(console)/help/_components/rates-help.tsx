// Which rate an amount in another currency is converted with, on an example that the rules themselves work out.
import { convertAtMarket, marketRatesOf } from '@/server/core/money/market-rates';
import { convertLine, type RateTable, rateBookOf } from '@/server/core/money/rate-book';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { MARKET_BASES, RATE_BASIS_LABELS } from '@/server/core/vocabulary/rate-basis';
import { formatMoney } from '../../../_lib/format';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { HelpSection } from './help-section';

const of = (kind: RateTable['kind'], rates: readonly [validFrom: string, rate: string][]): RateTable => ({
  kind,
  fiscalYear: 2026,
  version: 1,
  reportingCurrency: 'USD',
  rates: rates.map(([validFrom, rate]) => ({ currency: 'EUR', validFrom, rate })),
});
const BOOK = rateBookOf([of('plan', [['2026-01-01', '1.1']])], 'USD', DEFAULT_FISCAL_CALENDAR);
const MARKET = marketRatesOf(
  [
    of('spot', [
      ['2026-04-30', '1.12'],
      ['2026-05-12', '1.15'],
    ]),
  ],
  'USD',
);
const LINE = { amount: '1000.05', currency: 'EUR', closesOn: '2026-05-04' };
const TODAY = '2026-05-13';
const MEANINGS = {
  plan: 'The plan’s rate of the close date, out of one table a fiscal year. The default',
  closing: 'The market’s rate of 4 May: the latest on or before it, which is of 30 April',
  spot: 'The market’s rate of now: the latest on or before today, which is of 12 May',
};
const ROWS = [
  { basis: 'plan' as const, ...convertLine(LINE, BOOK, TODAY) },
  ...MARKET_BASES.map((basis) => ({ basis, ...convertAtMarket(LINE, MARKET, basis, TODAY) })),
];

export function RatesHelp() {
  return (
    <HelpSection
      id="rates"
      intro="Each deal in another currency is converted by itself, rounded half-even to the cent, and then summed. A deal without a rate is unconverted: counted, never summed. Plan rates are the default; where finance imported spot rates, the forecast and a freeze can be converted with those, and say so beside every total and on every export. Quota, coverage and calls stay at plan rates."
    >
      <TableFrame label="One deal at three rates" className="max-w-2xl">
        <Table>
          <thead>
            <tr>
              <Th>Converted with</Th>
              <Th numeric>Rate</Th>
              <Th numeric>Amount</Th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ basis, rate, converted }) => (
              <Tr key={basis}>
                <Td>
                  <span className="font-medium">{RATE_BASIS_LABELS[basis]}</span>
                  <span className="block whitespace-normal text-ink-2 text-xs">{MEANINGS[basis]}</span>
                </Td>
                <Td numeric>{rate}</Td>
                <Td numeric>{formatMoney(converted, 'USD')}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <p className="max-w-prose text-ink-2 text-sm">
        Here {formatMoney(LINE.amount, 'EUR')} that close on 4 May, seen on 13 May.
      </p>
    </HelpSection>
  );
}
