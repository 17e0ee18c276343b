// A stage or category that is called as something every object has is asked about like any other that nobody has mapped.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '../testing/import-world';
import { SourceMapping } from './source-mapping';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const FILES = {
  'Opportunity.csv': `Id,Name,Type,Amount,CloseDate,StageName,ForecastCategory
006000000000001AAA,A,valueOf,1,2026-05-12,constructor,toString
`,
};

it('asks what they mean, and reads them as it is said', async () => {
  const asked = await world.importFiles(FILES);
  expect(asked.state).toBe('needs_mapping');
  expect(asked.questions?.stages).toMatchObject([{ name: 'constructor', rows: 1 }]);
  expect(asked.questions?.categories).toMatchObject([{ name: 'toString', rows: 1 }]);
  const mapping = SourceMapping.parse({
    version: 1,
    stages: { constructor: 'proposal' },
    categories: { toString: 'commit' },
  });
  expect(await world.importFiles(FILES, { mapping })).toMatchObject({ state: 'published' });
  const [deal] = await world.sql`select c.phase, c.category, o.deal_type from commitment c
    join opportunity o on o.id = c.opportunity_id`;
  expect(deal).toEqual({ phase: 'proposal', category: 'commit', deal_type: 'other' });
});
