// A deal world with a dozen evaluated deals and the few lines that ask for a freeze, run it and take its bundle.
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { withWorkspace } from '@/db/client';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { type FreezeResult, runFreeze } from '../run-freeze';
import { bundleBytes } from '../write-bundle';

export const FREEZER = { kind: 'worker', id: 'freeze' } as const;

export type FreezeWorld = DealWorld & {
  dealIds: string[];
  ask: (values?: object) => Promise<string>;
  /** @param untilEvaluated asked where deals are still being evaluated; without it a freeze gives up. */
  freeze: (snapshotId: string, untilEvaluated?: () => Promise<boolean>) => Promise<FreezeResult>;
  bundle: (snapshotId: string) => Promise<Buffer>;
};

export async function makeFreezeWorld(deals = 12): Promise<FreezeWorld> {
  const world = await makeDealWorld();
  const dealIds: string[] = [];
  for (let n = 0; n < deals; n++)
    dealIds.push(
      await world.addDeal({
        category: n % 2 ? 'commit' : 'best_case',
        amount: n % 7 === 6 ? null : `${10_000 + n}.25`,
        currency: n % 5 === 3 ? 'USD' : 'EUR',
        closesOn: n % 6 === 5 ? '2026-09-01' : '2026-06-15',
      }),
    );
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await followLog(world.workspaceId, NOW);
  return {
    ...world,
    dealIds,
    async ask(values = {}) {
      const snapshotId = uuidv7();
      const input = {
        snapshotId,
        periodKey: 'FY2026-Q2',
        reasonCode: 'adhoc',
        acknowledged: 'all',
        ...values,
      };
      expect(await world.run(snapshotFreeze, world.seats.finance, input)).toMatchObject({
        status: 'applied',
      });
      return snapshotId;
    },
    freeze: (snapshotId, untilEvaluated) =>
      runFreeze({
        workspaceId: world.workspaceId,
        snapshotId,
        actor: FREEZER,
        now: () => NOW,
        untilEvaluated,
      }),
    bundle: (snapshotId) =>
      withWorkspace(world.workspaceId, async (tx) => {
        const parts: Uint8Array[] = [];
        for await (const part of (await bundleBytes(tx, snapshotId)) ?? []) parts.push(part);
        return Buffer.concat(parts);
      }),
  };
}
