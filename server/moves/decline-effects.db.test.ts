// Each decline code has exactly the effect that its family promises, and undoing takes back what can be taken back.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditValue } from '@/db/schema/audit';
import { decision, draft } from '@/db/schema/draft';
import { blockedPointer, fact, factLink } from '@/db/schema/fact';
import { replacedRecord } from '@/db/schema/observation';
import { itemRuling } from '@/db/schema/ruling';
import { pointerDigest } from '@/server/audit/keyed-digest';
import { decisionUndo } from './decision-undo';
import { draftDecline } from './draft-decline';
import { factAttach } from './fact-attach';
import { factConfirm } from './fact-confirm';
import { loadDraftMemory } from './loads/load-draft-memory';
import { type DealWorld, makeDealWorld } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const addDraft = (values: Partial<typeof draft.$inferInsert> = {}) =>
  world.addDraft({
    opportunityId: world.dealId,
    field: 'next_step',
    fromValue: '2026-05-20 · Call',
    ...values,
  });
const decline = (draftId: string, input: object) =>
  world.run(draftDecline, world.seats.rep, { draftId, expectedVersion: 1, ...input });
const factOf = async (id: string) => (await world.owner.select().from(fact).where(eq(fact.id, id)))[0];
const rulings = () => world.owner.select().from(itemRuling).where(eq(itemRuling.opportunityId, world.dealId));

describe('draft.decline', () => {
  it.each(['fact_wrong', 'wrong_deal', 'duplicate', 'already_recorded', 'interpretation_disputed'])(
    '%s is kept against the rule and changes nothing else',
    async (reasonCode) => {
      const factId = await world.addFact();
      const draftId = await addDraft({ factIds: [factId] });
      const before = await factOf(factId);
      expect((await decline(draftId, { reasonCode })).status).toBe('applied');
      expect(await factOf(factId)).toEqual(before);
      expect(await rulings()).toEqual([]);
      const [row] = await world.owner.select().from(decision).where(eq(decision.draftId, draftId));
      expect(row).toMatchObject({ kind: 'declined', reasonCode, before: {} });
    },
  );

  it('not_yet_knowable asks for a day and then rules the item until it', async () => {
    const draftId = await addDraft();
    expect(await decline(draftId, { reasonCode: 'not_yet_knowable' })).toMatchObject({
      code: 'recheck_missing',
      remedies: ['not_yet_knowable'],
    });
    const recheckOn = '2026-06-01';
    expect((await decline(draftId, { reasonCode: 'not_yet_knowable', recheckOn })).status).toBe('applied');
    expect(await rulings()).toMatchObject([
      { itemKey: 'next_step', kind: 'not_yet_knowable', until: recheckOn },
    ]);
  });

  it.each([
    ['2026-05-13', 'recheck_past'],
    ['2026-06-13', 'recheck_too_late'],
  ])('refuses to look again on %s', async (recheckOn, code) => {
    const draftId = await addDraft();
    expect(await decline(draftId, { reasonCode: 'not_yet_knowable', recheckOn })).toMatchObject({ code });
  });

  it('refuses a third "not knowable yet" of one item', async () => {
    const input = { reasonCode: 'not_yet_knowable', recheckOn: '2026-05-20' };
    expect((await decline(await addDraft(), input)).status).toBe('applied');
    expect((await decline(await addDraft(), input)).status).toBe('applied');
    expect(await decline(await addDraft(), input)).toMatchObject({ code: 'recheck_used_up' });
  });

  it('low_value three times silences the rule for that deal, and undoing one lets it speak', async () => {
    const memory = async () => withWorkspace(world.workspaceId, (tx) => loadDraftMemory(tx, [world.dealId]));
    const silenced = async () => (await memory()).get(world.dealId)?.silencedRules;
    let last = '';
    for (let i = 0; i < 3; i++) {
      expect(await silenced()).toEqual(i === 0 ? undefined : []);
      const outcome = await decline(await addDraft({ rule: `next_step_from_event@${i + 1}` }), {
        reasonCode: 'low_value',
      });
      last = outcome.status === 'applied' ? outcome.result.decisionId : '';
    }
    expect(await silenced()).toEqual(['next_step_from_event']);
    await world.run(decisionUndo, world.seats.rep, { decisionId: last, reasonCode: 'premature' });
    expect(await silenced()).toEqual([]);
  });

  it('confidential_keep_in_source hides the label, keeps the pointer, and can be undone', async () => {
    const factId = await world.addFact();
    const outcome = await decline(await addDraft({ factIds: [factId] }), {
      reasonCode: 'confidential_keep_in_source',
    });
    expect(await factOf(factId)).toMatchObject({ isLabelHidden: true, erasedByMoveId: null, strength: 2 });
    const decisionId = outcome.status === 'applied' ? outcome.result.decisionId : '';
    await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'wrong_value' });
    expect((await factOf(factId))?.isLabelHidden).toBe(false);
  });

  it('customer_asked_not_to_log deletes the pointer, blocks its import and cannot be undone', async () => {
    const factId = await world.addFact();
    const before = await factOf(factId);
    const other = await addDraft({ field: 'contact_role', subject: factId, factIds: [factId] });
    // An import changed it: what it was before is kept for a rollback.
    await world.owner.insert(replacedRecord).values({
      workspaceId: world.workspaceId,
      importId: uuidv7(),
      kind: 'fact',
      recordId: factId,
      row: { row: { label: 'Mail from the buyer' } },
    });
    const outcome = await decline(await addDraft({ factIds: [factId] }), {
      reasonCode: 'customer_asked_not_to_log',
    });
    expect(outcome).toMatchObject({ status: 'applied', result: { erased: 1 } });
    expect(await factOf(factId)).toMatchObject({
      externalId: `erased:${factId}`,
      label: '',
      link: null,
      participants: [],
      attributes: {},
    });
    expect(await world.owner.select().from(factLink).where(eq(factLink.factId, factId))).toEqual([]);
    expect(await world.owner.select().from(replacedRecord)).toEqual([]);
    const digest = pointerDigest(world.workspaceId, world.sourceId, before?.externalId ?? '');
    const blocked = await world.owner.select().from(blockedPointer);
    expect(blocked.map((row) => Buffer.from(row.digest).toString('hex'))).toEqual([
      Buffer.from(digest).toString('hex'),
    ]);
    expect((await world.owner.select().from(draft).where(eq(draft.id, other)))[0]?.state).toBe('superseded');
    const decisionId = outcome.status === 'applied' ? outcome.result.decisionId : '';
    expect(
      await world.run(decisionUndo, world.seats.rep, { decisionId, reasonCode: 'wrong_value' }),
    ).toMatchObject({ status: 'refused', code: 'erased' });
  });

  it('customer_asked_not_to_log also empties what the log kept of who confirmed a link, and what they saw', async () => {
    const attached = await world.run(factAttach, world.seats.rep, {
      opportunityId: world.dealId,
      link: 'https://crm.example/contracts/8000Q00001abcdf',
      kind: 'contract',
      day: '2026-05-04',
    });
    if (attached.status !== 'applied') throw new Error(JSON.stringify(attached));
    const { factId } = attached.result;
    const saw = { kind: 'contract', day: '2026-05-04', counterparty: 'Rowan Ltd', amount: null };
    const confirm = { factId, opportunityId: world.dealId, saw };
    expect((await world.run(factConfirm, world.seats.manager, confirm)).status).toBe('applied');
    const draftId = await addDraft({ factIds: [factId] });
    const kept = async () => JSON.stringify(await world.owner.select().from(auditValue));
    expect(await kept()).toContain('Rowan Ltd');
    await decline(draftId, { reasonCode: 'customer_asked_not_to_log' });
    expect(await kept()).not.toContain('Rowan Ltd');
  });

  it('customer_asked_not_to_log also empties what the log kept of an attached link', async () => {
    const attached = await world.run(factAttach, world.seats.rep, {
      opportunityId: world.dealId,
      link: 'https://crm.example/records/00Q0000012345',
      kind: 'contract',
      day: '2026-05-01',
    });
    if (attached.status !== 'applied') throw new Error(JSON.stringify(attached));
    const values = () => world.owner.select().from(auditValue).where(eq(auditValue.entryId, attached.moveId));
    expect((await values()).map(({ value }) => value)).toContain('https://crm.example/records/00Q0000012345');
    await decline(await addDraft({ factIds: [attached.result.factId] }), {
      reasonCode: 'customer_asked_not_to_log',
    });
    expect((await values()).every(({ value, erasedAt }) => value === null && erasedAt !== null)).toBe(true);
  });

  it('other needs a note', async () => {
    const draftId = await addDraft();
    expect(await decline(draftId, { reasonCode: 'other', note: '   ' })).toMatchObject({
      code: 'note_missing',
      remedies: ['note'],
    });
    expect((await decline(draftId, { reasonCode: 'other', note: 'A test run.' })).status).toBe('applied');
  });
});
