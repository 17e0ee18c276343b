import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { closeQueue, enqueue } from '@/server/jobs/queue';
import { whileAlive } from '@/server/sources/import-turn';
import { type ImportWorld, makeImportWorld } from '@/server/sources/testing/import-world';
import { readTurn } from './import-turn';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const turnOf = (id: string, state: 'queued' | 'published' = 'queued') =>
  withWorkspace(world.workspaceId, (tx) => readTurn(tx, { id, state, createdAt: new Date() }));

it('is idle where nothing works on it, and not once a process does, or when it has ended', async () => {
  const id = uuidv7();
  expect(await turnOf(id)).toEqual({ ahead: 0, isIdle: true });
  expect(await whileAlive(id, () => turnOf(id))).toEqual({ ahead: 0, isIdle: false });
  expect(await turnOf(id, 'published')).toEqual({ ahead: 0, isIdle: false });
});

it('is not idle while the worker is at the import of another workspace', async () => {
  const [id, other] = [uuidv7(), uuidv7()];
  await withWorkspace(world.workspaceId, (tx) =>
    enqueue(tx, 'import', { workspaceId: uuidv7(), importId: other }),
  );
  await world.sql`update pgboss.job set state = 'active' where data->>'importId' = ${other}`;
  expect(await whileAlive(other, () => turnOf(id))).toMatchObject({ isIdle: false });
  // A worker that was killed leaves its job active.
  expect(await turnOf(id)).toMatchObject({ isIdle: true });
});
