import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditEntry } from '@/db/schema/audit';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { createCaller } from './init';
import { appRouter } from './root';
import { seatedAs } from './testing/seated-as';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

const looks = () => world.owner.$count(auditEntry, eq(auditEntry.kind, 'evidence.view'));

it('logs a look once an hour, however often the page is opened', async () => {
  const caller = (now: Date) => createCaller(appRouter)({ seat: seatedAs(world, 'manager'), now });
  const look = (now: Date) =>
    caller(now).evidence.view({ key: crypto.randomUUID(), input: { opportunityId: world.dealId } });
  expect(await look(NOW)).toMatchObject({ status: 'applied' });
  expect(await look(new Date(NOW.getTime() + 60_000))).toMatchObject({ status: 'replayed' });
  expect(await looks()).toBe(1);
  expect(await look(new Date(NOW.getTime() + 3_600_000))).toMatchObject({ status: 'applied' });
  expect(await looks()).toBe(2);
});
