// The deals of an account are found by the name of one that was merged into it, for as long as it is.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { followLog } from '@/server/evaluate/follow-log';
import { readMerges } from '@/server/reads/merge-list';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { salesforceId18 } from '@/server/sources/values/salesforce-id';
import { runMove } from './door';
import { mergeAccept } from './merge-accept';
import { mergeUndo } from './merge-undo';

const id = (short: string) => salesforceId18(short) ?? '';
const ACCOUNT = (n: number) => id(`001Mn000000000${n}`);
const DEAL = (n: number) => id(`006Mn000000000${n}`);
const accounts = (...rows: string[]) => ({
  'Account.csv': `Id,Name,Industry,IsDeleted,MasterRecordId\n${rows.join('\n')}\n`,
});
let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
  await world.importFiles({
    ...accounts(`${ACCOUNT(1)},Acme,,0,`, `${ACCOUNT(2)},Old Harbour Works,,0,`, `${ACCOUNT(3)},Other,,0,`),
    'Opportunity.csv': `Id,Name,AccountId,StageName,Amount,CloseDate\n${[1, 2, 3]
      .map((n) => `${DEAL(n)},Deal ${n},${ACCOUNT(n)},Prospecting,10,2026-07-30\n`)
      .join('')}`,
  });
});
afterAll(() => world.close());

async function found(text: string): Promise<string[]> {
  await followLog(world.workspaceId, NOW);
  return world.sql.begin(async (sql) => {
    await sql`select set_config('plumb.workspace', ${world.workspaceId}, true)`;
    const rows = await sql<{ deal: string }[]>`select o.external_id as deal from search_deals(${text}, null) s
      join opportunity o on o.id = s order by 1`;
    return rows.map(({ deal }) => deal);
  });
}

it('finds them while the merge stands, and by no part of a name that is a pattern', async () => {
  expect(await found('harbour')).toEqual([DEAL(2)]);
  await world.importFiles(accounts(`${ACCOUNT(2)},Old Harbour Works,,1,${ACCOUNT(1)}`));
  const [line] = await withWorkspace(
    world.workspaceId,
    async (tx) => (await readMerges(tx, 'proposed', 9)).lines,
  );
  const seatId = uuidv7();
  const answer = (def: typeof mergeAccept) =>
    runMove(def, {
      workspaceId: world.workspaceId,
      actor: { kind: 'person', seatId, personId: seatId, role: 'revops_admin' },
      input: { of: 'account', from: line?.from.key, into: line?.into.key },
      idempotencyKey: uuidv7(),
      now: NOW,
    });
  expect(await answer(mergeAccept)).toMatchObject({ status: 'applied' });
  expect(await found('old HARBOUR')).toEqual([DEAL(1), DEAL(2)]);
  expect(await found('acme')).toEqual([DEAL(1), DEAL(2)]);
  expect(await found('h_rbour')).toEqual([]);
  expect(await answer(mergeUndo)).toMatchObject({ status: 'applied' });
  expect(await found('harbour')).toEqual([DEAL(2)]);
}, 60_000);
