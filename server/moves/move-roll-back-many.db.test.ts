// A rollback of many moves takes back what still stands, names what moved on, and is one story in the log.
import { and, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEntry } from '@/db/schema/audit';
import { decision, draft } from '@/db/schema/draft';
import { fact } from '@/db/schema/fact';
import { commitment, commitmentEntry } from '@/db/schema/opportunity';
import { rollbackItem } from '@/db/schema/rollback';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import { commitmentChange } from './commitment-change';
import { decisionUndo } from './decision-undo';
import { draftAccept } from './draft-accept';
import { draftDecline } from './draft-decline';
import { draftFileMany } from './draft-file-many';
import { factAttach } from './fact-attach';
import { factConfirm } from './fact-confirm';
import { flagAcknowledge } from './flag-acknowledge';
import { itemSayNotYetKnowable } from './item-say-not-yet-knowable';
import { moveRollBackMany } from './move-roll-back-many';
import type { Outcome } from './outcome';
import { type DealWorld, makeDealWorld } from './testing/deal-world';

let world: DealWorld;
const DRAFTER = { kind: 'agent', id: 'drafter' } as const;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

function applied<Result>(outcome: Outcome<Result>): Result {
  if (outcome.status !== 'applied') throw new Error(`expected applied, got ${JSON.stringify(outcome)}`);
  return outcome.result;
}
const moveOf = (outcome: Outcome<unknown>): string => {
  if (outcome.status !== 'applied') throw new Error(`expected applied, got ${JSON.stringify(outcome)}`);
  return outcome.moveId;
};
const promise = async (dealId = world.dealId) => {
  const [row] = await world.owner.select().from(commitment).where(eq(commitment.opportunityId, dealId));
  if (!row) throw new Error('no commitment');
  return row;
};
const entries = async () => (await world.owner.select({ n: count() }).from(auditEntry))[0]?.n ?? 0;
const accept = async (values: Partial<typeof draft.$inferInsert> = {}) => {
  const draftId = await world.addDraft({ opportunityId: world.dealId, ...values });
  const outcome = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
  return { ...applied(outcome), moveId: moveOf(outcome) };
};
const change = async (value: string, expectedVersion: number, field = 'amount', reasonCode = 'scope_added') =>
  moveOf(
    await world.run(commitmentChange, world.seats.rep, {
      opportunityId: world.dealId,
      field,
      value,
      expectedVersion,
      reasonCode,
    }),
  );
const SAW = { kind: 'signed_document', day: '2026-05-04', counterparty: 'Example Ltd', amount: '50000' };
const rollBack = (range: object, actor = world.seats.rep, rest: object = {}, mode?: 'preview') =>
  world.run(moveRollBackMany, actor, { range, reasonCode: 'wrong_value', ...rest }, mode ? { mode } : {});

describe('move.roll_back_many', () => {
  it('restores changes by hand and decisions of one deal, newest first, and adds one entry', async () => {
    const before = await promise();
    const first = await change('60000', 1);
    const second = await change('65000', 2);
    const { moveId: third } = await accept({
      field: 'next_step',
      fromValue: '2026-05-20 · Call',
      toValue: '2026-05-27 · Send the contract',
    });
    const start = await entries();
    const result = applied(await rollBack({ moveIds: [first, second, third] }));
    expect(result).toMatchObject({ rolledBack: 3, leftAlone: 0, deals: 1 });
    const after = await promise();
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
    expect(await entries()).toBe(start + 1);
    const history = await world.owner
      .select()
      .from(commitmentEntry)
      .where(
        and(eq(commitmentEntry.opportunityId, world.dealId), eq(commitmentEntry.reasonCode, 'wrong_value')),
      );
    expect(history.map(({ field, oldValue, newValue }) => [field, oldValue, newValue]).sort()).toEqual([
      ['amount', '65000', '50000'],
      ['next_step', '2026-05-27 · Send the contract', '2026-05-20 · Call'],
    ]);
  });

  it('previews exactly what it then does, and writes nothing for it', async () => {
    const { moveId } = await accept();
    const start = await entries();
    const preview = await rollBack({ moveIds: [moveId] }, world.seats.rep, {}, 'preview');
    expect(await entries()).toBe(start);
    expect((await promise()).accepted.amount?.value).toBe('45000');
    const done = applied(await rollBack({ moveIds: [moveId] }));
    expect(preview).toEqual({ status: 'would_apply', result: done });
  });

  it('takes back by rule version across deals, and leaves what moved on with who moved it', async () => {
    const rule = `amount_from_quote@${Date.now() % 1_000_000}`;
    const one = await accept({ rule });
    const moved = world.dealId;
    await change('47000', 2, 'amount', 'discount');
    world.dealId = await world.addDeal();
    const other = await accept({ rule });
    const result = applied(await rollBack({ rule }, world.seats.revops_admin));
    expect(result).toMatchObject({ rolledBack: 1, leftAlone: 1, deals: 1 });
    expect(Object.fromEntries(result.items.map(({ unitId, verdict }) => [unitId, verdict]))).toEqual({
      [one.decisionId]: 'moved_on',
      [other.decisionId]: 'rolls_back',
    });
    expect((await promise(moved)).accepted.amount?.value).toBe('47000');
    expect((await promise()).accepted).toEqual({});
    const [reopened] = await world.owner.select().from(draft).where(eq(draft.id, other.draftId));
    expect(reopened).toMatchObject({ state: 'open', decidedAt: null });
  });

  it('takes back an agent’s filings and the decisions on them, but no draft that was decided', async () => {
    const proposal = {
      field: 'next_step',
      subject: '',
      from: '2026-05-20 · Call',
      to: '2026-05-28 · Meet',
      reason: 'An accepted meeting.',
      band: 'fair',
      bandReasons: [],
      factIds: [],
      signalIds: [],
      rule: 'next_step_from_event@1',
    };
    const deals = [{ opportunityId: world.dealId, madeAtVersion: 1, proposals: [proposal] }];
    const filing = moveOf(await world.run(draftFileMany, DRAFTER, { deals }));
    const mine = and(eq(draft.moveId, filing), eq(draft.opportunityId, world.dealId));
    const [filed] = await world.owner.select().from(draft).where(mine);
    const decided = await world.run(draftAccept, world.seats.rep, { draftId: filed?.id, expectedVersion: 1 });
    const { decisionId } = applied(decided);
    const result = applied(await rollBack({ moveIds: [filing, moveOf(decided)] }, world.seats.revops_admin));
    expect(result.items.map(({ unitId, verdict }) => [unitId, verdict])).toEqual(
      expect.arrayContaining([
        [decisionId, 'rolls_back'],
        [filed?.id, 'moved_on'],
      ]),
    );
    applied(await rollBack({ moveIds: [filing] }, world.seats.revops_admin));
    const [gone] = await world.owner.select().from(draft).where(mine);
    expect(gone).toMatchObject({ state: 'superseded', supersededReason: 'It was rolled back.' });
  });

  it('takes back answers on items and flags, and declines', async () => {
    const declined = await world.addDraft({ opportunityId: world.dealId });
    const deal = world.dealId;
    await world.setItem('pain', 'missing');
    const moves = [
      await world.run(draftDecline, world.seats.rep, {
        draftId: declined,
        expectedVersion: 1,
        reasonCode: 'low_value',
      }),
      await world.run(itemSayNotYetKnowable, world.seats.rep, {
        opportunityId: deal,
        itemKey: 'pain',
        until: '2026-05-25',
      }),
      await world.run(flagAcknowledge, world.seats.rep, { opportunityId: deal, rule: 'no_activity' }),
    ].flatMap((outcome) => (outcome.status === 'applied' ? [outcome.moveId] : []));
    const result = applied(await rollBack({ moveIds: moves }));
    expect(result.rolledBack).toBe(moves.length);
    const by = result.items.map(({ unitId }) => unitId);
    const [open] = await world.owner.select().from(draft).where(eq(draft.id, declined));
    expect(open?.state).toBe('open');
    const said = await world.owner.select().from(itemRuling).where(eq(itemRuling.opportunityId, deal));
    expect(said.every(({ id, undoneByMoveId }) => by.includes(id) && undoneByMoveId !== null)).toBe(true);
    const flags = await world.owner.select().from(flagResponse).where(eq(flagResponse.opportunityId, deal));
    expect(flags.every(({ undoneByMoveId }) => undoneByMoveId !== null)).toBe(true);
  });

  it('takes a confirmation back: the link proves nothing again, and may be confirmed anew', async () => {
    const { opportunityId, link, saw } = {
      opportunityId: world.dealId,
      link: 'https://crm.example/c/1',
      saw: SAW,
    };
    const made = { opportunityId, link, kind: 'contract', day: '2026-05-04' };
    const { factId } = applied(await world.run(factAttach, world.seats.rep, made));
    const confirm = () => world.run(factConfirm, world.seats.manager, { factId, opportunityId, saw });
    const kept = async () =>
      (await world.owner.select().from(fact).where(eq(fact.id, factId))).map(({ strength, attributes }) => [
        strength,
        attributes,
      ]);
    const moveId = moveOf(await confirm());
    const [confirmed] = await kept();
    expect(await rollBack({ moveIds: [moveId] }, world.seats.manager, {}, 'preview')).toMatchObject({
      status: 'would_apply',
      result: { rolledBack: 1 },
    });
    expect(await kept()).toEqual([confirmed]);
    expect(applied(await rollBack({ moveIds: [moveId] }, world.seats.manager))).toMatchObject({
      rolledBack: 1,
    });
    expect(await kept()).toEqual([[0, {}]]);
    expect(await rollBack({ moveIds: [moveId] }, world.seats.manager)).toMatchObject({
      code: 'nothing_left',
    });
    const again = moveOf(await confirm());
    expect(await kept()).toEqual([confirmed]);
    await world.owner.update(fact).set({ supersededById: factId }).where(eq(fact.id, factId));
    const late = await rollBack({ moveIds: [again] }, world.seats.manager, {}, 'preview');
    expect(late).toMatchObject({ status: 'refused', code: 'nothing_left' });
  });

  it('never takes one thing back twice, neither alone nor among many', async () => {
    const alone = await accept();
    applied(
      await world.run(decisionUndo, world.seats.rep, {
        decisionId: alone.decisionId,
        reasonCode: 'premature',
      }),
    );
    const among = await accept();
    const result = applied(await rollBack({ moveIds: [alone.moveId, among.moveId] }));
    expect(result.items.map(({ verdict }) => verdict).sort()).toEqual(['rolls_back', 'undone_already']);
    expect(await rollBack({ moveIds: [among.moveId] })).toMatchObject({ code: 'nothing_left' });
    const undo = { decisionId: among.decisionId, reasonCode: 'wrong_value' };
    expect(await world.run(decisionUndo, world.seats.rep, undo)).toMatchObject({ code: 'undone_already' });
  });

  it('lets one of two rollbacks at once take a thing back', async () => {
    const { moveId } = await accept();
    const outcomes = await Promise.all([1, 2].map(() => rollBack({ moveIds: [moveId] })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    const rows = await world.owner.select().from(rollbackItem).where(eq(rollbackItem.moveId, moveId));
    expect(rows).toHaveLength(1);
  });

  it('leaves a promise made by hand to its owner, even for an admin', async () => {
    const moveId = await change('61000', 1);
    expect(await rollBack({ moveIds: [moveId] }, world.seats.revops_admin)).toMatchObject({
      code: 'nothing_left',
    });
    applied(await rollBack({ moveIds: [moveId] }));
  });

  it('shows a rep nothing of deals that are not theirs to see', async () => {
    const { moveId } = await accept();
    expect(await rollBack({ moveIds: [moveId] }, world.seats.peer)).toMatchObject({ code: 'nothing_there' });
    expect(await rollBack({ moveIds: [moveId] }, world.seats.finance)).toMatchObject({
      code: 'no_permission',
    });
  });

  it('keeps an older change in place when the newer one is left out', async () => {
    const first = await change('60000', 1);
    const second = await change('65000', 2);
    const input = { moveIds: [first, second] };
    expect(await rollBack(input, world.seats.rep, { except: [second] })).toMatchObject({ code: 'order' });
    expect(applied(await rollBack(input, world.seats.rep, { except: [first] }))).toMatchObject({
      rolledBack: 1,
    });
    expect((await promise()).accepted.amount?.value).toBe('60000');
  });

  it.each([[{}], [{ withDrafts: true }], [{ since: '2026-05-14', until: '2026-05-13' }]])(
    'refuses a range that says nothing: %j',
    async (range) => {
      expect(await rollBack(range)).toMatchObject({ status: 'refused', code: 'invalid_input' });
    },
  );

  it('finds moves by the day they were made, in the workspace’s zone', async () => {
    await accept();
    const range = { since: '2026-05-13', until: '2026-05-13', moveIds: undefined };
    const preview = await rollBack(range, world.seats.rep, {}, 'preview');
    expect(preview.status).toBe('would_apply');
    expect(await rollBack({ since: '2026-05-14' })).toMatchObject({ code: 'nothing_there' });
  });

  it('names each move it took back in its one entry', async () => {
    const { moveId } = await accept();
    const by = await rollBack({ moveIds: [moveId] });
    const [entry] = await world.owner
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.moveId, moveOf(by)));
    expect(JSON.parse(new TextDecoder().decode(entry?.leaf))).toMatchObject({
      kind: 'move.roll_back_many',
      subjects: [moveId],
      reasonCode: 'wrong_value',
    });
    const [made] = await world.owner.select().from(decision).where(eq(decision.moveId, moveId));
    expect(made?.undoneByMoveId).toBe(moveOf(by));
  });
});
