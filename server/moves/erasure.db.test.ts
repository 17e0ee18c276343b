// An erased person's name is nowhere in the database; the log's proofs hold, imports leave them out, and only counts are told.
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, contact } from '@/db/schema/account';
import { commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { snapshotDisposition, snapshotReview } from '@/db/schema/snapshot';
import { verifyLog } from '@/server/audit/verify/verify-log';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { withOpenFreeze } from '@/server/snapshots/open-freezes';
import { runFreeze } from '@/server/snapshots/run-freeze';
import { commitmentChange } from './commitment-change';
import { runMove } from './door';
import { erasureApprove } from './erasure-approve';
import { erasureDecline } from './erasure-decline';
import { erasurePropose } from './erasure-propose';
import { freezeBegin } from './freeze-begin';
import { freezeComplete } from './freeze-complete';
import { snapshotFreeze } from './snapshot-freeze';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

const NAME = 'Zerlina Quastenflosse';
const EMAIL = 'zerlina.q@buyer.example';
let world: DealWorld;
const contactId = uuidv7();
const accountId = uuidv7();
beforeAll(async () => {
  world = await makeDealWorld();
  const { workspaceId, sourceId } = world;
  const base = { workspaceId, sourceId, digest: new Uint8Array(), importId: uuidv7() };
  await world.owner.insert(account).values({
    ...base,
    id: accountId,
    externalId: 'ACC-1',
    name: 'Quastenwerk GmbH',
    domain: 'quastenwerk.example',
  });
  await world.owner.insert(contact).values({
    ...base,
    id: contactId,
    externalId: 'CON-1',
    accountId,
    name: NAME,
    email: EMAIL,
    title: 'CFO',
  });
  await world.addDraft({ toValue: `Call ${NAME}`, reason: `${NAME} wrote "quote", asked for 45000.` });
  await world.run(commitmentChange, world.seats.rep, {
    opportunityId: world.dealId,
    field: 'next_step',
    value: `2026-05-25 · Call ${NAME} of Quastenwerk GmbH`,
    expectedVersion: 1,
    note: `${EMAIL} asked for it`,
  });
  await world.owner.insert(commitmentEntry).values({
    workspaceId,
    id: uuidv7(),
    opportunityId: world.dealId,
    field: 'next_step',
    oldValue: `ask ${NAME.toUpperCase()}`,
    newValue: null,
    at: NOW,
    recordedAt: NOW,
    madeBy: 'person',
  });
  const found = {
    workspaceId,
    snapshotId: uuidv7(),
    note: `${NAME} signed late`,
    seatId: world.seats.finance.seatId,
    at: NOW,
    moveId: uuidv7(),
  };
  const { dealId } = world;
  await world.owner
    .insert(snapshotDisposition)
    .values({ ...found, id: uuidv7(), kind: 'line', subjectId: dealId, disposition: 'accepted' });
  await world.owner.insert(snapshotReview).values({ ...found, id: uuidv7(), verdict: 'reviewed' });
});
afterAll(() => world.close());

/** Tables of the workspace whose rows hold a text. */
async function holding(text: string): Promise<string[]> {
  const tables = await world.owner.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.owner.execute(
      sql`select 1 from ${sql.identifier(name)} t where t::text ilike ${`%${text}%`} limit 1`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
const propose = (kind: string, subjectId: string) =>
  world.run(erasurePropose, world.seats.revops_admin, { kind, subjectId, because: 'person_asked' });
async function proposed(kind: string, subjectId: string): Promise<string> {
  const outcome = await propose(kind, subjectId);
  if (outcome.status !== 'needs_approval') throw new Error(JSON.stringify(outcome));
  return outcome.result.erasureId;
}

describe('an erasure', () => {
  it('takes nothing out before a second person approves it, and nothing when they decline', async () => {
    const erasureId = await proposed('contact', contactId);
    expect(await propose('contact', contactId)).toMatchObject({ status: 'refused', code: 'no_change' });
    const own = await world.run(erasureApprove, world.seats.revops_admin, { erasureId });
    expect(own).toMatchObject({ status: 'refused', code: 'nobody_approves_own_move' });
    expect(await world.run(erasureDecline, world.seats.finance, { erasureId })).toMatchObject({
      status: 'applied',
    });
    expect(await world.run(erasureApprove, world.seats.finance, { erasureId })).toMatchObject({
      code: 'conflict',
    });
    expect(await holding(NAME)).toEqual(
      expect.arrayContaining(['contact', 'draft', 'commitment', 'audit_value']),
    );
  });

  it('leaves a person’s name and address nowhere, and every proof sound', async () => {
    const erasureId = await proposed('contact', contactId);
    const outcome = await world.run(erasureApprove, world.seats.finance, { erasureId });
    expect(outcome).toMatchObject({ status: 'applied', result: { counts: { contact: 1, draft: 1 } } });
    expect(await holding(NAME)).toEqual([]);
    expect(await holding(EMAIL)).toEqual([]);
    const verdict = await verifyLog(world.workspaceId);
    expect(verdict).toMatchObject({ holds: true, problems: [] });
    expect(verdict.erasedValues).toBeGreaterThan(0);
  });

  it('leaves a company’s name nowhere either, with all its people, not in a freeze that saw it before', async () => {
    const { workspaceId } = world;
    await world.owner.update(opportunity).set({ accountId }).where(eq(opportunity.id, world.dealId));
    await runEvaluation(workspaceId, { all: true }, 'test', NOW);
    await followLog(workspaceId, NOW);
    const snapshotId = uuidv7();
    const asked = { snapshotId, periodKey: 'FY2026-Q2', reasonCode: 'adhoc', acknowledged: 'all' };
    await world.run(snapshotFreeze, world.seats.finance, asked);
    const erasureId = await proposed('account', accountId);
    const actor = { kind: 'worker', id: 'freeze' } as const;
    const given = { workspaceId, actor, now: NOW };
    const overtaken = withOpenFreeze(workspaceId, snapshotId, async () => {
      const input = { snapshotId, attempt: uuidv7() };
      const begun = await runMove(freezeBegin, { ...given, input, idempotencyKey: uuidv7() });
      if (begun.status !== 'applied') throw new Error(begun.status);
      await world.run(erasureApprove, world.seats.finance, { erasureId });
      const complete = { snapshotId, begunSeq: begun.result.begunSeq };
      return runMove(freezeComplete, { ...given, input: complete, idempotencyKey: uuidv7() });
    });
    await expect(overtaken).rejects.toThrow(/some were erased since/);
    await followLog(workspaceId, NOW);
    expect(await runFreeze({ workspaceId, snapshotId, actor, now: () => NOW })).toMatchObject({
      state: 'completed',
    });
    expect(await holding('Quastenwerk')).toEqual([]);
    expect(await verifyLog(world.workspaceId)).toMatchObject({ holds: true });
  });

  it('alone changes what finance found of a snapshot, and nothing of it but the names', async () => {
    expect(await world.owner.select({ note: snapshotReview.note }).from(snapshotReview)).toEqual([
      { note: expect.stringMatching(/ signed late$/) },
    ]);
    for (const table of ['snapshot_review', 'snapshot_disposition'])
      await expect(
        world.owner.execute(sql`update ${sql.identifier(table)} set note = 'Fine.'`),
      ).rejects.toMatchObject({ cause: { code: 'PL006' } });
  });

  it('answers alike for a record that is not there', async () => {
    expect(await propose('contact', uuidv7())).toMatchObject({ status: 'refused', code: 'not_found' });
  });
});
