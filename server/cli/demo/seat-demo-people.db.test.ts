// A second demo beside the first leaves the passwords of its people as the sign-ins file says them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PEOPLE } from '@/db/demo/people';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { seatDemoPeople } from './seat-demo-people';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

it('keeps the password of a person who has one, and gives one to everybody else', async () => {
  const [first] = DEMO_PEOPLE;
  await world.sql`insert into person (id, email, name, password_hash)
    values (gen_random_uuid(), ${first?.email ?? ''}, 'Earlier', 'as it was')`;
  const signIns = await seatDemoPeople(world.workspaceId, NOW, { renews: false });
  expect(signIns.filter(({ password }) => password === null).map(({ email }) => email)).toEqual([
    first?.email,
  ]);
  const rows = await world.sql`select password_hash from person where email = ${first?.email ?? ''}`;
  expect(rows).toMatchObject([{ password_hash: 'as it was' }]);
});
