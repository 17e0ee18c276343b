// A freeze asks about what its sources speak of: an old export imported today is old.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { followLog } from '@/server/evaluate/follow-log';
import { readSnapshotList } from '@/server/reads/snapshot-list';
import { readSnapshotPage } from '@/server/reads/snapshot-page';
import { runFreeze } from '@/server/snapshots/run-freeze';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { runMove } from './door';
import { importTieOut } from './import-tie-out';
import { snapshotFreeze } from './snapshot-freeze';

const CSV = {
  'Opportunity.csv': `Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,IsClosed,IsWon,ForecastCategory
006000000000001,A,Prospecting,100.25,2026-06-30,USD,false,false,Pipeline
`,
};
const DAY = 86_400_000;
let world: ImportWorld;
const dayBefore = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString().slice(0, 10);
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

/** @param values of the freeze that is asked for, with nothing acknowledged. */
async function freezeAfterImport(days: number, values: object = {}) {
  const actor = { kind: 'command', id: 'plumbline' } as const;
  const { importId } = await world.importFiles(CSV, { asOf: dayBefore(days) });
  const scope = { workspaceId: world.workspaceId, actor, now: NOW };
  const line = { currency: 'USD', category: 'all', deals: 1, amount: '100.25' };
  await runMove(importTieOut, { ...scope, input: { importId, line }, idempotencyKey: uuidv7() });
  return runMove(snapshotFreeze, {
    ...scope,
    input: { snapshotId: uuidv7(), periodKey: 'FY2026-Q2', reasonCode: 'adhoc', ...values },
    idempotencyKey: uuidv7(),
  });
}

it('asks to acknowledge a tied export of a month ago that was imported today', async () => {
  expect(await freezeAfterImport(31)).toMatchObject({
    status: 'refused',
    code: 'unacknowledged',
    reason: expect.stringContaining('is as of 2026-04-12, 31 days before 2026-05-13'),
  });
});

it('asks nothing of it for the day that it speaks of', async () => {
  expect(await freezeAfterImport(31, { asOf: dayBefore(31) })).toMatchObject({ status: 'applied' });
});

it('asks nothing of a tied export of today', async () => {
  expect(await freezeAfterImport(0)).toMatchObject({ status: 'applied' });
});

it('lists how old and how tied its sources were, as its manifest says, after an untied import as well', async () => {
  const { workspaceId } = world;
  const asked = await freezeAfterImport(1);
  if (asked.status !== 'applied') throw new Error(asked.status);
  await followLog(workspaceId, NOW);
  const { snapshotId } = asked.result;
  const frozen = {
    workspaceId,
    snapshotId,
    actor: { kind: 'worker', id: 'freeze' },
    now: () => NOW,
  } as const;
  expect(await runFreeze(frozen)).toMatchObject({ state: 'completed' });
  await world.importFiles(CSV, { asOf: dayBefore(0) });
  const [listed, page] = await withWorkspace(workspaceId, (tx) =>
    Promise.all([readSnapshotList(tx, snapshotId), readSnapshotPage(tx, snapshotId)]),
  );
  const sealed = page?.manifest?.sources.map(({ name, asOf, tie }) => ({ name, asOf, tie }));
  expect(sealed).toMatchObject([{ tie: 'tied' }]);
  expect(listed[0]?.sources).toEqual(sealed);
});
