// What people say about items and flags: who may, how often, until when, and how it is taken back.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flag } from '@/db/schema/derived';
import { commitment } from '@/db/schema/opportunity';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import { workspace } from '@/db/schema/workspace';
import { flagAcknowledge } from './flag-acknowledge';
import { flagDispute } from './flag-dispute';
import { itemApproveWaiver } from './item-approve-waiver';
import { itemConfirmChallenge } from './item-confirm-challenge';
import { itemDisputeChallenge } from './item-dispute-challenge';
import { itemSayNotYetKnowable } from './item-say-not-yet-knowable';
import { itemWaive } from './item-waive';
import { rulingUndo } from './ruling-undo';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const about = (itemKey: string, more = {}) => ({ opportunityId: world.dealId, itemKey, ...more });
const rulings = () => world.owner.select().from(itemRuling).where(eq(itemRuling.opportunityId, world.dealId));

describe('item.say_not_yet_knowable', () => {
  it('keeps the day to look again, twice an item and no more', async () => {
    await world.setItem('champion', 'missing');
    const input = about('champion', { until: '2026-05-20' });
    for (let i = 0; i < 2; i++)
      expect((await world.run(itemSayNotYetKnowable, world.seats.rep, input)).status).toBe('applied');
    expect(await world.run(itemSayNotYetKnowable, world.seats.rep, input)).toMatchObject({
      code: 'recheck_used_up',
      remedies: ['evidence', 'approval:manager'],
    });
    expect(await rulings()).toHaveLength(2);
  });

  it('refuses a met item and one that the deal is not asked for', async () => {
    await world.setItem('champion', 'met');
    for (const itemKey of ['champion', 'budget'])
      expect(
        await world.run(itemSayNotYetKnowable, world.seats.rep, about(itemKey, { until: '2026-05-20' })),
      ).toMatchObject({ code: 'item_not_open' });
  });
});

describe('a challenge', () => {
  const signalId = uuidv7();
  const challenge = (since: Date) => world.setItem('budget', 'challenged', { signalIds: [signalId], since });
  const input = () => about('budget', { signalIds: [signalId] });

  it('is answered by the owner', async () => {
    await challenge(NOW);
    expect((await world.run(itemConfirmChallenge, world.seats.rep, input())).status).toBe('applied');
    expect(await rulings()).toMatchObject([{ kind: 'challenge_confirmed', signalIds: [signalId] }]);
  });

  it('goes to the manager after as many working days as the workspace sets, not before', async () => {
    await challenge(new Date('2026-05-06T10:00:00.000Z'));
    expect(await world.run(itemDisputeChallenge, world.seats.manager, input())).toMatchObject({
      code: 'no_permission',
    });
    await challenge(new Date('2026-05-05T10:00:00.000Z'));
    const days = (challengeWorkingDays: number) =>
      world.owner.update(workspace).set({ challengeWorkingDays }).where(eq(workspace.id, world.workspaceId));
    await days(6);
    expect(await world.run(itemDisputeChallenge, world.seats.manager, input())).toMatchObject({
      code: 'no_permission',
    });
    await days(5);
    expect((await world.run(itemDisputeChallenge, world.seats.manager, input())).status).toBe('applied');
  });

  it('that is not open is no longer answered', async () => {
    await world.setItem('budget', 'missing');
    expect(await world.run(itemDisputeChallenge, world.seats.rep, input())).toMatchObject({
      code: 'not_challenged',
    });
  });
});

describe('a waiver', () => {
  const ask = async (more = {}) =>
    world.run(
      itemWaive,
      world.seats.rep,
      about('proposal', { reasonCode: 'customer_policy', until: '2026-05-31', ...more }),
    );
  const asked = async () => {
    await world.setItem('proposal', 'missing');
    const outcome = await ask();
    if (outcome.status !== 'needs_approval') throw new Error(JSON.stringify(outcome));
    return outcome.result.rulingId;
  };
  const approver = async (rulingId: string) =>
    (await rulings()).find(({ id }) => id === rulingId)?.approvedBySeatId;

  it('is only asked for by the owner, and counts once a manager above approves it', async () => {
    const rulingId = await asked();
    expect(await approver(rulingId)).toBeNull();
    expect((await world.run(itemApproveWaiver, world.seats.manager, { rulingId })).status).toBe('applied');
    expect(await approver(rulingId)).toBe(world.seats.manager.seatId);
    expect(await world.run(itemApproveWaiver, world.seats.finance, { rulingId })).toMatchObject({
      code: 'conflict',
    });
  });

  it('is not approved by the proposer, the owner, a peer or an admin', async () => {
    const rulingId = await asked();
    expect(await world.run(itemApproveWaiver, world.seats.rep, { rulingId })).toMatchObject({
      code: 'nobody_approves_own_move',
    });
    expect(await world.run(itemApproveWaiver, world.seats.peer, { rulingId })).toMatchObject({
      code: 'not_found',
    });
    expect(await world.run(itemApproveWaiver, world.seats.revops_admin, { rulingId })).toMatchObject({
      code: 'no_permission',
    });
  });

  it('above the review amount is for finance', async () => {
    await world.owner
      .update(commitment)
      .set({ amount: '100000.01' })
      .where(eq(commitment.opportunityId, world.dealId));
    const rulingId = await asked();
    expect(await world.run(itemApproveWaiver, world.seats.leader, { rulingId })).toMatchObject({
      code: 'above_review_finance_only',
      remedies: ['approval:finance'],
    });
    expect((await world.run(itemApproveWaiver, world.seats.finance, { rulingId })).status).toBe('applied');
  });

  it('is refused for a contradicted item, too late a day, and the third of a deal', async () => {
    await world.setItem('proposal', 'contradicted');
    expect(await ask()).toMatchObject({ code: 'contradicted' });
    await world.setItem('proposal', 'missing');
    expect(await ask({ until: '2026-06-13' })).toMatchObject({ code: 'expiry_too_late' });
    expect((await ask()).status).toBe('needs_approval');
    await world.setItem('eb_engaged', 'missing');
    expect((await ask({ itemKey: 'eb_engaged' })).status).toBe('needs_approval');
    await world.setItem('close_event', 'missing');
    expect(await ask({ itemKey: 'close_event' })).toMatchObject({ code: 'waivers_used_up' });
  });

  it('is asked for once at a time: again once it ran out unanswered, which uses up none', async () => {
    const rulingId = await asked();
    expect(await ask()).toMatchObject({ code: 'asked_already', remedies: ['refresh', 'evidence'] });
    await world.owner.update(itemRuling).set({ until: '2026-05-12' }).where(eq(itemRuling.id, rulingId));
    expect((await ask()).status).toBe('needs_approval');
    await world.setItem('eb_engaged', 'missing');
    expect((await ask({ itemKey: 'eb_engaged' })).status).toBe('needs_approval');
  });

  it('is refused for an advisory item, which changes no dollars', async () => {
    await world.setItem('champion', 'missing', { isBlocking: false });
    expect(await ask({ itemKey: 'champion' })).toMatchObject({
      code: 'item_advisory',
      remedies: ['evidence'],
    });
  });

  it('does not outlast the period of the close date', async () => {
    await world.owner
      .update(commitment)
      .set({ closesOn: '2026-03-20' })
      .where(eq(commitment.opportunityId, world.dealId));
    await world.setItem('proposal', 'missing');
    expect(await ask({ until: '2026-05-20' })).toMatchObject({ code: 'expiry_past_period' });
  });

  it('is looked at again when it is approved', async () => {
    const rulingId = await asked();
    await world.setItem('proposal', 'contradicted');
    expect(await world.run(itemApproveWaiver, world.seats.manager, { rulingId })).toMatchObject({
      code: 'contradicted',
    });
  });

  it('is taken back once', async () => {
    const rulingId = await asked();
    const undo = { rulingId, reasonCode: 'premature' };
    expect((await world.run(rulingUndo, world.seats.rep, undo)).status).toBe('applied');
    expect(await world.run(rulingUndo, world.seats.rep, undo)).toMatchObject({ code: 'undone_already' });
    expect(await world.run(itemApproveWaiver, world.seats.manager, { rulingId })).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a flag', () => {
  const raise = () =>
    world.owner.insert(flag).values({
      workspaceId: world.workspaceId,
      opportunityId: world.dealId,
      rule: 'no_activity',
      ruleVersion: 1,
      state: 'open',
      reason: 'No activity for 14 days.',
      inputs: [],
      factIds: [],
      clearsWhen: 'An activity.',
      firstSeenAt: NOW,
      lastEvaluatedAt: NOW,
    });
  const input = (more = {}) => ({ opportunityId: world.dealId, rule: 'no_activity', ...more });

  it('is acknowledged by a manager, and disputed by the owner with a code only', async () => {
    await raise();
    expect((await world.run(flagAcknowledge, world.seats.manager, input())).status).toBe('applied');
    expect(await world.run(flagDispute, world.seats.rep, input())).toMatchObject({
      code: 'reason_code_missing',
      remedies: ['reason_code'],
    });
    const disputed = await world.run(
      flagDispute,
      world.seats.rep,
      input({ reasonCode: 'activity_off_system' }),
    );
    expect(disputed.status).toBe('applied');
    const rows = await world.owner
      .select()
      .from(flagResponse)
      .where(eq(flagResponse.opportunityId, world.dealId));
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['acknowledged', 'disputed']);
    const response = rows.find(({ kind }) => kind === 'disputed');
    const undo = { rulingId: response?.id, reasonCode: 'wrong_value' };
    expect((await world.run(rulingUndo, world.seats.rep, undo)).status).toBe('applied');
  });

  it('that is not raised cannot be answered', async () => {
    expect(await world.run(flagAcknowledge, world.seats.rep, input())).toMatchObject({ code: 'conflict' });
  });
});
