// The door's promises on a real PostgreSQL: no write without a move, no move without an entry, all or nothing.
import { count, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry, auditHead } from '@/db/schema/audit';
import { decision, draft } from '@/db/schema/draft';
import { move } from '@/db/schema/move';
import { commitment, commitmentEntry } from '@/db/schema/opportunity';
import { workspace } from '@/db/schema/workspace';
import { dealSnooze } from './deal-snooze';
import { decisionUndo } from './decision-undo';
import { runMove } from './door';
import { draftAccept } from './draft-accept';
import { draftDecline } from './draft-decline';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

const LATER = new Date('2026-05-25T10:00:00.000Z');
let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

/** Everything a move may touch, as the owner of the tables sees it. */
async function stored() {
  const { owner, dealId } = world;
  const [promise] = await owner.select().from(commitment).where(eq(commitment.opportunityId, dealId));
  const numberOf = async (
    table: typeof decision | typeof commitmentEntry | typeof auditEntry | typeof move,
  ) => (await owner.select({ n: count() }).from(table))[0]?.n ?? 0;
  return {
    accepted: promise?.accepted,
    version: promise?.version,
    decisions: await numberOf(decision),
    history: await numberOf(commitmentEntry),
    entries: await numberOf(auditEntry),
    moves: await numberOf(move),
    head: (await owner.select({ size: auditHead.size }).from(auditHead)).reduce(
      (sum, { size }) => sum + size,
      0,
    ),
  };
}

async function thisWorkspace() {
  const [held] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
  if (!held) throw new Error('no workspace');
  return held;
}

const errorCode = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'nothing';
  } catch (error) {
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      if ('code' in cause) return cause.code;
    return String(error);
  }
};

describe('the database', () => {
  it('refuses a write that comes without a move', async () => {
    const write = withWorkspace(world.workspaceId, (tx) =>
      tx.update(commitment).set({ version: 99 }).where(eq(commitment.opportunityId, world.dealId)),
    );
    expect(await errorCode(write)).toBe('PL001');
  });

  it('refuses to commit a move without its audit entry', async () => {
    const before = await stored();
    const write = withWorkspace(world.workspaceId, async (tx) => {
      await tx.insert(move).values({
        workspaceId: world.workspaceId,
        id: uuidv7(),
        kind: 'draft.accept',
        actorKind: 'person',
        actorId: 'nobody',
        idempotencyKey: uuidv7(),
        inputDigest: new Uint8Array(),
        outcome: 'applied',
        answer: {},
        at: NOW,
      });
      await tx.update(commitment).set({ version: 99 }).where(eq(commitment.opportunityId, world.dealId));
    });
    expect(await errorCode(write)).toBe('PL002');
    expect(await stored()).toEqual(before);
  });

  it("refuses to change, delete or empty the log, even for the tables' owner", async () => {
    const draftId = await world.addDraft({});
    await world.run(draftAccept, world.seats.auditor, { draftId, expectedVersion: 1 });
    const { owner } = world;
    expect(await errorCode(owner.update(auditEntry).set({ kind: 'x' }))).toBe('PL003');
    expect(await errorCode(owner.delete(auditEntry))).toBe('PL003');
    expect(await errorCode(owner.execute(sql`truncate audit_entry`))).toBe('PL003');
  });

  it('refuses a second change of a move that was committed', async () => {
    const change = withWorkspace(world.workspaceId, (tx) => tx.update(move).set({ outcome: 'applied' }));
    expect(await errorCode(change)).toBe('PL005');
  });

  it("refuses to append to another workspace's log", async () => {
    const append = withWorkspace(uuidv7(), (tx) =>
      tx.execute(
        sql`select audit_append(${world.workspaceId}::uuid, null, 'x', 'recorded', 'worker', 'w', null, now(), ''::bytea)`,
      ),
    );
    expect(await errorCode(append)).toBe('PL004');
  });
});

describe('runMove', () => {
  it('leaves nothing of a refused move but its entry', async () => {
    const draftId = await world.addDraft({});
    const before = await stored();
    const outcome = await world.run(draftAccept, world.seats.finance, { draftId, expectedVersion: 1 });
    expect(outcome).toMatchObject({
      status: 'refused',
      code: 'finance_changes_no_commitment',
      remedies: ['ask_owner'],
    });
    expect(await stored()).toEqual({
      ...before,
      entries: before.entries + 1,
      moves: before.moves + 1,
      head: before.head + 1,
    });
    const [held] = await world.owner.select().from(draft).where(eq(draft.id, draftId));
    expect(held).toMatchObject({ state: 'open', version: 1 });
  });

  it('answers a forbidden draft and a missing one alike', async () => {
    const draftId = await world.addDraft({});
    const forbidden = await world.run(draftAccept, world.seats.peer, { draftId, expectedVersion: 1 });
    const missing = await world.run(draftAccept, world.seats.peer, { draftId: uuidv7(), expectedVersion: 1 });
    expect({ ...forbidden, moveId: '' }).toEqual({ ...missing, moveId: '' });
    expect(forbidden).toMatchObject({ status: 'refused', code: 'not_found' });
  });

  it('finds nothing of another workspace, whoever asks', async () => {
    const draftId = await world.addDraft({});
    const elsewhere = uuidv7();
    await world.owner
      .insert(workspace)
      .values({ ...(await thisWorkspace()), id: elsewhere, slug: 'elsewhere' });
    const ask = {
      workspaceId: elsewhere,
      actor: world.seats.rep,
      input: { draftId, expectedVersion: 1 },
      idempotencyKey: uuidv7(),
      now: NOW,
    };
    expect(await runMove(draftAccept, ask)).toMatchObject({ status: 'refused', code: 'not_found' });
    const [held] = await world.owner.select().from(draft).where(eq(draft.id, draftId));
    expect(held?.state).toBe('open');
  });

  it('refuses input of the wrong shape without recording a move', async () => {
    const before = await stored();
    const outcome = await world.run(draftAccept, world.seats.rep, { draftId: 'x', expectedVersion: 1 });
    expect(outcome).toMatchObject({ status: 'refused', code: 'invalid_input', moveId: null });
    expect(await stored()).toEqual(before);
  });

  it('replays the first answer for a repeated key and changes nothing', async () => {
    const draftId = await world.addDraft({});
    const key = uuidv7();
    const input = { draftId, expectedVersion: 1, reasonCode: 'duplicate' };
    const first = await world.run(draftDecline, world.seats.rep, input, { key });
    const before = await stored();
    const second = await world.run(draftDecline, world.seats.rep, input, { key });
    expect(first.status).toBe('applied');
    expect(second.status).toBe('replayed');
    if (second.status === 'replayed' && first.status === 'applied')
      expect(second.was).toMatchObject({ moveId: first.moveId, result: first.result });
    expect(await stored()).toEqual(before);
  });

  it('refuses a repeated key with another input, and one from another person', async () => {
    const draftId = await world.addDraft({});
    const key = uuidv7();
    await world.run(
      draftDecline,
      world.seats.rep,
      { draftId, expectedVersion: 1, reasonCode: 'duplicate' },
      { key },
    );
    const before = await stored();
    const other = { draftId, expectedVersion: 1, reasonCode: 'fact_wrong' };
    expect(await world.run(draftDecline, world.seats.rep, other, { key })).toMatchObject({
      status: 'refused',
      code: 'idempotency_mismatch',
    });
    const same = { draftId, expectedVersion: 1, reasonCode: 'duplicate' };
    expect(await world.run(draftDecline, world.seats.manager, same, { key })).toMatchObject({
      code: 'idempotency_mismatch',
    });
    expect(await stored()).toEqual(before);
  });

  it('previews what applying would answer, and leaves nothing', async () => {
    const draftId = await world.addDraft({});
    const input = { draftId, expectedVersion: 1, reasonCode: 'duplicate' };
    const before = await stored();
    const preview = await world.run(draftDecline, world.seats.rep, input, { mode: 'preview' });
    expect(await stored()).toEqual(before);
    const applied = await world.run(draftDecline, world.seats.rep, input);
    if (preview.status !== 'would_apply' || applied.status !== 'applied')
      throw new Error('expected both to pass');
    expect({ ...preview.result, decisionId: '' }).toEqual({ ...applied.result, decisionId: '' });
    const refused = await world.run(draftDecline, world.seats.rep, input, { mode: 'preview' });
    expect(refused).toMatchObject({ status: 'refused', code: 'conflict' });
  });

  it('keeps nothing when the write fails half way', async () => {
    const draftId = await world.addDraft({});
    const failing: typeof draftAccept = {
      ...draftAccept,
      async write(tx, plan, scope) {
        await draftAccept.write(tx, plan, scope);
        throw new Error('stopped between write and log');
      },
    };
    const before = await stored();
    await expect(world.run(failing, world.seats.rep, { draftId, expectedVersion: 1 })).rejects.toThrow(
      'stopped',
    );
    expect(await stored()).toEqual(before);
    const again = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
    expect(again.status).toBe('applied');
    if (again.status === 'applied') {
      const undo = { decisionId: again.result.decisionId, reasonCode: 'wrong_value' };
      await world.run(decisionUndo, world.seats.rep, undo);
    }
  });

  it('answers nothing and keeps nothing where its last statements fail, though the commit is sent right behind them', async () => {
    const draftId = await world.addDraft({});
    const misplaced: typeof draftAccept = {
      ...draftAccept,
      async write(tx, plan, scope) {
        const written = await draftAccept.write(tx, plan, scope);
        await tx.execute(sql`select set_config('plumb.workspace', ${uuidv7()}, true)`);
        return written;
      },
    };
    const before = await stored();
    const refused = world.run(misplaced, world.seats.rep, { draftId, expectedVersion: 1 });
    expect(await errorCode(refused)).toBe('PL001');
    expect(await stored()).toEqual(before);
  });

  it('says what failed in the statement that it sends together with its entry, and keeps nothing', async () => {
    const write: typeof dealSnooze.write = async (tx, plan, scope) => {
      return { ...(await dealSnooze.write(tx, plan, scope)), last: tx.execute(sql`select 1 / 0`) };
    };
    const failing = { ...dealSnooze, write };
    const before = await stored();
    const input = { opportunityId: world.dealId, until: '2026-05-20' };
    expect(await errorCode(world.run(failing, world.seats.rep, input))).toBe('22012');
    expect(await errorCode(world.run(failing, world.seats.rep, input, { mode: 'preview' }))).toBe('22012');
    expect(await stored()).toEqual(before);
  });

  it('goes by the workspace as it is, whatever the move before went by', async () => {
    const input = { opportunityId: world.dealId, until: '2026-05-20' };
    const snoozed = async () => (await world.run(dealSnooze, world.seats.rep, input)).status;
    const { clockKind, clockAt } = await thisWorkspace();
    const mine = eq(workspace.id, world.workspaceId);
    expect(await snoozed()).toBe('applied');
    await world.owner.update(workspace).set({ clockKind: 'fixed', clockAt: LATER }).where(mine);
    expect(await snoozed()).toBe('refused');
    await world.owner.update(workspace).set({ clockKind, clockAt }).where(mine);
    expect(await snoozed()).toBe('applied');
  });

  it('applies one of two hundred decisions at once and tells the rest what won', async () => {
    const draftId = await world.addDraft({});
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        world.run(draftDecline, world.seats.rep, {
          draftId,
          expectedVersion: 1,
          reasonCode: i % 2 === 0 ? 'duplicate' : 'fact_wrong',
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'applied')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [outcome] : []));
    expect(refused).toHaveLength(199);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['conflict']));
    expect(refused[0]?.detail).toMatchObject({ theirs: 'declined', by: 'The rep' });
    const { entries, moves, head } = await stored();
    expect([moves, head]).toEqual([entries, entries]);
  });
});
