// What is past its retention goes, on a second person's word, in batches of one entry each; what is open, later or on hold stays.
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { auditEntry } from '@/db/schema/audit';
import { fact, factLink } from '@/db/schema/fact';
import { workspace } from '@/db/schema/workspace';
import { verifyLog } from '@/server/audit/verify/verify-log';
import { readRetention } from '@/server/core/retention/retention-rules';
import { runRetention } from '@/server/jobs/run-retention';
import { countPastRetention } from '@/server/reads/past-retention';
import { holdPlace } from './hold-place';
import { holdRelease } from './hold-release';
import { retentionApprove } from './retention-approve';
import { retentionPropose } from './retention-propose';
import { retentionRun } from './retention-run';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
const deals: Record<'old' | 'held' | 'late', { deal: string; account: string; fact: string }> = {
  old: { deal: '', account: uuidv7(), fact: uuidv7() },
  held: { deal: '', account: uuidv7(), fact: uuidv7() },
  late: { deal: '', account: uuidv7(), fact: uuidv7() },
};
beforeAll(async () => {
  world = await makeDealWorld();
  const { owner, workspaceId, sourceId } = world;
  const base = { workspaceId, sourceId, digest: new Uint8Array(), importId: uuidv7() };
  for (const [name, one] of Object.entries(deals)) {
    one.deal = await world.addDeal({ closesOn: name === 'late' ? '2026-04-01' : '2023-04-01' });
    await owner.insert(account).values({ ...base, id: one.account, externalId: name, name: `Werk ${name}` });
    await owner
      .insert(contact)
      .values({ ...base, id: uuidv7(), externalId: name, accountId: one.account, name: `Person ${name}` });
    await owner.execute(
      sql`update opportunity set outcome = 'won', account_id = ${one.account} where id = ${one.deal}`,
    );
    await owner.insert(fact).values({
      ...base,
      id: one.fact,
      externalId: `M-${name}`,
      kind: 'email',
      direction: 'inbound',
      side: 'buyer',
      strength: 2,
      occurredAt: new Date('2023-03-01T00:00:00Z'),
      recordedAt: new Date('2023-03-01T00:00:00Z'),
      label: 'Mail in from a buyer',
      participants: [],
      attributes: {},
    });
    await owner.insert(factLink).values({
      workspaceId,
      opportunityId: one.deal,
      factId: one.fact,
      how: 'source',
      recordedAt: NOW,
    });
  }
});
afterAll(() => world.close());

const home = async () => {
  const [held] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
  if (!held) throw new Error('The world has a workspace.');
  return held;
};
const names = async () =>
  (await world.owner.select({ name: contact.name }).from(contact)).map(({ name }) => name).sort();
const erased = async () =>
  (await world.owner.select().from(fact).where(sql`${fact.erasedByMoveId} is not null`)).map(({ id }) => id);
const propose = (rules: object) => world.run(retentionPropose, world.seats.revops_admin, { rules });
const runs = async () =>
  (await world.owner.select().from(auditEntry)).filter(({ kind }) => kind === 'retention.run');

it('takes out nothing until a second person approves a shorter time', async () => {
  expect(await propose({ pointers: 24, contacts: 24 })).toMatchObject({ status: 'needs_approval' });
  expect(await runRetention(await home(), NOW)).toEqual([]);
  expect(await propose({ pointers: 12 })).toMatchObject({ status: 'refused', code: 'conflict' });
  expect(await world.run(retentionApprove, world.seats.revops_admin, {})).toMatchObject({
    code: 'nobody_approves_own_move',
  });
  expect(await world.run(retentionApprove, world.seats.finance, {})).toMatchObject({ status: 'applied' });
  expect(await erased()).toEqual([]);
});

it('leaves a person who has a role on an open deal of another company', async () => {
  const { owner, workspaceId, sourceId } = world;
  const [person] = await owner.select().from(contact).where(eq(contact.accountId, deals.old.account));
  const role = {
    workspaceId,
    id: uuidv7(),
    sourceId,
    externalId: 'R-1',
    kind: 'contact_role' as const,
    direction: 'none' as const,
    side: 'buyer' as const,
    strength: 1,
    occurredAt: NOW,
    recordedAt: NOW,
    label: 'Contact role',
    participants: [
      { contactId: person?.id ?? null, seatId: null, side: 'buyer' as const, role: null, hasAccepted: false },
    ],
    attributes: {},
    digest: new Uint8Array(),
  };
  await owner.insert(fact).values(role);
  await owner.insert(factLink).values({
    workspaceId,
    opportunityId: world.dealId,
    factId: role.id,
    how: 'source',
    recordedAt: NOW,
  });
  const past = await withWorkspace(workspaceId, (tx) =>
    countPastRetention(tx, workspaceId, readRetention({ contacts: 24 }), NOW),
  );
  expect(past).toMatchObject({ contacts: 1 });
  await owner.delete(factLink).where(eq(factLink.factId, role.id));
});

it('takes out what is past, and leaves what closed later or is on hold', async () => {
  const placed = await world.run(holdPlace, world.seats.finance, {
    kind: 'account',
    subjectId: deals.held.account,
    because: 'dispute',
  });
  expect(placed).toMatchObject({ status: 'applied' });
  expect(await runRetention(await home(), NOW)).toEqual([
    { pointers: 1, contacts: 1, log_values: 0, refused_rows: 0 },
  ]);
  expect(await erased()).toEqual([deals.old.fact]);
  expect(await names()).toEqual(['Person held', 'Person late', '[erased]']);
  expect(await verifyLog(world.workspaceId)).toMatchObject({ holds: true, problems: [] });
  expect(await runs()).toHaveLength(1);
});

it('goes on where a hold was released by somebody else, a day later', async () => {
  const [held] = await world.owner.execute<{ id: string }>(sql`select id from hold`);
  const release = (who: 'finance' | 'revops_admin') =>
    world.run(holdRelease, world.seats[who], { holdId: held?.id });
  expect(await release('finance')).toMatchObject({ code: 'nobody_approves_own_move' });
  expect(await release('revops_admin')).toMatchObject({ status: 'applied' });
  expect(await runRetention(await home(), NOW)).toEqual([]);
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  expect(await runRetention(await home(), tomorrow)).toMatchObject([{ pointers: 1, contacts: 1 }]);
  expect(await names()).toEqual(['Person late', '[erased]', '[erased]']);
});

it('lets one admin keep things longer, and never asks a person to run it', async () => {
  expect(await propose({ pointers: 36, contacts: 24 })).toMatchObject({ status: 'applied' });
  expect(await world.run(retentionRun, world.seats.revops_admin, {})).toMatchObject({ status: 'refused' });
});
