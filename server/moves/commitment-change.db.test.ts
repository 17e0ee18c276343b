// Changing a promise by hand: the code its change asks for, the gate of its stage, and the source's value beside it.
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitment, commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { commitmentChange } from './commitment-change';
import { type DealWorld, makeDealWorld } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const change = (field: string, value: string | null, more = {}) =>
  world.run(commitmentChange, world.seats.rep, {
    opportunityId: world.dealId,
    field,
    value,
    expectedVersion: 1,
    ...more,
  });
const promise = async () =>
  (await world.owner.select().from(commitment).where(eq(commitment.opportunityId, world.dealId)))[0];

describe('a cited reason', () => {
  const push = (more: object) => change('closes_on', '2026-07-15', { reasonCode: 'legal_redlines', ...more });
  const entry = async () =>
    (
      await world.owner.select().from(commitmentEntry).where(eq(commitmentEntry.opportunityId, world.dealId))
    )[0];

  it('keeps its records, and says that its note was generated', async () => {
    const factId = await world.addFact();
    const given = { factIds: [factId], note: 'Legal review in a mail.', isNoteGenerated: true };
    expect(await push(given)).toMatchObject({ status: 'applied' });
    expect(await entry()).toMatchObject({ factIds: [factId], isNoteGenerated: true });
  });

  it('is no generated note where nothing is cited', async () => {
    expect(await push({ note: 'Because.', isNoteGenerated: true })).toMatchObject({ status: 'applied' });
    expect(await entry()).toMatchObject({ factIds: [], isNoteGenerated: false });
  });

  it('refuses a record of another deal', async () => {
    const factId = await world.addFact();
    world.dealId = await world.addDeal();
    expect(await push({ factIds: [factId] })).toMatchObject({ status: 'refused', code: 'not_cited' });
  });
});

describe('commitment.change', () => {
  it.each([
    ['closes_on', '2026-07-15', 'legal_redlines'],
    ['closes_on', '2026-06-01', 'buyer_accelerated'],
    ['amount', '47500', 'discount'],
    ['category', 'pipeline', 'timing'],
  ])('takes %s %s with the code %s', async (field, value, reasonCode) => {
    expect(await change(field, value, { reasonCode })).toMatchObject({
      status: 'applied',
      result: { version: 2 },
    });
    const row = await promise();
    expect(row).toMatchObject({ amount: '50000', closesOn: '2026-06-15', category: 'best_case' });
    expect(row?.accepted).toMatchObject({ [field]: { value, seatId: world.seats.rep.seatId } });
    const [entry] = await world.owner
      .select()
      .from(commitmentEntry)
      .where(eq(commitmentEntry.opportunityId, world.dealId));
    expect(entry).toMatchObject({ field, newValue: value, reasonCode, madeBy: 'person' });
  });

  it.each(['2026-05-12', '0001-01-01', '9999-12-31'])('refuses to close on %s', async (value) => {
    const reasonCode = value > '2026-06-15' ? 'legal_redlines' : 'buyer_accelerated';
    expect(await change('closes_on', value, { reasonCode })).toMatchObject({
      status: 'refused',
      code: 'invalid_input',
      remedies: ['correct_input'],
    });
  });

  it.each([
    ['closes_on', '2026-07-15', undefined, 'push_needs_reason_code'],
    ['closes_on', '2026-07-15', 'discount', 'push_needs_reason_code'],
    ['closes_on', '2026-06-01', undefined, 'reason_code_missing'],
    ['amount', '47500', undefined, 'reason_code_missing'],
    ['category', 'pipeline', 'discount', 'reason_code_missing'],
  ])('refuses %s %s with the code %s', async (field, value, reasonCode, code) => {
    expect(await change(field, value, { reasonCode })).toMatchObject({
      status: 'refused',
      code,
      remedies: ['reason_code'],
    });
  });

  it('asks for no code to set a next step', async () => {
    expect((await change('next_step', '2026-05-28 · Call the buyer')).status).toBe('applied');
  });

  it('leaves nothing waiting when a value goes back to what the source says', async () => {
    await change('amount', '47500', { reasonCode: 'discount' });
    const back = { reasonCode: 'data_entry_error', expectedVersion: 2 };
    expect((await change('amount', '50000.00', back)).status).toBe('applied');
    expect((await promise())?.accepted).toEqual({});
  });

  it('tells the second of two people what the first set', async () => {
    await change('amount', '47500', { reasonCode: 'discount' });
    expect(await change('amount', '46000', { reasonCode: 'discount' })).toMatchObject({
      code: 'conflict',
      detail: { yours: '46000', theirs: '47500', by: 'The rep' },
    });
  });

  it('refuses what it says already', async () => {
    expect(await change('amount', '50000.0')).toMatchObject({ code: 'no_change' });
  });

  it('changes no promise of a closed deal', async () => {
    await world.owner.update(opportunity).set({ outcome: 'won' }).where(eq(opportunity.id, world.dealId));
    expect(await change('amount', '1', { reasonCode: 'discount' })).toMatchObject({ code: 'deal_closed' });
  });

  it('is not for finance, an admin, a manager of the subtree, an agent or the command line', async () => {
    const input = {
      opportunityId: world.dealId,
      field: 'amount',
      value: '47500',
      expectedVersion: 1,
      reasonCode: 'discount',
    };
    const { finance, revops_admin, manager, auditor } = world.seats;
    const codes: string[] = [];
    for (const actor of [
      finance,
      revops_admin,
      manager,
      auditor,
      { kind: 'agent', id: 'a' } as const,
      { kind: 'command', id: 'c' } as const,
    ]) {
      const outcome = await world.run(commitmentChange, actor, input);
      codes.push(outcome.status === 'refused' ? outcome.code : outcome.status);
    }
    expect(codes).toEqual([
      'finance_changes_no_commitment',
      'admin_changes_no_commitment',
      'no_permission',
      'auditor_only_reads',
      'agent_only_proposes',
      'no_permission',
    ]);
  });
});

describe('a stage', () => {
  beforeEach(async () => {
    await world.addDeal({ stage: 'Negotiation', phase: 'negotiation' });
    await world.addDeal({ stage: 'Discovery', phase: 'discovery' });
    await world.addDeal({ stage: 'Won', phase: 'won' });
  });

  it('is not entered without the fields of its phase', async () => {
    expect(await change('stage', 'Negotiation')).toMatchObject({
      code: 'stage_needs_its_fields',
      remedies: ['evidence', 'correct_input'],
    });
  });

  it('goes back with a reason code, and its phase with it', async () => {
    expect(await change('stage', 'Discovery')).toMatchObject({ code: 'reason_code_missing' });
    expect((await change('stage', 'Discovery', { reasonCode: 'requalified' })).status).toBe('applied');
    const row = await promise();
    expect(row?.accepted).toMatchObject({ stage: { value: 'Discovery' }, phase: { value: 'discovery' } });
    const entries = await world.owner
      .select()
      .from(commitmentEntry)
      .where(eq(commitmentEntry.opportunityId, world.dealId))
      .orderBy(desc(commitmentEntry.field));
    expect(entries.map(({ field, newValue }) => [field, newValue])).toEqual([
      ['stage', 'Discovery'],
      ['phase', 'discovery'],
    ]);
  });

  it('is won in the source only, and unknown ones are refused', async () => {
    expect(await change('stage', 'Won')).toMatchObject({ code: 'close_in_source' });
    expect(await change('stage', 'Imaginary')).toMatchObject({ code: 'stage_unknown' });
  });
});
