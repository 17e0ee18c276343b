import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '@/db/schema/move';
import { policySet } from '@/db/schema/policy';
import { seat } from '@/db/schema/seat';
import { loadShipped } from '@/server/policies/load-shipped';
import { TableRows } from '@/server/policies/table-row';
import type { PersonActor } from './actor';
import { dealSnooze } from './deal-snooze';
import { policyActivate } from './policy-activate';
import { policyDiscard } from './policy-discard';
import { policyDraft } from './policy-draft';
import { policyPropose } from './policy-propose';
import { type DealWorld, makeDealWorld } from './testing/deal-world';

let world: DealWorld;
let first: PersonActor;
let second: PersonActor;

const NO_SNOOZING = `
@id("no_snoozing")
@reason("Nobody snoozes here.")
@remedy("ask_owner")
forbid (principal, action == Action::"deal.snooze", resource);
`;
const { files } = loadShipped();
const withoutSnooze = [...files, { name: 'ours.cedar', text: NO_SNOOZING }];
const snooze = () =>
  world.run(dealSnooze, world.seats.rep, { opportunityId: world.dealId, until: '2026-05-20' });
const states = async () =>
  (await world.owner.select().from(policySet).orderBy(policySet.version)).map(({ version, state }) => [
    version,
    state,
  ]);

beforeAll(async () => {
  world = await makeDealWorld();
  first = world.seats.revops_admin;
  second = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: 'revops_admin' };
  await world.owner.insert(seat).values({
    workspaceId: world.workspaceId,
    id: second.seatId,
    personId: second.personId,
    name: 'A second admin',
    role: 'revops_admin',
  });
});
afterAll(() => world.close());

describe('a version of the policies', () => {
  it('is kept as a draft only where its text holds', async () => {
    const bad = [...files, { name: 'ours.cedar', text: 'permit (principal, action' }];
    const refused = await world.run(policyDraft, first, { basedOn: null, files: bad });
    expect(refused).toMatchObject({
      status: 'refused',
      code: 'policies_refused',
      remedies: ['correct_input'],
    });
    expect(refused).toHaveProperty('problems', [expect.stringMatching(/^ours\.cedar, line 1, column/)]);
    expect(await world.run(policyDraft, first, { basedOn: null, files })).toMatchObject({
      code: 'no_change',
    });
    expect(await world.run(policyDraft, world.seats.leader, { basedOn: null, files })).toMatchObject({
      code: 'no_permission',
    });
    expect(await states()).toEqual([]);
  });

  it('is not proposed while a row of its tables fails', async () => {
    expect(await world.run(policyDraft, first, { basedOn: null, files: withoutSnooze })).toMatchObject({
      status: 'applied',
      result: { version: 1 },
    });
    expect(await world.run(policyPropose, first, { version: 1 })).toMatchObject({
      status: 'refused',
      code: 'tables_failed',
      reason: expect.stringContaining('an owner snoozes a deal'),
    });
  });

  it('comes into force when a second admin activates it, and never by whoever made or proposed it', async () => {
    const [draft] = await world.owner.select().from(policySet);
    const tables = TableRows.parse(draft?.tables).filter(({ action }) => action !== 'deal.snooze');
    await world.run(policyDraft, first, { basedOn: 1, files: withoutSnooze, tables });
    expect(await states()).toEqual([
      [1, 'discarded'],
      [2, 'draft'],
    ]);
    expect(await world.run(policyActivate, second, { version: 2 })).toMatchObject({ code: 'wrong_state' });
    expect(await world.run(policyPropose, first, { version: 2 })).toMatchObject({ status: 'applied' });
    expect(await snooze()).toMatchObject({ status: 'applied' });
    expect(await world.run(policyActivate, first, { version: 2 })).toMatchObject({
      code: 'nobody_approves_own_move',
    });
    const command = { kind: 'command' as const, id: 'command' };
    expect(await world.run(policyActivate, command, { version: 2 })).toMatchObject({ code: 'no_permission' });
    expect(
      await world.run(policyActivate, { ...command, asSeatId: first.seatId }, { version: 2 }),
    ).toMatchObject({
      code: 'nobody_approves_own_move',
    });
    expect(await world.run(policyActivate, second, { version: 2 })).toMatchObject({ status: 'applied' });
    expect(await snooze()).toMatchObject({
      status: 'refused',
      code: 'no_snoozing',
      reason: 'Nobody snoozes here.',
    });
  });

  it('is named by the entry of every move it judged', async () => {
    const moves = await world.owner.select().from(move).where(eq(move.kind, 'deal.snooze')).orderBy(move.id);
    const last = moves.at(-1);
    expect(last?.outcome).toBe('refused');
    expect(last?.asked).toMatchObject({
      principal: { type: 'Person', role: 'rep' },
      resource: { type: 'Deal', attributes: { outcome: 'open' } },
      context: { isOwner: true },
      isAllowed: false,
      policies: ['no_snoozing'],
    });
  });

  it('is retired by the next one, from the command line too, and stays as it was', async () => {
    await world.run(policyDraft, second, { basedOn: null, files });
    await world.run(policyPropose, second, { version: 3 });
    const asFirst = { kind: 'command' as const, id: 'command', asSeatId: first.seatId };
    expect(await world.run(policyActivate, asFirst, { version: 3 })).toMatchObject({
      status: 'applied',
      result: { version: 3, retired: 2 },
    });
    expect(await snooze()).toMatchObject({ status: 'applied' });
    expect(await states()).toEqual([
      [1, 'discarded'],
      [2, 'retired'],
      [3, 'active'],
    ]);
    await expect(
      world.owner.update(policySet).set({ note: 'x', files: [] }).where(eq(policySet.version, 2)),
    ).rejects.toMatchObject({ cause: { code: 'PL006' } });
  });

  it('is discarded as long as it is not in force', async () => {
    await world.run(policyDraft, first, { basedOn: 2, files: withoutSnooze });
    expect(await world.run(policyDiscard, second, { version: 4 })).toMatchObject({ status: 'applied' });
    expect(await world.run(policyDiscard, second, { version: 3 })).toMatchObject({ code: 'wrong_state' });
    expect(await world.run(policyDiscard, second, { version: 99 })).toMatchObject({ code: 'not_found' });
  });
});
