// A freeze is of one position of the log: whole or not there, the same bytes again, and nothing in it can be changed.
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { proveLine } from './prove-line';
import { runFreeze } from './run-freeze';
import { verifyBytes } from './verify/verify.mjs';
import { bundleBytes } from './write-bundle';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
  for (let n = 0; n < 12; n++)
    await world.addDeal({
      category: n % 2 ? 'commit' : 'best_case',
      amount: String(10_000 + n),
      currency: n === 3 ? 'USD' : 'EUR',
    });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await followLog(world.workspaceId, NOW);
});
afterAll(() => world.close());

const worker = { kind: 'worker', id: 'freeze' } as const;

async function ask(values: object = {}): Promise<string> {
  const snapshotId = uuidv7();
  const input = { snapshotId, periodKey: 'FY2026-Q2', reasonCode: 'adhoc', acknowledged: 'all', ...values };
  expect(await world.run(snapshotFreeze, world.seats.finance, input)).toMatchObject({ status: 'applied' });
  return snapshotId;
}
const freeze = (snapshotId: string) =>
  runFreeze({ workspaceId: world.workspaceId, snapshotId, actor: worker, now: () => NOW });

async function bundle(snapshotId: string): Promise<Buffer> {
  return withWorkspace(world.workspaceId, async (tx) => {
    const parts: Uint8Array[] = [];
    for await (const part of (await bundleBytes(tx, snapshotId)) ?? []) parts.push(part);
    return Buffer.concat(parts);
  });
}

describe('a freeze', () => {
  it('yields a bundle that verifies, and the same bytes each time it is exported', async () => {
    const id = await ask();
    const result = await freeze(id);
    expect(result).toMatchObject({ state: 'completed', lines: 13 });
    const first = await bundle(id);
    const checked = verifyBytes(first);
    expect(checked).toMatchObject({ ok: true });
    expect(await bundle(id)).toEqual(first);
    const [line] = await world.owner.execute<{ opportunity_id: string }>(
      sql`select opportunity_id from snapshot_line where snapshot_id = ${id} limit 1 offset 4`,
    );
    const proof = await withWorkspace(world.workspaceId, (tx) =>
      proveLine(tx, id, line?.opportunity_id ?? ''),
    );
    expect(verifyBytes(Buffer.from(proof ?? ''))).toMatchObject({ ok: true, kind: 'line' });
  });
});
