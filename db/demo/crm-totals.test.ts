import { expect, it } from 'vitest';
import { crmTotals } from './crm-totals';
import { generateDemo } from './generate-demo';

it('says of each currency how many deals there are and their sum, as the exported deals add up to', () => {
  const read = new Map<string, { deals: number; cents: number }>();
  for (const { file, columns, rows } of generateDemo()) {
    if (file !== 'Opportunity.csv') continue;
    for (const row of rows) {
      const at = (column: string) => row[columns.indexOf(column)] ?? '';
      const held = read.get(at('CurrencyIsoCode')) ?? { deals: 0, cents: 0 };
      const cents = held.cents + Math.round(Number(at('Amount')) * 100);
      read.set(at('CurrencyIsoCode'), { deals: held.deals + 1, cents });
    }
  }
  const said = crmTotals().map(({ currency, deals, amount }) => [
    currency,
    { deals, cents: Math.round(Number(amount) * 100) },
  ]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(read));
});
