// From a record to a decided draft: evaluating files it, evaluating again leaves it, deciding it settles it.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { contact } from '@/db/schema/account';
import { auditEntry } from '@/db/schema/audit';
import { dealState, itemState } from '@/db/schema/derived';
import { draft } from '@/db/schema/draft';
import { decisionUndo } from '@/server/moves/decision-undo';
import { draftAccept } from '@/server/moves/draft-accept';
import { draftDecline } from '@/server/moves/draft-decline';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { evaluateDeals } from './evaluate-deals';
import { fileDrafts } from './file-drafts';
import { loadSetting } from './load-setting';
import { runEvaluation } from './run-evaluation';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
  await world.addFact({
    kind: 'quote',
    direction: 'none',
    side: 'seller',
    strength: 1,
    occurredAt: new Date('2026-05-11T10:00:00.000Z'),
    attributes: { amount: '45000', currency: 'EUR', status: 'presented' },
  });
});

const evaluate = () => runEvaluation(world.workspaceId, { ids: [world.dealId] }, 'test', NOW);
const drafts = (state: 'open' | 'superseded' = 'open') =>
  world.owner
    .select()
    .from(draft)
    .where(and(eq(draft.opportunityId, world.dealId), eq(draft.field, 'amount'), eq(draft.state, state)));
const filings = async () =>
  (await world.owner.select().from(auditEntry).where(eq(auditEntry.kind, 'draft.file_many'))).length;

describe('the drafter', () => {
  it('files what a quote says, as an agent through the door, and counts it on the deal', async () => {
    await evaluate();
    expect(await drafts()).toMatchObject([
      { fromValue: '50000', toValue: '45000', rule: 'amount_from_quote@1', isGenerated: true },
    ]);
    const [entry] = await world.owner
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.kind, 'draft.file_many'), eq(auditEntry.opportunityId, world.dealId)));
    expect(entry).toMatchObject({ actorKind: 'agent', actorId: 'drafter', outcome: 'applied' });
    const [state] = await world.owner
      .select()
      .from(dealState)
      .where(eq(dealState.opportunityId, world.dealId));
    expect(state?.openDrafts).toBeGreaterThan(0);
  });

  it('makes no move where nothing changed', async () => {
    await evaluate();
    const [before] = await drafts();
    const moves = await filings();
    await evaluate();
    expect(await drafts()).toEqual([before]);
    expect(await filings()).toBe(moves);
  });

  it('asks nothing more once its draft is accepted, and again after an undo', async () => {
    await evaluate();
    const draftId = (await drafts())[0]?.id;
    const accepted = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
    if (accepted.status !== 'applied') throw new Error(JSON.stringify(accepted));
    await evaluate();
    expect(await drafts()).toEqual([]);
    const { decisionId } = accepted.result;
    await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'premature' });
    await evaluate();
    expect((await drafts()).map(({ id }) => id)).toEqual([draftId]);
  });

  it('lets an accepted role count for what that contact wrote', async () => {
    const contactId = uuidv7();
    const { workspaceId, sourceId } = world;
    const base = {
      workspaceId,
      sourceId,
      externalId: contactId,
      digest: new Uint8Array(),
      importId: uuidv7(),
    };
    await world.owner
      .insert(contact)
      .values({ ...base, id: contactId, name: 'A buyer', title: 'Chief Financial Officer' });
    await world.addFact({
      occurredAt: new Date('2026-05-12T10:00:00.000Z'),
      participants: [{ contactId, seatId: null, side: 'buyer', role: null, hasAccepted: true }],
    });
    const engaged = async () => {
      await evaluate();
      const rows = await world.owner
        .select()
        .from(itemState)
        .where(and(eq(itemState.opportunityId, world.dealId), eq(itemState.itemKey, 'eb_engaged')));
      return rows[0]?.state;
    };
    expect(await engaged()).not.toBe('met');
    const [role] = await world.owner.select().from(draft).where(eq(draft.subject, contactId));
    expect(role).toMatchObject({ field: 'contact_role', toValue: 'economic_buyer' });
    const accepted = await world.run(draftAccept, world.seats.rep, { draftId: role?.id, expectedVersion: 1 });
    if (accepted.status !== 'applied') throw new Error(JSON.stringify(accepted));
    expect(await engaged()).toBe('met');

    // What was judged before an undo files nothing after it: the draft that came back would go at once.
    const { setting, deals } = await withWorkspace(workspaceId, async (tx) => {
      const setting = await loadSetting(tx, workspaceId, NOW);
      return { setting, ...(await evaluateDeals(tx, setting, [world.dealId])) };
    });
    const { decisionId } = accepted.result;
    await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'premature' });
    expect(await fileDrafts(workspaceId, setting, deals, NOW)).toEqual([]);
    await evaluate();
    const open = await world.owner.select().from(draft).where(eq(draft.subject, contactId));
    expect(open).toMatchObject([{ id: role?.id, state: 'open' }]);
  });

  it('does not ask again for what was declined on the same record', async () => {
    await evaluate();
    const draftId = (await drafts())[0]?.id;
    await world.run(draftDecline, world.seats.rep, { draftId, expectedVersion: 1, reasonCode: 'fact_wrong' });
    await evaluate();
    expect(await drafts()).toEqual([]);
  });

  it('files beside a next step as long as an import takes one', async () => {
    world.dealId = await world.addDeal({ nextStep: 'x'.repeat(5_000), nextStepOn: '2026-05-01' });
    await world.addFact({
      kind: 'meeting',
      occurredAt: new Date('2026-05-20T10:00:00.000Z'),
      participants: [{ contactId: null, seatId: null, side: 'buyer', role: null, hasAccepted: true }],
    });
    await evaluate();
    const [filed] = await world.owner
      .select()
      .from(draft)
      .where(and(eq(draft.opportunityId, world.dealId), eq(draft.field, 'next_step')));
    expect(filed?.toValue).toContain('2026-05-20');
  });

  it('goes on with the other deals where it cannot file for one', async () => {
    const refused = await world.addDeal({ nextStep: 'x'.repeat(200_000), nextStepOn: '2026-05-01' });
    const other = world.dealId;
    world.dealId = refused;
    await world.addFact({
      kind: 'meeting',
      occurredAt: new Date('2026-05-20T10:00:00.000Z'),
      participants: [{ contactId: null, seatId: null, side: 'buyer', role: null, hasAccepted: true }],
    });
    world.dealId = other;
    const said: unknown[] = [];
    const log = console.error;
    console.error = (line) => said.push(line);
    try {
      await runEvaluation(world.workspaceId, { ids: [refused, other] }, 'test', NOW);
    } finally {
      console.error = log;
    }
    expect(await drafts()).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining(refused)]);
    expect(JSON.stringify(said)).not.toContain('xxx');
  });
});
