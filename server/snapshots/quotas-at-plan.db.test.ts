// A quota in another currency stands against what was closed at the plan rates that the snapshot froze, later ones or none.
import { inArray } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { team } from '@/db/schema/seat';
import { followLog } from '@/server/evaluate/follow-log';
import { quotasSet } from '@/server/moves/quotas-set';
import { ratesImport } from '@/server/moves/rates-import';
import { NOW } from '@/server/moves/testing/deal-world';
import { readSnapshotPage } from '@/server/reads/snapshot-page';
import { type FreezeWorld, makeFreezeWorld } from './testing/freeze-world';
import { verifyBytes } from './verify/verify.mjs';

let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(4);
});
afterAll(() => world.close());

const plan = async (usd: string) => {
  const rate = { kind: 'plan', fiscalYear: 2026, currency: 'USD' };
  const rows = [
    { ...rate, validFrom: '2026-01-01', rate: '0.5' },
    { ...rate, validFrom: '2026-05-01', rate: usd },
  ];
  const file = { sha256: null, refused: 0 };
  expect(await world.run(ratesImport, world.seats.finance, { rows, ...file })).toMatchObject({
    status: 'applied',
  });
  await followLog(world.workspaceId, NOW);
};
const set = async (of: object) =>
  expect(
    await world.run(quotasSet, world.seats.revops_admin, {
      ...{ expectedVersion: 0, effectiveFrom: '2026-04-01', nodeKind: 'team' },
      ...of,
    }),
  ).toMatchObject({ status: 'applied' });
const quotasOf = async (id: string) =>
  (await withWorkspace(world.workspaceId, (tx) => readSnapshotPage(tx, id)))?.quotas ?? [];

it('is converted month by month, and one without a rate says which is missing', async () => {
  await plan('0.8');
  const teams = await world.owner
    .select()
    .from(team)
    .where(inArray(team.name, ['All', 'North']));
  const idOf = (name: string) => teams.find((each) => each.name === name)?.id;
  for (const periodKey of ['FY2026-M04', 'FY2026-M05', 'FY2026-M06'])
    await set({ nodeId: idOf('All'), amount: '1000', currency: 'USD', periodKey });
  await set({ nodeId: idOf('North'), amount: '9000', currency: 'GBP', periodKey: 'FY2026-Q2' });

  const id = await world.ask();
  await world.freeze(id);
  const [all, north] = await quotasOf(id);
  expect(all).toMatchObject({ node: 'All', amount: '3000', currency: 'USD', atPlan: '2100', why: null });
  const { closed = '', open = '', coverage } = all?.stood ?? {};
  expect(Number(coverage)).toBeCloseTo(Number(open) / (2100 - Number(closed)), 2);
  expect(north).toMatchObject({
    ...{ node: 'North', currency: 'GBP', atPlan: null, stood: { coverage: null } },
    why: 'No plan rate for GBP on 2026-04-01',
  });

  const bundle = await world.bundle(id);
  expect(verifyBytes(bundle)).toMatchObject({ ok: true });
  const workbook = unzipSync(unzipSync(bundle)['snapshot.xlsx'] ?? new Uint8Array());
  const cells = Object.values(workbook).map((part) => strFromU8(part));
  for (const words of ['All (2100 EUR at plan rates)', `${coverage} ×`, 'No plan rate for GBP on 2026-04-01'])
    expect(cells.join(), words).toContain(words);

  // What the plan says later changes nothing that was frozen.
  await plan('0.1');
  expect(await quotasOf(id)).toEqual([all, north]);
});
