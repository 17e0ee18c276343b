// `plumbline rates`: takes a CSV file of exchange rates, so that several currencies roll up.
import type { Command } from '@/server/cli/command';
import { importRates } from '@/server/sources/tables/import-rates';
import { runTableCommand, TABLE_HELP } from './import/table-command';

export const command: Command = {
  name: 'rates',
  summary: 'take a CSV file of exchange rates',
  help: `Usage: npm run plumbline -- rates FILE --workspace NAME [options]

Takes rates, one a row: currency, rate, valid_from, and where they are not the plan's or the year of valid_from:
kind (plan or spot) and fiscal_year. A rate is what one unit of the currency is in the workspace's own; it holds from its
day until the next of its currency, a plan rate until the fiscal year's end at most. Plan rates are what deals are
converted with; spot rates follow the market, for views and freezes (freeze --rates) that ask for them. Rates that the
file does not name stay. Salesforce's DatedConversionRate (IsoCode, ConversionRate, StartDate) is read as well and
turned over. Each year that changes gets a new version of its table; older ones are kept.

${TABLE_HELP}`,
  run: (args) =>
    runTableCommand(
      args,
      'rates',
      importRates,
      ({ kind, fiscalYear, currency, validFrom, was, rate }) =>
        `${kind} FY${fiscalYear} ${currency} from ${validFrom}: ${was ?? 'none'} → ${rate}`,
    ),
};
