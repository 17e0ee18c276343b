// Rates and quotas change the forecast: what they touch is evaluated again, and what they superseded is kept.
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { evaluationRun } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';
import { quota } from '@/db/schema/quota';
import { planRate } from '@/db/schema/rate';
import { team } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { readForecastBoard } from '@/server/reads/forecast-board';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { quotasImport } from './quotas-import';
import { quotasSet } from './quotas-set';
import { ratesImport } from './rates-import';
import { ratesSet } from './rates-set';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
let foreign: string;
let north: string;
beforeAll(async () => {
  world = await makeDealWorld();
  foreign = await world.addDeal({ amount: '1000.05', currency: 'USD', category: 'commit' });
  await world.addDeal({ amount: '70', currency: 'GBP', category: 'pipeline' });
  const rows = await world.owner.select().from(team).where(eq(team.workspaceId, world.workspaceId));
  north = rows.find((row) => row.name === 'North')?.id ?? '';
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
});
afterAll(() => world.close());

const seated = (actor = world.seats.finance): Seated => seatedAs(world, actor);
const board = (filter: object = {}, actor = world.seats.finance) =>
  withWorkspace(world.workspaceId, (tx) =>
    readForecastBoard(tx, seated(actor), { basis: 'accepted', period: 'FY2026-Q2', ...filter }),
  );
const totalOf = ({ cells }: Awaited<ReturnType<typeof board>>, category: string) =>
  cells.find((cell) => cell.category === category)?.total;

const usd = { kind: 'plan', fiscalYear: 2026, currency: 'USD', validFrom: '2026-01-01' };
const file = { sha256: null, refused: 0 };

it('keeps a currency without a rate out of every sum and names it', async () => {
  const shown = await board();
  expect(totalOf(shown, 'commit')).toBe('0');
  expect(shown.unconvertedByCurrency.map(({ currency, total }) => [currency, total])).toEqual([
    ['GBP', '70'],
    ['USD', '1000.05'],
  ]);
  expect(shown.rateTables).toEqual([]);
});

it('rolls currencies up once finance gave rates, and evaluates only what they touch', async () => {
  await followLog(world.workspaceId, NOW);
  expect(
    await world.run(ratesImport, world.seats.finance, { rows: [{ ...usd, rate: '0.9' }], ...file }),
  ).toMatchObject({
    status: 'applied',
    result: { changed: 1, unchanged: 0, tables: [{ fiscalYear: 2026, version: 1 }] },
  });
  await followLog(world.workspaceId, NOW);
  const [row] = await world.owner.select().from(dealState).where(eq(dealState.opportunityId, foreign));
  // 900.045 is half way between two cents: to the even one.
  expect(row).toMatchObject({ converted: '900.04', rate: '0.9', rateTable: 'plan FY2026 v1' });
  expect(row?.convertedMinor).toBe(90004n);
  const runs = await world.owner.select().from(evaluationRun).where(eq(evaluationRun.cause, 'rates.import'));
  expect(runs.map(({ deals, changed }) => [deals, changed])).toEqual([[2, 1]]);
  const shown = await board();
  expect(totalOf(shown, 'commit')).toBe('900.04');
  expect(shown.rateTables).toEqual(['plan FY2026 v1']);
  expect(shown.unconvertedByCurrency.map(({ currency }) => currency)).toEqual(['GBP']);
});

it('keeps every version of a table, and the same rates again make none', async () => {
  const set = (rate: string | null, expectedVersion: number) =>
    world.run(ratesSet, world.seats.finance, { ...usd, rate, expectedVersion });
  expect(await set('0.95', 0)).toMatchObject({ status: 'refused', code: 'conflict' });
  expect(await set('0.90', 1)).toMatchObject({ status: 'refused', code: 'no_change' });
  expect(await set('0.95', 1)).toMatchObject({ status: 'applied', result: { version: 2 } });
  expect(
    await world.run(ratesImport, world.seats.finance, { rows: [{ ...usd, rate: '0.950' }], ...file }),
  ).toMatchObject({ status: 'applied', result: { changed: 0, unchanged: 1, tables: [] } });
  const kept = await world.owner
    .select()
    .from(planRate)
    .where(eq(planRate.workspaceId, world.workspaceId))
    .orderBy(planRate.version);
  expect(kept.map(({ version, rate }) => [version, rate])).toEqual([
    [1, '0.9'],
    [2, '0.95'],
  ]);
  await followLog(world.workspaceId, NOW);
  expect(totalOf(await board(), 'commit')).toBe('950.05');
});

it('leaves a currency unconverted again once its rate is taken away', async () => {
  const gone = { ...usd, rate: null, expectedVersion: 2 };
  expect(await world.run(ratesSet, world.seats.finance, gone)).toMatchObject({ status: 'applied' });
  await followLog(world.workspaceId, NOW);
  expect((await board()).unconvertedByCurrency.map(({ currency }) => currency)).toEqual(['GBP', 'USD']);
  const back = { ...usd, rate: '0.9', expectedVersion: 3 };
  expect(await world.run(ratesSet, world.seats.finance, back)).toMatchObject({ status: 'applied' });
  await followLog(world.workspaceId, NOW);
});

it('takes rates from finance only', async () => {
  const rows = [{ ...usd, rate: '2' }];
  for (const name of ['rep', 'leader', 'revops_admin', 'auditor'] as const)
    expect(await world.run(ratesImport, world.seats[name], { rows, ...file }), name).toMatchObject({
      status: 'refused',
    });
});

it('computes pipeline coverage from the quota in force, and says why it is empty', async () => {
  expect((await board()).quota).toMatchObject({ amount: null, why: 'All has no quota for Q2 2026.' });
  const row = {
    nodeKind: 'team',
    nodeId: north,
    periodKey: 'FY2026-Q2',
    amount: '101800.08',
    currency: 'EUR',
    effectiveFrom: '2026-04-01',
  };
  expect(await world.run(quotasImport, world.seats.revops_admin, { rows: [row], ...file })).toMatchObject({
    status: 'applied',
    result: { changed: 1, unchanged: 0 },
  });
  expect(await world.run(quotasImport, world.seats.finance, { rows: [row], ...file })).toMatchObject({
    status: 'applied',
    result: { changed: 0, unchanged: 1 },
  });
  const shown = await board({ team: north });
  // Open in the quarter: 50,000 EUR, 1,000.05 USD at 0.9, and 70 GBP that nobody gave a rate for.
  expect(shown.quota).toMatchObject({
    amount: '101800.08',
    nodes: ['North'],
    open: '50900.04',
    closed: '0',
    coverage: { coverage: '0.5', left: '101800.08' },
  });
  expect((await board({ team: north, period: 'FY2026-Q3' })).quota.coverage).toMatchObject({
    coverage: null,
    whyNull: 'North has no quota for Q3 2026.',
  });
  expect((await board({ team: north, period: 'all' })).quota.why).toContain('choose one');
});

it("shows a team's quota to its own chain only", async () => {
  const quotaFor = async (name: 'manager' | 'leader' | 'rep', filter: object) =>
    (await board(filter, world.seats[name])).quota.amount;
  expect(await quotaFor('manager', {})).toBe('101800.08');
  expect(await quotaFor('leader', { team: north })).toBe('101800.08');
  expect(await quotaFor('rep', { team: north })).toBeNull();
  expect(await quotaFor('rep', { owner: world.seats.peer.seatId })).toBeNull();
});

it('supersedes a quota and keeps what it superseded', async () => {
  const later = {
    nodeKind: 'team',
    nodeId: north,
    periodKey: 'FY2026-Q2',
    amount: '2000',
    currency: 'USD',
    effectiveFrom: '2026-05-13',
    expectedVersion: 1,
  };
  expect(await world.run(quotasSet, world.seats.finance, later)).toMatchObject({
    status: 'applied',
    result: { version: 2 },
  });
  expect((await board({ team: north })).quota.amount).toBe('1800');
  const kept = await world.owner
    .select()
    .from(quota)
    .where(and(eq(quota.workspaceId, world.workspaceId)));
  expect(kept.map(({ version, amount }) => [version, amount]).sort()).toEqual([
    [1, '101800.08'],
    [2, '2000'],
  ]);
  const withdrawn = { ...later, amount: null, expectedVersion: 2 };
  expect(await world.run(quotasSet, world.seats.finance, withdrawn)).toMatchObject({ status: 'applied' });
  expect((await board({ team: north })).quota.amount).toBeNull();
});

it('takes no quota of a node or a period that is not there', async () => {
  const row = { nodeKind: 'team', amount: '1', currency: 'EUR', effectiveFrom: '2026-04-01' };
  const answers = [
    { ...row, nodeId: world.seats.rep.seatId, periodKey: 'FY2026-Q2' },
    { ...row, nodeId: north, periodKey: 'FY2026-Q7' },
    { ...row, nodeId: north, periodKey: 'FY2025-Q2' },
  ];
  for (const each of answers)
    expect(await world.run(quotasImport, world.seats.finance, { rows: [each], ...file })).toMatchObject({
      status: 'refused',
      code: 'invalid_input',
    });
});
