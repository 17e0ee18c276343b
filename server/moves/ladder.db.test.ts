// An agent earns a rung by evidence and two admins' word, writes what passes the check, falls when rolled back, and is stopped at once.
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { agentGrant, agentWrite } from '@/db/schema/agent';
import { auditEntry } from '@/db/schema/audit';
import { decision, draft } from '@/db/schema/draft';
import { move } from '@/db/schema/move';
import { commitment, commitmentEntry } from '@/db/schema/opportunity';
import { outboxChange } from '@/db/schema/outbox';
import { followLog } from '@/server/evaluate/follow-log';
import { loadRung } from '@/server/reads/ladder/load-rung';
import type { PersonActor } from './actor';
import { agentCheckSample } from './agent-check-sample';
import { agentResume } from './agent-resume';
import { agentStop } from './agent-stop';
import { commitmentWriteMany } from './commitment-write-many';
import { draftFileMany } from './draft-file-many';
import { grantApprove } from './grant-approve';
import { grantRequest } from './grant-request';
import { moveRollBackMany } from './move-roll-back-many';
import type { Outcome } from './outcome';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
const DRAFTER = { kind: 'agent', id: 'drafter' } as const;
const OTHER: PersonActor = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: 'revops_admin' };
const DAY = 86_400_000;
let decisionIds: string[] = [];
beforeAll(async () => {
  world = await makeDealWorld();
  decisionIds = await decided(100, 31 * DAY);
}, 60_000);
afterAll(() => world.close());

/** Decisions of five people on drafts that the drafter filed, spread over so much time, a minute apart at least. */
async function decided(count: number, over: number): Promise<string[]> {
  const { owner, workspaceId, dealId } = world;
  const filing = uuidv7();
  const base = { workspaceId, inputDigest: new Uint8Array(), outcome: 'applied', answer: {} };
  const seats = Array.from({ length: 5 }, () => uuidv7());
  const made = Array.from({ length: count }, (_, index) => ({
    id: uuidv7(),
    draftId: uuidv7(),
    moveId: uuidv7(),
    seatId: seats[index % 5] ?? '',
    at: new Date(NOW.getTime() - over + (over / count) * index),
  }));
  // Moves of the past, which never came through this door.
  const past = postgres(world.database.bootstrapUrl, { max: 1, onnotice: () => undefined });
  await drizzle(past).transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.insert(move).values([
      {
        ...base,
        id: filing,
        kind: 'draft.file_many',
        actorKind: 'agent',
        actorId: 'drafter',
        idempotencyKey: filing,
        at: NOW,
      },
      ...made.map(({ moveId, seatId, at }) => ({
        ...base,
        id: moveId,
        kind: 'draft.accept',
        actorKind: 'person',
        actorId: seatId,
        idempotencyKey: moveId,
        at,
      })),
    ]);
  });
  await past.end();
  await owner.insert(draft).values(
    made.map(({ draftId, at }) => ({
      workspaceId,
      id: draftId,
      opportunityId: dealId,
      field: 'next_step' as const,
      reason: 'An accepted meeting.',
      band: 'fair' as const,
      bandReasons: [],
      factIds: [],
      signalIds: [],
      rule: 'next_step_from_event@1',
      state: 'accepted' as const,
      madeAtVersion: 1,
      createdAt: at,
      moveId: filing,
    })),
  );
  await owner.insert(decision).values(
    made.map(({ id, draftId, moveId, seatId, at }) => ({
      workspaceId,
      id,
      draftId,
      opportunityId: dealId,
      kind: 'accepted' as const,
      reasonCode: 'as_is',
      seatId,
      at,
      moveId,
    })),
  );
  return made.map(({ id }) => id);
}

const rung = async () =>
  (
    await withWorkspace(world.workspaceId, (tx) =>
      loadRung(tx, 'drafter', 'commitment.write_many', 'activity', '2026-05-13'),
    )
  ).rung;
const request = {
  agentId: 'drafter',
  action: 'commitment.write_many',
  fieldClass: 'activity',
  rung: 3,
  expiresOn: '2026-11-01',
};
const write = (opportunityId: string, values: object = {}) => ({
  opportunityId,
  madeAtVersion: 1,
  field: 'next_step',
  to: '2026-06-02 · Meeting with the buyer',
  reason: 'The calendar holds a meeting.',
  band: 'fair',
  rule: 'next_step_from_event@1',
  factIds: [uuidv7()],
  ...values,
});
/** Its next step has passed. */
const addDeal = () => world.addDeal({ nextStepOn: '2026-05-01' });
const write1 = async (opportunityId: string, values?: object) =>
  world.run(commitmentWriteMany, DRAFTER, { writes: [write(opportunityId, values)] });

function applied<Result>(outcome: Outcome<Result>) {
  if (outcome.status !== 'applied') throw new Error(`expected applied, got ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('the write ladder', () => {
  it('starts at drafts: the agent writes nothing', async () => {
    expect(await rung()).toBe(2);
    expect(await write1(await addDeal())).toMatchObject({ code: 'no_permission' });
  });

  it('is climbed with every criterion met, on a second admin’s word', async () => {
    const admin = world.seats.revops_admin;
    expect(await world.run(grantRequest, admin, request)).toMatchObject({
      code: 'criteria_unmet',
      reason: expect.stringContaining('sample of 20'),
    });
    const judgements = decisionIds
      .slice(0, 20)
      .map((decisionId, index) => ({ decisionId, isRight: index > 0 }));
    applied(
      await world.run(agentCheckSample, admin, { agentId: 'drafter', fieldClass: 'activity', judgements }),
    );
    const asked = await world.run(grantRequest, admin, request);
    if (asked.status !== 'needs_approval') throw new Error(JSON.stringify(asked));
    const { grantId } = asked.result;
    expect(await world.run(grantApprove, admin, { grantId })).toMatchObject({
      code: 'nobody_approves_own_move',
    });
    applied(await world.run(grantApprove, OTHER, { grantId }));
    expect(await rung()).toBe(3);
    expect(await world.run(grantApprove, OTHER, { grantId })).toMatchObject({ code: 'conflict' });
  });

  it.each([
    [{ ...request, fieldClass: 'stage' }, 'above_ceiling'],
    [{ ...request, fieldClass: 'regulated', rung: 2 }, 'above_ceiling'],
    [{ ...request, expiresOn: '2028-01-01' }, 'one_rung'],
    [{ ...request, rung: 4, expiresOn: '2028-01-01' }, 'invalid_input'],
    [{ ...request, rung: 4 }, 'criteria_unmet'],
  ])('refuses %j: %s', async (input, code) => {
    expect(await world.run(grantRequest, world.seats.revops_admin, input)).toMatchObject({ code });
  });

  it('writes the next step itself where the check passes, marked as a machine’s, and into the outbox', async () => {
    const dealId = await addDeal();
    const { moveId } = applied(await write1(dealId));
    const [row] = await world.owner.select().from(commitment).where(eq(commitment.opportunityId, dealId));
    expect(row?.accepted.next_step).toMatchObject({ value: 'Meeting with the buyer', agentId: 'drafter' });
    const [entry] = await world.owner
      .select()
      .from(commitmentEntry)
      .where(eq(commitmentEntry.moveId, moveId));
    expect(entry).toMatchObject({ madeBy: 'automation', seatId: null });
    const [change] = await world.owner.select().from(outboxChange).where(eq(outboxChange.moveId, moveId));
    expect(change).toMatchObject({ field: 'next_step', state: 'waiting', actorId: 'drafter' });
  });

  it('leaves what fails the check to a person, and writes the rest', async () => {
    const [passing, ahead] = [await addDeal(), await world.addDeal()];
    const writes = [write(passing), write(ahead), write(passing, { band: 'weak' })];
    const { result } = applied(await world.run(commitmentWriteMany, DRAFTER, { writes }));
    expect(result).toEqual({ written: [passing], leftAlone: 2 });
    expect(await write1(ahead)).toMatchObject({ code: 'check_failed' });
    expect(await write1(passing, { field: 'amount', to: '1' })).toMatchObject({ status: 'refused' });
  });

  it('falls a rung with the rollback itself, and the log says so', async () => {
    const dealId = await addDeal();
    const { moveId } = applied(await write1(dealId));
    const range = { moveIds: [moveId] };
    applied(await world.run(moveRollBackMany, world.seats.rep, { range, reasonCode: 'wrong_value' }));
    const [row] = await world.owner.select().from(commitment).where(eq(commitment.opportunityId, dealId));
    expect(row?.accepted).toEqual({});
    expect(await rung()).toBe(2);
    expect(await write1(await addDeal())).toMatchObject({ code: 'no_permission' });
    await followLog(world.workspaceId, NOW);
    const [grant] = await world.owner.select().from(agentGrant).where(eq(agentGrant.agentId, 'drafter'));
    expect(grant).toMatchObject({ state: 'ended', endedWhy: 'fell', decidedBySeatId: OTHER.seatId });
    const fell = await world.owner.select().from(auditEntry).where(eq(auditEntry.kind, 'grant.fall'));
    expect(fell.map(({ outcome }) => outcome)).toEqual(['applied']);
  }, 30_000);

  it('takes an agent’s own writes back by its name, for an admin', async () => {
    const written = await world.owner.select().from(agentWrite);
    const outcome = await world.run(moveRollBackMany, world.seats.revops_admin, {
      range: { agent: 'drafter', since: '2026-05-13' },
      reasonCode: 'policy_breach',
    });
    const taken = applied(outcome).result.items.filter(({ verdict }) => verdict === 'rolls_back');
    expect(written.filter(({ id }) => taken.some(({ unitId }) => unitId === id)).length).toBe(
      written.length - 1,
    );
  });

  it('is stopped at once by a leader, and let go on by an admin only', async () => {
    const filing = {
      deals: [{ opportunityId: await addDeal(), madeAtVersion: 1, proposals: [] }],
    };
    expect((await world.run(draftFileMany, DRAFTER, filing)).status).toBe('applied');
    applied(await world.run(agentStop, world.seats.leader, { agentId: '*' }));
    expect(await rung()).toBe(1);
    expect(await world.run(draftFileMany, DRAFTER, filing)).toMatchObject({
      code: 'stopped_agent_only_reads',
      reason: expect.stringContaining('The kill switch is on'),
      remedies: ['approval:admin'],
    });
    expect(await write1(await addDeal())).toMatchObject({ code: 'stopped_agent_only_reads' });
    expect(await world.run(agentResume, world.seats.leader, { agentId: '*' })).toMatchObject({
      code: 'no_permission',
    });
    applied(await world.run(agentResume, world.seats.revops_admin, { agentId: '*' }));
    expect((await world.run(draftFileMany, DRAFTER, filing)).status).toBe('applied');
  });
});
