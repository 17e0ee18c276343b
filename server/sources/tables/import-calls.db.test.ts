// The same file of past calls again changes nothing; a note that is another is counted and kept, and the log has both.
import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditEntry } from '@/db/schema/audit';
import { call } from '@/db/schema/call';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { importCalls } from './import-calls';

let world: DealWorld;
let count = 0;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

const HEAD = 'node,period,category,amount,called_on';
const CELLS = 'North,FY2026-Q2,commit,1000,2026-04-13';
const take = (text: string, mode: 'apply' | 'preview' = 'apply') =>
  importCalls({
    workspaceId: world.workspaceId,
    actor: world.seats.finance,
    file: { name: 'calls.csv', bytes: Buffer.from(text) },
    idempotencyKey: `calls ${++count}`,
    now: NOW,
    mode,
  });
const noted = (note: string, mode?: 'preview') => take(`${HEAD},note\n${CELLS},${note}\n`, mode);
const notes = async () => (await world.owner.select().from(call)).map(({ note }) => note);

it('counts a call whose note is another as changed, and keeps the new note', async () => {
  expect(await noted('first')).toMatchObject({ changes: [{ note: 'first' }], unchanged: 0 });
  expect(await noted('first')).toMatchObject({ changes: [], unchanged: 1 });
  expect(await noted('second', 'preview')).toMatchObject({ changes: [{ note: 'second' }], unchanged: 0 });
  expect(await notes()).toEqual(['first']);
  expect(await noted('second')).toMatchObject({ changes: [{ note: 'second' }], unchanged: 0 });
  expect(await notes()).toEqual(['second']);
  const [entry] = await world.owner.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1);
  const leaf = JSON.parse(new TextDecoder().decode(entry?.leaf));
  const [held] = await world.owner.select().from(call);
  expect(leaf).toMatchObject({
    kind: 'call.import',
    subjects: [held?.id],
    measures: { calls: 0, notes: 1, unchanged: 0 },
  });
});

it('says nothing of a note that the file leaves out', async () => {
  expect(await take(`${HEAD}\n${CELLS}\n`)).toMatchObject({ changes: [], unchanged: 1 });
  expect(await notes()).toEqual(['second']);
});
