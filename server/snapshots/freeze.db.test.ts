// A freeze is of one position of the log: whole or not there, the same bytes again, and nothing in it can be changed.
import { asc, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { snapshot, snapshotLine } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { followLog } from '@/server/evaluate/follow-log';
import { commitmentChange } from '@/server/moves/commitment-change';
import { runMove } from '@/server/moves/door';
import { freezeBegin } from '@/server/moves/freeze-begin';
import { freezeComplete } from '@/server/moves/freeze-complete';
import { snapshotDispose } from '@/server/moves/snapshot-dispose';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { snapshotReview } from '@/server/moves/snapshot-review';
import { NOW } from '@/server/moves/testing/deal-world';
import { workspaceConfigure } from '@/server/moves/workspace-configure';
import { readOtherRequests } from '@/server/reads/approvals/other-requests';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { withOpenFreeze } from './open-freezes';
import { FREEZER, type FreezeWorld, makeFreezeWorld } from './testing/freeze-world';
import { verifyBytes } from './verify/verify.mjs';

let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(50);
});
afterAll(() => world.close());

const held = async (id: string) => (await world.owner.select().from(snapshot).where(eq(snapshot.id, id)))[0];
/** The lines without names, whose salts are another freeze's. */
async function lines(id: string): Promise<Record<string, unknown>[]> {
  const rows = await world.owner
    .select({ leaf: snapshotLine.leaf })
    .from(snapshotLine)
    .where(eq(snapshotLine.snapshotId, id))
    .orderBy(asc(snapshotLine.ordinal));
  return rows.map(({ leaf }) => {
    const { names: _names, ...line } = JSON.parse(Buffer.from(leaf).toString('utf8'));
    return line;
  });
}
const begin = (snapshotId: string) =>
  runMove(freezeBegin, {
    workspaceId: world.workspaceId,
    actor: FREEZER,
    input: { snapshotId, attempt: uuidv7() },
    idempotencyKey: uuidv7(),
    now: NOW,
  });

it('exports the same bytes each time, and they verify', async () => {
  const id = await world.ask();
  expect(await world.freeze(id)).toMatchObject({ state: 'completed', lines: 51 });
  const bundle = await world.bundle(id);
  expect(verifyBytes(bundle)).toMatchObject({ ok: true });
  expect((await world.bundle(id)).equals(bundle)).toBe(true);
});

it('under fifty writers holds exactly what was logged before it began', async () => {
  const id = await world.ask({ basis: 'accepted' });
  const writes = world.dealIds.map((opportunityId, n) =>
    world.run(commitmentChange, world.seats.rep, {
      opportunityId,
      field: 'amount',
      value: String(70_000 + n),
      expectedVersion: 1,
      reasonCode: 'discount',
    }),
  );
  const [frozen, ...outcomes] = await Promise.all([world.freeze(id), ...writes]);
  expect(frozen).toMatchObject({ state: 'completed' });
  const begunSeq = (await held(id))?.begunSeq ?? -1;
  const byDeal = new Map((await lines(id)).map((line) => [line.deal, line]));
  const quiet = await world.ask({ basis: 'accepted' });
  await world.freeze(quiet);
  const after = new Map((await lines(quiet)).map((line) => [line.deal, line]));
  for (const [n, outcome] of outcomes.entries()) {
    const deal = world.dealIds[n];
    const line = byDeal.get(deal);
    if (outcome.status !== 'applied') throw new Error(`writer ${n} was ${outcome.status}`);
    const isBefore = outcome.seq < begunSeq;
    expect(line?.amount === String(70_000 + n), `deal ${n}, entry ${outcome.seq} of ${begunSeq}`).toBe(
      isBefore,
    );
    if (isBefore) expect(line).toEqual(after.get(deal));
  }
});

it('that was killed leaves nothing, and goes on at its own position with the same bytes', async () => {
  const id = await world.ask();
  const killed = withOpenFreeze(world.workspaceId, id, async () => {
    const begun = await begin(id);
    const begunSeq = begun.status === 'applied' ? begun.result.begunSeq : -1;
    const almost = await runMove(freezeComplete, {
      workspaceId: world.workspaceId,
      actor: FREEZER,
      input: { snapshotId: id, begunSeq },
      idempotencyKey: uuidv7(),
      now: NOW,
      mode: 'preview',
    });
    throw Object.assign(new Error('killed'), { almost });
  });
  const { almost } = await killed.then(
    () => ({ almost: null }),
    (error: { almost: { status: string; result: { root: string; sealed: string } } }) => error,
  );
  expect(almost?.status).toBe('would_apply');
  expect(await lines(id)).toEqual([]);
  expect(await held(id)).toMatchObject({ state: 'begun', root: null });
  const { begunSeq } = (await held(id)) ?? {};
  expect(await world.freeze(id)).toMatchObject({ state: 'completed', root: almost?.result.root });
  const done = await held(id);
  expect(done?.begunSeq).toBe(begunSeq);
  expect(Buffer.from(done?.sealed ?? []).toString('hex')).toBe(almost?.result.sealed);
});

it('begins anew where the log went on after a kill, and is complete once', async () => {
  const id = await world.ask();
  await expect(
    withOpenFreeze(world.workspaceId, id, async () => {
      await begin(id);
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  const first = (await held(id))?.begunSeq ?? 0;
  await world.ask();
  expect(await world.freeze(id)).toMatchObject({ state: 'completed' });
  expect((await held(id))?.begunSeq).toBeGreaterThan(first);
  expect(await world.freeze(id)).toMatchObject({ state: 'failed' });
  expect(await held(id)).toMatchObject({ state: 'completed' });
});

describe('a complete snapshot', () => {
  let id: string;
  let nextId: string;
  beforeAll(async () => {
    id = await world.ask();
    await world.freeze(id);
  });

  it.each([
    ['its row', (of: string) => sql`update snapshot set reason_code = 'board' where id = ${of}`],
    ['its row away', (of: string) => sql`delete from snapshot where id = ${of}`],
    ['a line', (of: string) => sql`update snapshot_line set amount = 1 where snapshot_id = ${of}`],
    ['a line away', (of: string) => sql`delete from snapshot_line where snapshot_id = ${of}`],
    ['a file', (of: string) => sql`update snapshot_file set bytes = '' where snapshot_id = ${of}`],
    ['a name', (of: string) => sql`update snapshot_label set value = 'x' where snapshot_id = ${of}`],
    [
      'a line more',
      (of: string) => sql`insert into snapshot_file (workspace_id, snapshot_id, name, part, bytes)
        select workspace_id, id, 'more', 0, '' from snapshot where id = ${of}`,
    ],
  ])('refuses to have %s changed, even by the owner of its tables', async (_what, change) => {
    await expect(world.owner.execute(change(id))).rejects.toMatchObject({ cause: { code: 'PL006' } });
  });

  it('is superseded once, with a code, and stays as it was', async () => {
    const before = await held(id);
    nextId = await world.ask({ supersedes: { snapshotId: id, code: 'late_booking' } });
    await world.freeze(nextId);
    expect(await held(nextId)).toMatchObject({ supersedesId: id, supersedeCode: 'late_booking' });
    expect(await held(id)).toEqual(before);
    const again = await world.run(snapshotFreeze, world.seats.finance, {
      snapshotId: uuidv7(),
      periodKey: 'FY2026-Q2',
      reasonCode: 'adhoc',
      acknowledged: 'all',
      supersedes: { snapshotId: id, code: 'fx_error' },
    });
    expect(again).toMatchObject({ status: 'refused', code: 'superseded_already' });
  });

  it('waits among the approvals of finance until another person has reviewed it', async () => {
    const { finance } = world.seats;
    const other = { ...finance, seatId: world.seats.peer.seatId };
    const asked = async (who: typeof finance | 'rep') =>
      (await withWorkspace(world.workspaceId, (tx) => readOtherRequests(tx, seatedAs(world, who)))).find(
        (request) => request.id === nextId,
      );
    expect(await asked(other)).toMatchObject({
      title: expect.stringMatching(/^Review the snapshot of /),
      href: `/snapshots/${nextId}`,
      isOwn: false,
    });
    expect(await asked(finance)).toMatchObject({ isOwn: true });
    expect(await asked('rep')).toBeUndefined();
    const note = 'Goes back: a booking is missing.';
    await world.run(snapshotReview, other, { snapshotId: nextId, verdict: 'returned', note });
    expect(await asked(other)).toBeUndefined();
  });

  it('is reviewed by another person once everything above the amount is judged', async () => {
    const { finance } = world.seats;
    const other = { ...finance, seatId: world.seats.peer.seatId };
    const judge = { ...finance, seatId: world.seats.rep.seatId };
    const sign = (actor: typeof finance) =>
      world.run(snapshotReview, actor, { snapshotId: id, verdict: 'reviewed', note: 'Looked at each line.' });
    expect(await sign(finance)).toMatchObject({ status: 'refused', code: 'nobody_approves_own_move' });
    expect(await sign(other)).toMatchObject({ status: 'refused', code: 'undisposed' });
    const { readSnapshotReview } = await import('@/server/reads/snapshot-review');
    const review = await withWorkspace(world.workspaceId, (tx) => readSnapshotReview(tx, id));
    expect(review?.items.length).toBeGreaterThan(3);
    for (const [n, { kind, subjectId }] of (review?.items ?? []).entries())
      expect(
        await world.run(snapshotDispose, n === 0 ? judge : finance, {
          snapshotId: id,
          kind,
          subjectId,
          disposition: 'accepted',
        }),
      ).toMatchObject({ status: 'applied' });
    const bundle = await world.bundle(id);
    // Whoever judged a part of it does not review it.
    expect(await sign(judge)).toMatchObject({ status: 'refused', code: 'nobody_approves_own_move' });
    expect(await sign(other)).toMatchObject({ status: 'applied' });
    expect((await world.bundle(id)).equals(bundle)).toBe(true);
  });
});

it('asks to acknowledge a source that was never imported, and names it', async () => {
  const input = { snapshotId: uuidv7(), periodKey: 'FY2026-Q2', reasonCode: 'adhoc' };
  expect(await world.run(snapshotFreeze, world.seats.finance, input)).toMatchObject({
    status: 'refused',
    code: 'unacknowledged',
    reason: expect.stringContaining('CRM has never been imported'),
  });
});

describe('of a past moment', () => {
  it('is put together from the records as they are known, says so, and verifies', async () => {
    await world.owner.update(opportunity).set({ createdOn: '2026-01-15' });
    const before = await world.ask({ basis: 'accepted' });
    await world.freeze(before);
    const id = await world.ask({ asOf: '2026-05-12', basis: 'accepted' });
    expect(await world.freeze(id)).toMatchObject({ state: 'completed', lines: 51 });
    const bundle = await world.bundle(id);
    expect(verifyBytes(bundle)).toMatchObject({
      ok: true,
      manifest: { reconstructed: true, effectiveAt: '2026-05-12T21:59:59.999Z', previous: null },
    });
    expect((await world.bundle(id)).equals(bundle)).toBe(true);
    const changed = (frozen: Record<string, unknown>[]) =>
      frozen.filter(({ amount }) => Number(amount) >= 70_000).length;
    // Fifty writers changed their amounts a day later.
    expect(changed(await lines(before))).toBeGreaterThan(0);
    expect(changed(await lines(id))).toBe(0);
  });

  it('is refused where that moment is not over, and fails where no record is of it', async () => {
    const asked = (asOf: string) =>
      world.run(snapshotFreeze, world.seats.finance, {
        snapshotId: uuidv7(),
        periodKey: 'FY2026-Q2',
        reasonCode: 'adhoc',
        acknowledged: 'all',
        asOf,
      });
    for (const asOf of ['2026-05-13', '2031-01-01', 'yesterday', '2026-02-30'])
      expect(await asked(asOf)).toMatchObject({ status: 'refused', code: 'invalid_input' });
    const id = await world.ask({ asOf: '1999-12-31' });
    expect(await world.freeze(id)).toMatchObject({ state: 'failed' });
    expect(await lines(id)).toEqual([]);
  });
});

it('waits for deals that are still being evaluated, and gives up where nobody evaluates them', async () => {
  const [home] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
  const input = { reviewAmount: '120000', expectedVersion: home?.version };
  expect(await world.run(workspaceConfigure, world.seats.revops_admin, input)).toMatchObject({
    status: 'applied',
  });
  expect(await world.freeze(await world.ask())).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('still being evaluated'),
  });
  const evaluated = async () => {
    await followLog(world.workspaceId, NOW);
    return true;
  };
  expect(await world.freeze(await world.ask(), evaluated)).toMatchObject({ state: 'completed' });
});
