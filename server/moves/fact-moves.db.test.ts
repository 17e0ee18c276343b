// Evidence by hand: a link proves nothing until a second person says what they saw behind it.
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { snooze } from '@/db/schema/draft';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import { evidenceView } from '@/db/schema/move';
import { commitment, dealTeam, opportunity } from '@/db/schema/opportunity';
import { readFieldValues } from '@/server/reads/field-values';
import { dealSnooze } from './deal-snooze';
import { dealUnsnooze } from './deal-unsnooze';
import { evidenceViewed } from './evidence-view';
import { factAttach } from './fact-attach';
import { factConfirm } from './fact-confirm';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const LINK = 'https://crm.example/contracts/8000Q00001abcde';
const attach = (more = {}) =>
  world.run(factAttach, world.seats.rep, {
    opportunityId: world.dealId,
    link: LINK,
    kind: 'contract',
    day: '2026-05-04',
    ...more,
  });
const attached = async () => {
  const outcome = await attach();
  if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome.result.factId;
};
const factOf = async (id: string) => (await world.owner.select().from(fact).where(eq(fact.id, id)))[0];
const saw = { kind: 'signed_document', day: '2026-05-04', counterparty: 'Example Ltd', amount: '50000' };
const confirm = (factId: string, seat: keyof DealWorld['seats'], more = {}) =>
  world.run(factConfirm, world.seats[seat], {
    factId,
    opportunityId: world.dealId,
    saw: { ...saw, ...more },
  });

describe('fact.attach', () => {
  it('keeps a pointer of strength 0 that is linked to the deal and speaks for an item', async () => {
    const outcome = await attach({ itemKey: 'paper_process', note: 'Redlines are in there.' });
    if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
    const { factId, rulingId } = outcome.result;
    expect(await factOf(factId)).toMatchObject({
      kind: 'pointer',
      strength: 0,
      side: 'seller',
      link: LINK,
      label: 'Attached contract · 4 May 2026',
      proposedBySeatId: world.seats.rep.seatId,
    });
    const [link] = await world.owner.select().from(factLink).where(eq(factLink.factId, factId));
    expect(link).toMatchObject({ opportunityId: world.dealId, how: 'accepted' });
    expect(rulingId).not.toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'ftp://files.example/x',
    '//crm.example/x',
    'https://user:secret@crm.example/',
    '',
    'crm.example/x',
  ])('refuses the link "%s" with a sentence', async (link) => {
    const outcome = await attach({ link });
    expect(outcome).toMatchObject({ status: 'refused', code: 'unsafe_link', remedies: ['correct_input'] });
  });

  it('refuses a day that lies ahead and a note of 281 characters', async () => {
    expect(await attach({ day: '2026-05-14' })).toMatchObject({ code: 'day_ahead' });
    expect(await attach({ note: 'x'.repeat(281) })).toMatchObject({ code: 'invalid_input' });
  });
});

describe('fact.confirm', () => {
  it.each([
    ['signed_document', 3],
    ['contract', 2],
  ])('raises what was seen as %s to %i', async (kind, strength) => {
    const factId = await attached();
    expect(await confirm(factId, 'manager', { kind })).toMatchObject({
      status: 'applied',
      result: { strength },
    });
    const held = await factOf(factId);
    expect(held?.strength).toBe(strength);
    expect(held?.attributes).toMatchObject({ amount: '50000', currency: 'EUR' });
    const [said] = await world.owner
      .select()
      .from(factConfirmation)
      .where(eq(factConfirmation.factId, factId));
    expect(said).toMatchObject({ seatId: world.seats.manager.seatId, counterparty: 'Example Ltd', strength });
  });

  it('fills the fields of the stage gate by what was seen, and no other', async () => {
    const valuesOf = async () =>
      world.owner.transaction(async (tx) => {
        const [deal] = await tx.select().from(opportunity).where(eq(opportunity.id, world.dealId));
        if (!deal) throw new Error('no deal');
        const present = { currency: 'EUR', amount: null, closesOn: null, nextStep: null, nextStepOn: null };
        return readFieldValues(tx, deal, present);
      });
    const contract = await attached();
    expect(await valuesOf()).toMatchObject({ contract_path: null, lines_or_quote: null });
    await confirm(contract, 'manager', { kind: 'contract' });
    expect(await valuesOf()).toMatchObject({ contract_path: contract, lines_or_quote: null });
    const quote = await attached();
    await confirm(quote, 'manager', { kind: 'quote' });
    expect(await valuesOf()).toMatchObject({ contract_path: contract, lines_or_quote: quote });
    // Read by the checklist as a quote that the buyer got.
    expect(await factOf(quote)).toMatchObject({
      strength: 2,
      attributes: { status: 'presented', amount: '50000', currency: 'EUR' },
    });
  });

  it('is never the proposer, the owner, a rep who cannot see the deal, or an auditor', async () => {
    const factId = await attached();
    expect(await confirm(factId, 'rep')).toMatchObject({ code: 'nobody_approves_own_move' });
    expect(await confirm(factId, 'peer')).toMatchObject({ code: 'not_found' });
    expect(await confirm(factId, 'auditor')).toMatchObject({ code: 'auditor_only_reads' });
    const byManager = await world.run(factAttach, world.seats.manager, {
      opportunityId: world.dealId,
      link: LINK,
      kind: 'order',
      day: '2026-05-04',
    });
    if (byManager.status !== 'applied') throw new Error(JSON.stringify(byManager));
    expect(await confirm(byManager.result.factId, 'rep')).toMatchObject({
      code: 'owner_is_no_second_person',
    });
  });

  it('lets another member of the deal team confirm', async () => {
    const { workspaceId, dealId: opportunityId, seats } = world;
    await world.owner.insert(dealTeam).values({ workspaceId, opportunityId, seatId: seats.peer.seatId });
    expect((await confirm(await attached(), 'peer')).status).toBe('applied');
  });

  it('is for finance above the review amount, by the deal or by what was seen', async () => {
    const factId = await attached();
    expect(await confirm(factId, 'manager', { amount: '100000.01' })).toMatchObject({
      code: 'review_amount',
      remedies: ['approval:finance'],
    });
    await world.owner
      .update(commitment)
      .set({ amount: '250000' })
      .where(eq(commitment.opportunityId, world.dealId));
    expect(await confirm(factId, 'leader')).toMatchObject({ code: 'above_review_finance_only' });
    expect((await confirm(factId, 'finance')).status).toBe('applied');
  });

  it('refuses an amount above it in a currency without a rate', async () => {
    await world.owner
      .update(commitment)
      .set({ currency: 'JPY' })
      .where(eq(commitment.opportunityId, world.dealId));
    expect(await confirm(await attached(), 'manager')).toMatchObject({ code: 'above_review_finance_only' });
  });

  it('happens once', async () => {
    const factId = await attached();
    expect((await confirm(factId, 'manager')).status).toBe('applied');
    expect(await confirm(factId, 'leader')).toMatchObject({ code: 'conflict' });
  });

  it("confirms no source's own record", async () => {
    const factId = await world.addFact();
    expect(await confirm(factId, 'finance')).toMatchObject({ code: 'not_found' });
  });
});

describe('deal.snooze', () => {
  it('keeps one day a person and deal, and takes it back', async () => {
    const { dealId: opportunityId, seats } = world;
    for (const until of ['2026-05-20', '2026-05-25'])
      expect((await world.run(dealSnooze, seats.rep, { opportunityId, until })).status).toBe('applied');
    const rows = () => world.owner.select().from(snooze).where(eq(snooze.opportunityId, opportunityId));
    expect(await rows()).toMatchObject([{ until: '2026-05-25', seatId: seats.rep.seatId }]);
    await world.run(dealUnsnooze, seats.rep, { opportunityId });
    expect(await rows()).toEqual([]);
  });

  it('refuses today and more than thirty days', async () => {
    for (const until of ['2026-05-13', '2026-06-13'])
      expect(
        await world.run(dealSnooze, world.seats.rep, { opportunityId: world.dealId, until }),
      ).toMatchObject({ code: 'invalid_input' });
  });
});

describe('evidence.view', () => {
  it('is kept once a viewer, deal and hour, and never of the owner', async () => {
    const { dealId: opportunityId, seats } = world;
    const look = (seat: keyof DealWorld['seats'], minutes: number) =>
      world.run(
        evidenceViewed,
        seats[seat],
        { opportunityId },
        { now: new Date(NOW.getTime() + minutes * 60_000) },
      );
    expect(await look('manager', 0)).toMatchObject({ result: { isNew: true } });
    expect(await look('manager', 59)).toMatchObject({ result: { isNew: false } });
    expect(await look('manager', 60)).toMatchObject({ result: { isNew: true } });
    expect(await look('auditor', 0)).toMatchObject({ result: { isNew: true } });
    expect(await look('rep', 0)).toMatchObject({ code: 'own_deal' });
    const kept = await world.owner
      .select()
      .from(evidenceView)
      .where(and(eq(evidenceView.opportunityId, opportunityId)));
    expect(kept).toHaveLength(3);
  });
});
