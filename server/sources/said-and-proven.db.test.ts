// What is said for all dates or numbers of an import is for columns that prove nothing: the others are read as they prove.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from './testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const FILES = {
  'Opportunity.csv': `Id,Name,StageName,Amount,CloseDate,CreatedDate
006000000000001,One,Prospecting,"1,234",03/04/2026,02/03/2026
006000000000002,Two,Prospecting,"2,345",05/06/2026,02/23/2026
`,
  'OpportunityLineItem.csv': `Id,OpportunityId,Name,Quantity,TotalPrice
00k000000000001,006000000000001,Survey,1,"1.234"
00k000000000002,006000000000002,Survey,1,"2.345,50"
`,
};
const MAPPING = {
  ...{ version: 1 as const, files: [], stages: {}, categories: {}, dealTypes: {} },
  ...{ dateOrder: 'dmy' as const, numberFormat: 'point' as const },
};

it('reads a column as it proves, whatever is said for the others, and says so', async () => {
  const report = await world.importFiles(FILES, { mapping: MAPPING });
  expect(report).toMatchObject({ state: 'published', refused: 0 });
  expect(report.notes.filter((note) => note.includes(' was said for values that prove nothing'))).toEqual([
    expect.stringContaining('"CreatedDate" can only be read month first, and are, though day first was said'),
    expect.stringContaining('"TotalPrice" can only be read with a comma before decimals'),
  ]);
  const read = await world.sql`
    select o.name, o.created_on::text as created, c.closes_on::text as closes, c.amount::float as amount, l.total::float as total
    from commitment c join opportunity o on o.id = c.opportunity_id join opportunity_line l on l.opportunity_id = o.id
    order by o.name`;
  expect([...read]).toEqual([
    { name: 'One', created: '2026-02-03', closes: '2026-04-03', amount: 1234, total: 1234 },
    { name: 'Two', created: '2026-02-23', closes: '2026-06-05', amount: 2345, total: 2345.5 },
  ]);
});
