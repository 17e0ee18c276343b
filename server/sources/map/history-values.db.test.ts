// Every value of a history table is read as the deals' own are, or its row is refused; none is lost on the way.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reconciles } from '../import-report';
import { type ImportWorld, makeImportWorld } from '../testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const DEALS = `Id,Name,Amount,CloseDate,StageName,ForecastCategory
006000000000001AAA,One,200,2026-06-30,Prospecting,Pipeline
006000000000002AAA,Two,1800,2026-06-30,Prospecting,Pipeline
`;
const history = (...rows: string[]) =>
  [
    'Id,OpportunityId,CreatedDate,Field,OldValue,NewValue',
    ...rows.map((row, n) => `01700000000000${n + 1}AAA,${row}`),
  ].join('\n');
const ONE = '006000000000001AAA';
const TWO = '006000000000002AAA';

const amountsOf = async (importId: string) =>
  (
    await world.sql`select e.old_value, e.new_value from commitment_entry e
      where e.import_id = ${importId} and e.field = 'amount' order by e.at, e.id`
  ).map((row) => `${row.old_value} → ${row.new_value}`);

it('keeps an amount that was changed there and back within a minute, and counts each row once', async () => {
  const time = (second: string) => `2026-02-10T10:00:${second}.000Z`;
  const report = await world.importFiles(
    {
      'Opportunity.csv': DEALS,
      'OpportunityFieldHistory.csv': history(
        `${ONE},${time('05')},Amount,200,100`,
        `${ONE},${time('15')},Amount,100,200`,
        `${ONE},${time('25')},Amount,200,100`,
        `${ONE},${time('35')},Amount,100,200`,
      ),
    },
    { source: 'minute' },
  );
  expect(report.problem).toBeNull();
  expect(report.files.every(reconciles)).toBe(true);
  expect(await amountsOf(report.importId)).toEqual(['200 → 100', '100 → 200', '200 → 100', '100 → 200']);
});

it('reads amounts with separators, and refuses by row what can be read in two ways or not at all', async () => {
  const report = await world.importFiles(
    {
      'Opportunity.csv': DEALS,
      'OpportunityFieldHistory.csv': history(
        `${TWO},2026-03-11T10:00:00.000Z,Amount,"$1,700.00",1800`,
        `${TWO},2026-03-12T10:00:00.000Z,CloseDate,03/04/26,2026-06-30`,
        `${TWO},2026-03-13T10:00:00.000Z,Amount,a lot,1800`,
      ),
    },
    { source: 'values' },
  );
  expect(report.files.every(reconciles)).toBe(true);
  expect(await amountsOf(report.importId)).toEqual(['1700 → 1800']);
  const refused = await world.sql`select line, reason from import_refusal
    where import_id = ${report.importId} order by line`;
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [3, expect.stringMatching(/"03\/04\/26".*--date-order/)],
    [4, expect.stringContaining('"a lot"')],
  ]);
});
