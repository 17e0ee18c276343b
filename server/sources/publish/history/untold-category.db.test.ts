// The past of a deal whose history tells nothing of its category, or a blank, is still a forecast by the rules of categories.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { askForPast } from '@/server/evaluate/past/ask-for-past';
import { makePast } from '@/server/evaluate/past/make-past';
import { closeQueue } from '@/server/jobs/queue';
import { readDealsAt } from '@/server/reads/deal-history-at';
import { type ImportWorld, makeImportWorld, NOW } from '../../testing/import-world';

const EVER = new Date('9999-01-01T00:00:00.000Z');

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
  const report = await world.importFiles({
    'Opportunity.csv': `Id,Name,Amount,CloseDate,StageName,ForecastCategory,IsClosed,IsWon,CreatedDate
006000000000001AAA,Won,5000,2026-03-10,Closed Won,Closed,1,1,2026-01-02T10:00:00.000Z
006000000000002AAA,Lost,6000,2026-03-10,Closed Lost,Omitted,1,0,2026-01-02T10:00:00.000Z
006000000000003AAA,Blank,7000,2026-06-30,Prospecting,Commit,0,0,2026-01-02T10:00:00.000Z
`,
    'OpportunityFieldHistory.csv': `Id,OpportunityId,CreatedById,CreatedDate,Field,OldValue,NewValue
017000000000001AAA,006000000000001AAA,005000000000001AAA,2026-03-10T10:00:00.000Z,StageName,Proposal/Price Quote,Closed Won
017000000000002AAA,006000000000002AAA,005000000000001AAA,2026-03-10T10:00:00.000Z,StageName,,Closed Lost
017000000000003AAA,006000000000003AAA,005000000000001AAA,2026-03-10T10:00:00.000Z,ForecastCategoryName,,Commit
`,
  });
  expect(report.problem).toBeNull();
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const at = async (day: string) => {
  const clocks = { effectiveAt: new Date(`${day}T23:59:59.999Z`), knownAt: EVER, basis: 'source' } as const;
  const deals = await withWorkspace(world.workspaceId, (tx) => readDealsAt(tx, clocks));
  return Object.fromEntries(deals.map(({ name, category, phase }) => [name, `${phase} ${category}`]));
};

it('calls no deal closed or omitted while it was open, and takes the stage where the category was blank', async () => {
  expect(await at('2026-03-01')).toEqual({
    Won: 'proposal best_case',
    Lost: 'discovery pipeline',
    Blank: 'discovery pipeline',
  });
  expect(await at('2026-04-01')).toEqual({
    Won: 'won closed',
    Lost: 'lost omitted',
    Blank: 'discovery commit',
  });
});

it('puts the forecast of such a day together', async () => {
  const moment = {
    effectiveAt: new Date('2026-03-01T23:59:59.999Z'),
    knownAs: 'now',
    basis: 'source',
  } as const;
  const { id } = await withWorkspace(world.workspaceId, (tx) =>
    askForPast(tx, world.workspaceId, moment, NOW),
  );
  await makePast(world.workspaceId, id, () => NOW);
  const [book] = await world.sql`select state, problem from past_book where id = ${id}`;
  expect(book).toEqual({ state: 'done', problem: null });
  const lines =
    await world.sql`select category, outcome, count(*)::int as n from past_line group by 1, 2 order by 1`;
  expect([...lines]).toEqual([
    { category: 'best_case', outcome: 'open', n: 1 },
    { category: 'pipeline', outcome: 'open', n: 2 },
  ]);
});
