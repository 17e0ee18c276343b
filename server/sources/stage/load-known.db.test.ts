// What an import looks up of earlier ones is what its files can name.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { ImportContext } from '../map/import-context';
import { openImport } from '../open-import';
import type { ObjectName } from '../records/object-fields';
import { type ImportWorld, makeImportWorld, NOW } from '../testing/import-world';
import { loadKnown } from './load-known';

let world: ImportWorld;
let importId: string;
beforeAll(async () => {
  world = await makeImportWorld();
  const report = await world.importFiles({
    'Opportunity.csv':
      'Id,Name,Amount,CloseDate,StageName\n006000000000001AAA,First,1,2026-06-30,Prospecting\n006000000000002AAA,Second,1,2026-06-30,Prospecting\n',
  });
  importId = report.importId;
});
afterAll(() => world.close());

const knownDeals = (objects: readonly ObjectName[]): Promise<number> =>
  withWorkspace(world.workspaceId, async (tx) => {
    const { setting } = await openImport(tx, world.workspaceId, importId, NOW);
    const ctx = new ImportContext({ ...setting, settledStages: new Map(), namedStages: new Map() });
    await loadKnown(tx, ctx, objects);
    return ctx.deals.size;
  });

it('asks for no other deal where the files hold deals, people and accounts only', async () => {
  expect(await knownDeals(['user', 'account', 'opportunity'])).toBe(0);
});

it('knows every deal where a record may name any of them', async () => {
  expect(await knownDeals(['opportunity', 'stage_history'])).toBe(2);
  expect(await knownDeals(['task'])).toBe(2);
});
