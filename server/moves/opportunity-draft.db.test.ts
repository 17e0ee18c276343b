// A draft opportunity through the door: who drafts and withdraws one, what is refused where, who sees it, and its rollback.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { account } from '@/db/schema/account';
import { agentStop } from '@/db/schema/agent';
import { auditEntry } from '@/db/schema/audit';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { opportunity } from '@/db/schema/opportunity';
import { readOpportunityDrafts } from '@/server/reads/opportunity-drafts/draft-list';
import { readRollbackPreview } from '@/server/reads/rollback/rollback-preview';
import type { Actor } from './actor';
import { moveRollBackMany } from './move-roll-back-many';
import { opportunityDraft } from './opportunity-draft';
import { opportunityWithdraw } from './opportunity-withdraw';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from './testing/deal-world';

const DRAFTER: Actor = { kind: 'agent', id: 'drafter' };
let world: DealWorld;
let acme: string;
beforeAll(async () => {
  world = await makeDealWorld();
  acme = uuidv7();
  const observed = { workspaceId: world.workspaceId, sourceId: world.sourceId, importId: uuidv7() };
  const values = { ...observed, id: acme, externalId: '001A', digest: new Uint8Array(), name: 'Acme Inc.' };
  await world.owner.insert(account).values(values);
  await world.owner.update(opportunity).set({ accountId: acme }).where(eq(opportunity.id, world.dealId));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.delete(draftOpportunity);
});

const typed = (more: object = {}) => ({
  accountName: 'Alder GmbH',
  name: 'A second line',
  dealType: 'new',
  amount: '25000',
  currency: 'EUR',
  closesOn: '2026-09-30',
  nextStep: 'Call the plant manager',
  reason: 'They asked for a second line.',
  ...more,
});
const draft = (actor: Actor, more: object = {}, options: { key?: string } = {}) =>
  world.run(opportunityDraft, actor, typed(more), options);
const drafted = async (actor: Actor, more: object = {}) => {
  const answer = await draft(actor, more);
  if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
  return { ...answer.result, moveId: answer.moveId };
};
const withdraw = (actor: Actor, draftId: string, reasonCode = 'premature') =>
  world.run(opportunityWithdraw, actor, { draftId, reasonCode });
const seenBy = (seat: SeatName, isOwn = false) =>
  withWorkspace(world.workspaceId, (tx) =>
    readOpportunityDrafts(
      tx,
      { actor: world.seats[seat], today: '2026-05-13', timeZone: 'Europe/Berlin' },
      { isOwn },
    ),
  );
const forRep = async () => ({
  ownerSeatId: world.seats.rep.seatId,
  factIds: [await world.addFact()],
  rule: 'expansion_from_mail@1',
});

describe('opportunity.draft', () => {
  it('keeps what a rep typed as theirs, seen by those who see their deals, and the log without its words', async () => {
    const { draftId, moveId } = await drafted(world.seats.rep, { accountName: 'ACME, Inc' });
    const [row] = await world.owner.select().from(draftOpportunity).where(eq(draftOpportunity.id, draftId));
    expect(row).toMatchObject({
      ownerSeatId: world.seats.rep.seatId,
      accountName: 'ACME, Inc',
      state: 'waiting',
    });
    for (const seat of ['rep', 'manager', 'leader', 'finance', 'revops_admin', 'auditor'] as const)
      expect((await seenBy(seat)).map(({ id }) => id)).toEqual([draftId]);
    expect(await seenBy('peer')).toEqual([]);
    expect(await seenBy('manager', true)).toEqual([]);
    const [entry] = await world.owner.select().from(auditEntry).where(eq(auditEntry.moveId, moveId));
    const leaf = new TextDecoder().decode(entry?.leaf);
    expect(JSON.parse(leaf)).toMatchObject({ kind: 'opportunity.draft', subjects: [draftId] });
    expect(leaf).not.toMatch(/Acme|second line|plant manager/i);
  });

  it('takes an account of a deal they see, by id or by its name, and no other', async () => {
    await drafted(world.seats.rep, { accountName: undefined, accountId: acme });
    await drafted(world.seats.rep, { accountName: 'Acme Inc', name: 'Another' });
    const rows = await world.owner.select().from(draftOpportunity);
    expect(rows.map(({ accountId, accountName }) => [accountId, accountName])).toEqual([
      [acme, 'Acme Inc.'],
      [acme, 'Acme Inc.'],
    ]);
    for (const accountId of [acme, uuidv7()])
      expect(await draft(world.seats.peer, { accountName: undefined, accountId })).toMatchObject({
        code: 'invalid_input',
        reason: 'Account: There is no such account, or it is not yours to see.',
      });
  });

  it('says of every field what does not hold, and keeps nothing', async () => {
    expect(await draft(world.seats.rep, { amount: '1,000', closesOn: '2026-05-12' })).toMatchObject({
      code: 'invalid_input',
      remedies: ['correct_input'],
      problems: [expect.stringMatching(/^Amount: /), 'Close date: Choose today or a later day.'],
    });
    for (const more of [
      { name: 5 },
      { name: 'x'.repeat(5_000) },
      { name: 'a\u0000b' },
      { more: 1 },
      { amount: '9'.repeat(60) },
    ])
      expect(await draft(world.seats.rep, more)).toMatchObject({ status: 'refused', code: 'invalid_input' });
    expect(await world.owner.select().from(draftOpportunity)).toEqual([]);
  });

  it('refuses a name that the account has already, as a deal or as a draft', async () => {
    const same = { accountName: undefined, accountId: acme, name: 'a  DEAL' };
    expect(await draft(world.seats.rep, same)).toMatchObject({
      reason: expect.stringContaining('has a deal of that name'),
    });
    await drafted(world.seats.rep);
    expect(await draft(world.seats.rep, { accountName: 'ALDER gmbh', name: 'A second-line' })).toMatchObject({
      reason: expect.stringContaining('draft of that name'),
    });
  });

  it('lets an agent draft for a seat that sells, citing records by a rule, marked as its own', async () => {
    const more = await forRep();
    const { moveId } = await drafted(DRAFTER, more);
    expect(await seenBy('rep', true)).toMatchObject([{ by: 'drafter', rule: more.rule, factCount: 1 }]);
    const [entry] = await world.owner.select().from(auditEntry).where(eq(auditEntry.moveId, moveId));
    expect(JSON.parse(new TextDecoder().decode(entry?.leaf))).toMatchObject({ facts: more.factIds });
    const wrong = [
      { ...more, factIds: [] },
      { ...more, rule: undefined },
      { ...more, factIds: [uuidv7()] },
      { ...more, ownerSeatId: world.seats.finance.seatId },
      { ...more, ownerSeatId: undefined },
    ];
    for (const each of wrong)
      expect(await draft(DRAFTER, { ...each, name: 'Third' })).toMatchObject({ code: 'invalid_input' });
    expect(await draft(world.seats.rep, { ...more, name: 'Third' })).toMatchObject({ code: 'invalid_input' });
  });

  it('is refused to those who do not sell, and to an agent whose kill switch is on', async () => {
    for (const seat of ['finance', 'revops_admin'] as const)
      expect(await draft(world.seats[seat])).toMatchObject({
        code: 'no_permission',
        remedies: ['other_seat'],
      });
    expect(await draft(world.seats.auditor)).toMatchObject({ code: 'auditor_only_reads' });
    const stop = {
      workspaceId: world.workspaceId,
      agentId: 'drafter',
      isStopped: true,
      at: NOW,
      moveId: uuidv7(),
    };
    await world.owner.insert(agentStop).values(stop);
    expect(await draft(DRAFTER, await forRep())).toMatchObject({ code: 'stopped_agent_only_reads' });
    await world.owner.delete(agentStop);
  });

  it('answers the same key again and keeps one draft; the same key with other words is refused', async () => {
    const key = uuidv7();
    const first = await draft(world.seats.rep, {}, { key });
    expect(await draft(world.seats.rep, {}, { key })).toMatchObject({
      status: 'replayed',
      was: { status: 'applied', result: Object(first).result },
    });
    expect(await draft(world.seats.rep, { name: 'Other' }, { key })).toMatchObject({ status: 'refused' });
    expect(await world.owner.select().from(draftOpportunity)).toHaveLength(1);
  });
});

describe('taking a draft opportunity back', () => {
  it('is for its maker and its owner, once, with a reason', async () => {
    const { draftId } = await drafted(DRAFTER, await forRep());
    expect(await withdraw(world.seats.manager, draftId)).toMatchObject({ code: 'no_permission' });
    expect(await withdraw(world.seats.peer, draftId)).toMatchObject({ code: 'not_found' });
    expect(await withdraw(world.seats.rep, draftId, 'no_such')).toMatchObject({ code: 'invalid_input' });
    expect(await withdraw(world.seats.rep, draftId)).toMatchObject({ status: 'applied' });
    expect(await withdraw(world.seats.rep, draftId)).toMatchObject({ code: 'undone_already' });
    const { draftId: own } = await drafted(DRAFTER, await forRep());
    expect(await withdraw(DRAFTER, own)).toMatchObject({ status: 'applied' });
  });

  it('is done by a rollback as well: an admin of what agents drafted, a rep of their own, each once', async () => {
    const { moveId: byAgent } = await drafted(DRAFTER, await forRep());
    const { moveId: byRep } = await drafted(world.seats.rep, { name: 'Of the rep' });
    const asking = { actor: world.seats.revops_admin, today: '2026-05-13', timeZone: 'Europe/Berlin' };
    const range = { moveIds: [byAgent, byRep] };
    const preview = await withWorkspace(world.workspaceId, (tx) => readRollbackPreview(tx, asking, range));
    const verdicts = preview.items.map(({ kind, dealName, verdict }) => [kind, dealName, verdict]);
    expect(verdicts).toEqual([
      ['opportunity_draft', 'Of the rep', 'ask_owner'],
      ['opportunity_draft', 'A second line', 'rolls_back'],
    ]);
    const back = (actor: Actor) => world.run(moveRollBackMany, actor, { range, reasonCode: 'wrong_value' });
    expect(await back(world.seats.revops_admin)).toMatchObject({
      result: { rolledBack: 1, leftAlone: 1, deals: 0 },
    });
    expect(await back(world.seats.rep)).toMatchObject({ result: { rolledBack: 1, leftAlone: 1 } });
    expect(await back(world.seats.rep)).toMatchObject({ code: 'nothing_left' });
    expect((await seenBy('rep')).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });
});
