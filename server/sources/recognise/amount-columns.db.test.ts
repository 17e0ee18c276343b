// An amount is read wherever an export puts it, and a table without one says so.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '../testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const LABELS = 'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Close Date';
const ROW = '0060000000000A1,One,Acme,Ann Rep,Prospecting,2026-06-30';
const sums = async (files: Record<string, string>, source: string) => {
  const { totals, notes } = await world.importFiles(files, { source });
  return {
    sums: totals.map(({ currency, amount, withoutAmount }) => [currency, amount, withoutAmount]),
    missing: notes.filter((note) => note.includes('no column')),
  };
};

it('takes the converted amounts of a report that has no others, in the currency they are converted into', async () => {
  const converted = `${LABELS},Amount (converted) Currency,Amount (converted)\n${ROW},EUR,1000\n`;
  expect(await sums({ 'report.csv': converted }, 'converted')).toEqual({
    sums: [['EUR', '1000', 0]],
    missing: [],
  });
  const both = `${LABELS},Amount Currency,Amount,Amount (converted) Currency,Amount (converted)\n${ROW},EUR,1000,USD,1100\n`;
  expect(await sums({ 'report.csv': both }, 'both')).toEqual({ sums: [['EUR', '1000', 0]], missing: [] });
});

it('says of a table of deals without an amount or a close date that it has none, and which column may be meant', async () => {
  const bare = `${LABELS},Deal Value (k)\n${ROW},12\n`;
  expect(await sums({ 'report.csv': bare }, 'bare')).toEqual({
    sums: [['USD', '0', 1]],
    missing: [
      '"report.csv" has no column that is read as an amount: every deal of it stands without one. Where it is "Deal Value (k)", say so by a mapping.',
    ],
  });
  const deal = { Id: '006000000000001AAA', Name: 'A', StageName: 'Prospecting', CloseDate: '2026-05-12' };
  const nested = { records: [{ attributes: { type: 'Opportunity' }, ...deal, Amount: { x: 1 } }] };
  const read = await sums({ 'o.json': JSON.stringify(nested) }, 'nested');
  expect(read.missing).toEqual([expect.stringContaining('Where it is "Amount.x"')]);
});
