import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '../testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

it('says which deals have a category in their history only, and takes it from the stage all the same', async () => {
  const report = await world.importFiles({
    'deals.csv': `Record ID,Deal Name,Deal Stage,Close Date,Amount,Create Date
101,Promised,Qualified To Buy,2026-12-31,1000,2026-01-05
102,Like its stage,Qualified To Buy,2026-12-31,500,2026-01-05
103,Won,Closed Won,2026-03-31,70,2026-01-05
`,
    'deal-property-history.csv': `Record ID,Property,Value,Timestamp,Source type,Updated by
101,hs_forecast_category,PIPELINE,2026-01-05T10:00:00Z,CRM_UI,a
101,hs_forecast_category,COMMIT,2026-03-05T10:00:00Z,CRM_UI,a
102,hs_forecast_category,PIPELINE,2026-03-05T10:00:00Z,CRM_UI,a
103,hs_forecast_category,COMMIT,2026-03-05T10:00:00Z,CRM_UI,a
`,
  });
  expect(report).toMatchObject({ state: 'published', refused: 0 });
  expect(report.notes.filter((note) => note.includes('in its history'))).toEqual([
    expect.stringMatching(/^1 deal has another category .* Export the forecast category with the deals/),
  ]);
  const [deal] = await world.sql`select c.category, c.category_made_by from commitment c join opportunity o
    on o.id = c.opportunity_id where o.name = 'Promised'`;
  expect(deal).toEqual({ category: 'pipeline', category_made_by: 'stage_default' });
});
