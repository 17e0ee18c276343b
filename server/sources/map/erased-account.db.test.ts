// An erased company comes back by no later import: not as a record, not in the name of its deals, not in that of their lines.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { erasureApprove } from '@/server/moves/erasure-approve';
import { erasurePropose } from '@/server/moves/erasure-propose';
import { type ImportWorld, makeImportWorld, NOW } from '../testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const FILES = {
  'Account.csv': 'Id,Name,Website\n001000000000001AAA,Quastenwerk Handel,quastenwerk.example\n',
  'Opportunity.csv': `Id,Name,AccountId,Amount,CloseDate,StageName
006000000000001AAA,Quastenwerk Handel - core,001000000000001AAA,10,2026-06-30,Prospecting
`,
};
const lines = (product: string) => ({
  'OpportunityLineItem.csv': `Id,OpportunityId,Name,Quantity,TotalPrice
00k000000000001AAA,006000000000001AAA,${product},1,10
`,
});

const person = (role: PersonActor['role']): PersonActor => ({
  kind: 'person',
  seatId: uuidv7(),
  personId: uuidv7(),
  role,
});

it('with its deals in the files, and with their lines alone', async () => {
  await world.importFiles({ ...FILES, ...lines('Quastenwerk Handel - core Core') });
  const [held] = await world.sql`select id from account`;
  const given = { workspaceId: world.workspaceId, now: NOW };
  const asked = await runMove(erasurePropose, {
    ...given,
    actor: person('revops_admin'),
    input: { kind: 'account', subjectId: held?.id, because: 'customer_left' },
    idempotencyKey: uuidv7(),
  });
  if (asked.status !== 'needs_approval') throw new Error(JSON.stringify(asked));
  const { erasureId } = asked.result;
  const done = await runMove(erasureApprove, {
    ...given,
    actor: person('finance'),
    input: { erasureId },
    idempotencyKey: uuidv7(),
  });
  expect(done).toMatchObject({ status: 'applied', result: { counts: { opportunity_line: 1 } } });
  expect(await world.everything()).not.toMatch(/quastenwerk/i);
  await world.importFiles({ ...FILES, ...lines('Quastenwerk Handel - core Plus') }, { asOf: '2026-05-13' });
  expect(await world.everything()).not.toMatch(/quastenwerk/i);
  await world.importFiles(lines('Quastenwerk Handel - core Other'), { asOf: '2026-05-14' });
  expect(await world.everything()).not.toMatch(/quastenwerk/i);
});
