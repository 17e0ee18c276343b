// Accepting, editing and undoing a draft: source and accepted value stay apart, and a value that moved is not overwritten.
import { and, count, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEntry } from '@/db/schema/audit';
import { decision, draft } from '@/db/schema/draft';
import { fact, factLink } from '@/db/schema/fact';
import { commitment, commitmentEntry } from '@/db/schema/opportunity';
import { itemRuling } from '@/db/schema/ruling';
import { commitmentChange } from './commitment-change';
import { decisionUndo } from './decision-undo';
import { draftAccept } from './draft-accept';
import { draftEdit } from './draft-edit';
import type { Outcome } from './outcome';
import { type DealWorld, makeDealWorld } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const promise = async () => {
  const [row] = await world.owner.select().from(commitment).where(eq(commitment.opportunityId, world.dealId));
  if (!row) throw new Error('no commitment');
  return row;
};
const stateOf = async (draftId: string) =>
  (await world.owner.select().from(draft).where(eq(draft.id, draftId)))[0]?.state;

function applied<Result>(outcome: Outcome<Result>): Result {
  if (outcome.status !== 'applied') throw new Error(`expected applied, got ${JSON.stringify(outcome)}`);
  return outcome.result;
}

/** A draft of this test's deal. */
const addDraft = (values: Partial<typeof draft.$inferInsert> = {}) =>
  world.addDraft({ opportunityId: world.dealId, ...values });

describe('draft.accept', () => {
  it('keeps the accepted value beside the source value, with a history entry and the next version', async () => {
    const draftId = await addDraft();
    applied(await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }));
    const row = await promise();
    expect(row).toMatchObject({ amount: '50000', version: 2 });
    expect(row.accepted.amount).toMatchObject({ value: '45000', seatId: world.seats.rep.seatId, draftId });
    const history = await world.owner
      .select()
      .from(commitmentEntry)
      .where(eq(commitmentEntry.opportunityId, world.dealId));
    expect(history).toMatchObject([
      { field: 'amount', oldValue: '50000', newValue: '45000', madeBy: 'person' },
    ]);
    expect(await stateOf(draftId)).toBe('accepted');
  });

  it('tells the second of two people what the first decided', async () => {
    const draftId = await addDraft();
    const input = { draftId, expectedVersion: 1 };
    const outcomes = await Promise.all([
      world.run(draftAccept, world.seats.rep, input),
      world.run(draftEdit, world.seats.rep, { ...input, value: '44000', reasonCode: 'value_wrong' }),
    ]);
    const lost = outcomes.find(({ status }) => status === 'refused');
    expect(outcomes.filter(({ status }) => status === 'applied')).toHaveLength(1);
    const values = lost?.status === 'refused' && lost.detail ? [lost.detail.yours, lost.detail.theirs] : [];
    expect(values.sort()).toEqual(['44000', '45000']);
  });

  it('refuses a draft whose value has moved, with both values, and writes nothing', async () => {
    const draftId = await addDraft();
    const change = { opportunityId: world.dealId, field: 'amount', value: '60000', expectedVersion: 1 };
    applied(await world.run(commitmentChange, world.seats.rep, { ...change, reasonCode: 'scope_added' }));
    const before = await promise();
    const outcome = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
    expect(outcome).toMatchObject({
      status: 'refused',
      code: 'conflict',
      detail: { yours: '45000', theirs: '60000', by: 'The rep' },
    });
    expect(await promise()).toEqual(before);
    expect(await stateOf(draftId)).toBe('open');
  });

  it('takes a later date that the buyer named with that as its reason', async () => {
    const draftId = await addDraft({ field: 'closes_on', fromValue: '2026-06-15', toValue: '2026-07-10' });
    applied(await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }));
    const [entry] = await world.owner
      .select()
      .from(commitmentEntry)
      .where(eq(commitmentEntry.opportunityId, world.dealId));
    expect(entry).toMatchObject({ field: 'closes_on', reasonCode: 'buyer_requested_delay' });
  });

  it('refuses a reason code of another family for a later date', async () => {
    const draftId = await addDraft({ field: 'closes_on', fromValue: '2026-06-15', toValue: '2026-07-10' });
    const input = { draftId, expectedVersion: 1, changeCode: 'discount' };
    expect(await world.run(draftAccept, world.seats.rep, input)).toMatchObject({
      code: 'push_needs_reason_code',
      remedies: ['reason_code'],
    });
  });

  it('refuses commit while a blocking item has a gap, and lets it pass once met', async () => {
    await world.setItem('proposal', 'missing');
    const draftId = await addDraft({ field: 'category', fromValue: 'best_case', toValue: 'commit' });
    const input = { draftId, expectedVersion: 1 };
    expect(await world.run(draftAccept, world.seats.rep, input)).toMatchObject({
      status: 'refused',
      code: 'commit_needs_evidence',
      remedies: ['evidence', 'approval:manager'],
    });
    await world.setItem('proposal', 'met');
    applied(await world.run(draftAccept, world.seats.rep, input));
  });

  it('records an accepted contact role as a seller-side fact of the deal', async () => {
    const contactId = uuidv7();
    const draftId = await addDraft({
      field: 'contact_role',
      subject: contactId,
      fromValue: null,
      toValue: 'champion',
    });
    applied(await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }));
    const rows = await world.owner
      .select({ fact })
      .from(fact)
      .innerJoin(factLink, eq(factLink.factId, fact.id))
      .where(and(eq(factLink.opportunityId, world.dealId), eq(fact.kind, 'contact_role')));
    expect(rows).toMatchObject([
      {
        fact: { strength: 1, side: 'seller', participants: [{ contactId, role: 'champion', side: 'buyer' }] },
      },
    ]);
  });

  it('counts a candidate once its link is accepted, and takes it back when undone', async () => {
    const factId = await world.addFact();
    await world.owner.update(factLink).set({ how: 'candidate' }).where(eq(factLink.factId, factId));
    const draftId = await addDraft({
      field: 'fact_link',
      subject: factId,
      fromValue: null,
      toValue: 'linked',
    });
    const { decisionId } = applied(
      await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }),
    );
    const how = async () =>
      (await world.owner.select().from(factLink).where(eq(factLink.factId, factId)))[0]?.how;
    expect(await how()).toBe('accepted');
    applied(await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'wrong_deal' }));
    expect(await how()).toBe('candidate');
  });

  it('keeps an accepted checklist attribute as a ruling that cites its records', async () => {
    const signalId = uuidv7();
    const draftId = await addDraft({
      field: 'checklist_attribute',
      subject: 'pain',
      toValue: 'met',
      signalIds: [signalId],
    });
    applied(await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }));
    const rulings = await world.owner
      .select()
      .from(itemRuling)
      .where(eq(itemRuling.opportunityId, world.dealId));
    expect(rulings).toMatchObject([{ itemKey: 'pain', kind: 'attribute_accepted', signalIds: [signalId] }]);
  });
});

describe('draft.edit', () => {
  it('takes the edited value in its closed form', async () => {
    const draftId = await addDraft({ field: 'next_step', fromValue: '2026-05-20 · Call', toValue: null });
    const input = {
      draftId,
      expectedVersion: 1,
      value: '2026-05-27 · Call about the contract',
      reasonCode: 'partial',
    };
    applied(await world.run(draftEdit, world.seats.rep, input));
    const { accepted } = await promise();
    expect(accepted.next_step?.value).toBe('Call about the contract');
    expect(accepted.next_step_on?.value).toBe('2026-05-27');
    expect(await stateOf(draftId)).toBe('edited');
  });

  it.each([
    ['amount', '1e400'],
    ['amount', '1,000'],
    ['closes_on', '2026-02-30'],
    ['category', 'closed'],
  ] as const)('refuses %s %s with a sentence and changes nothing', async (field, value) => {
    const fromValue = { amount: '50000', closes_on: '2026-06-15', category: 'best_case' }[field];
    const draftId = await addDraft({ field, fromValue });
    const input = { draftId, expectedVersion: 1, value, reasonCode: 'value_wrong' };
    const outcome = await world.run(draftEdit, world.seats.rep, input);
    expect(outcome).toMatchObject({ status: 'refused', code: 'invalid_input', remedies: ['correct_input'] });
    expect((await promise()).version).toBe(1);
  });

  it('refuses text that cannot be stored as input, not as a failure', async () => {
    const draftId = await addDraft({ field: 'next_step', fromValue: '2026-05-20 · Call' });
    const input = { draftId, expectedVersion: 1, value: 'a\u0000b', reasonCode: 'wording' };
    expect(await world.run(draftEdit, world.seats.rep, input)).toMatchObject({ code: 'invalid_input' });
  });
});

describe('decision.undo', () => {
  const entries = async () => (await world.owner.select({ n: count() }).from(auditEntry))[0]?.n ?? 0;

  it('restores the promises and adds a second entry that names the first', async () => {
    const draftId = await addDraft();
    const before = await promise();
    const start = await entries();
    const first = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
    const { decisionId } = applied(first);
    applied(await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'wrong_value' }));
    const after = await promise();
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
    expect(after.version).toBe(3);
    expect(await entries()).toBe(start + 2);
    expect(await stateOf(draftId)).toBe('open');
  });

  it('refuses a second undo', async () => {
    const draftId = await addDraft();
    const { decisionId } = applied(
      await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }),
    );
    const undo = { decisionId, reasonCode: 'wrong_value' };
    applied(await world.run(decisionUndo, world.seats.rep, undo));
    expect(await world.run(decisionUndo, world.seats.rep, undo)).toMatchObject({ code: 'undone_already' });
  });

  it('lets one of two undos at once pass', async () => {
    const draftId = await addDraft();
    const { decisionId } = applied(
      await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }),
    );
    const undo = { decisionId, reasonCode: 'wrong_value' };
    const outcomes = await Promise.all([1, 2].map(() => world.run(decisionUndo, world.seats.rep, undo)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
  });

  it('refuses where somebody changed the value since, and says who', async () => {
    const draftId = await addDraft();
    const { decisionId } = applied(
      await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }),
    );
    const change = { opportunityId: world.dealId, field: 'amount', value: '47000', expectedVersion: 2 };
    applied(await world.run(commitmentChange, world.seats.rep, { ...change, reasonCode: 'discount' }));
    const outcome = await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'wrong_value' });
    expect(outcome).toMatchObject({
      code: 'moved_on',
      detail: { yours: '50000', theirs: '47000', by: 'The rep' },
    });
  });

  it('refuses where the source has taken the value over', async () => {
    const draftId = await addDraft();
    const { decisionId } = applied(
      await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }),
    );
    await world.owner
      .update(commitment)
      .set({ amount: '45000', accepted: {} })
      .where(eq(commitment.opportunityId, world.dealId));
    const outcome = await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'wrong_value' });
    expect(outcome).toMatchObject({ status: 'refused', code: 'moved_on' });
  });

  it('keeps the decision that was undone, marked', async () => {
    const draftId = await addDraft();
    const { decisionId } = applied(
      await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }),
    );
    const undo = await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'premature' });
    const [row] = await world.owner.select().from(decision).where(eq(decision.id, decisionId));
    expect(row?.undoneByMoveId).toBe(undo.status === 'applied' ? undo.moveId : '');
  });
});
