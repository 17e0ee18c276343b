// Whoever asks about an import of many has his question planned for what it brought.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '../testing/import-world';

const DEALS = 10_000;
let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
  // Counted while nothing is there, as the server does by itself.
  await world.sql`analyze`;
});
afterAll(() => world.close());

it('counts the rows in the transaction that shows them', async () => {
  const rows = Array.from({ length: DEALS }, (_, at) => {
    const id = `006${String(at).padStart(12, '0')}`;
    return `${id},Deal ${at},1,2026-06-30,Prospecting`;
  });
  const report = await world.importFiles({
    'Opportunity.csv': `Id,Name,Amount,CloseDate,StageName\n${rows.join('\n')}\n`,
  });
  expect(report.state).toBe('published');
  const [counted] = await world.sql<{ deals: number; isKnown: boolean; isAsOne: boolean }[]>`
    select c.reltuples::int as deals, exists (select from pg_stats where tablename = 'opportunity') as "isKnown",
      s.xmin = p.xmin as "isAsOne"
    from pg_class c, (select xmin from pg_statistic where starelid = 'opportunity'::regclass limit 1) s,
      (select xmin from opportunity limit 1) p
    where c.oid = 'opportunity'::regclass`;
  expect(counted).toEqual({ deals: DEALS, isKnown: true, isAsOne: true });
});
