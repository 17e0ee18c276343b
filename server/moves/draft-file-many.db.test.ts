// Filing: what is new is filed, what is gone is withdrawn, what is equal is left alone, and only an agent files.
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft } from '@/db/schema/draft';
import { draftAccept } from './draft-accept';
import { draftFileMany } from './draft-file-many';
import { type DealWorld, makeDealWorld } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const DRAFTER = { kind: 'agent', id: 'drafter' } as const;
const AMOUNT = {
  field: 'amount',
  subject: '',
  from: '50000',
  to: '45000',
  reason: 'The quote says 45000 EUR.',
  band: 'weak',
  bandReasons: ["Only our own side's record."],
  factIds: [],
  signalIds: [],
  rule: 'amount_from_quote@1',
};
const file = (proposals: object[], madeAtVersion = 1, actor: Parameters<DealWorld['run']>[1] = DRAFTER) =>
  world.run(draftFileMany, actor, {
    deals: [{ opportunityId: world.dealId, madeAtVersion, proposals }],
  });
const drafts = (state: 'open' | 'superseded') =>
  world.owner
    .select()
    .from(draft)
    .where(and(eq(draft.opportunityId, world.dealId), eq(draft.state, state)));

describe('draft.file_many', () => {
  it('files what is new, marked as generated', async () => {
    expect(await file([AMOUNT])).toMatchObject({
      result: { filed: 1, superseded: 0, changed: [world.dealId] },
    });
    expect(await drafts('open')).toMatchObject([
      { field: 'amount', fromValue: '50000', toValue: '45000', isGenerated: true, madeAtVersion: 1 },
    ]);
  });

  it('leaves an equal draft alone, so that nobody loses their place', async () => {
    await file([AMOUNT]);
    const [before] = await drafts('open');
    expect(await file([{ ...AMOUNT, to: '45000.00' }])).toMatchObject({ result: { filed: 0, changed: [] } });
    expect(await drafts('open')).toEqual([before]);
  });

  it('supersedes a draft whose value moved, and withdraws one that the records no longer say', async () => {
    await file([AMOUNT]);
    expect(await file([{ ...AMOUNT, to: '44000' }])).toMatchObject({ result: { filed: 1, superseded: 1 } });
    expect(await file([])).toMatchObject({ result: { filed: 0, superseded: 1 } });
    expect(await drafts('open')).toEqual([]);
    expect((await drafts('superseded')).map(({ supersededReason }) => supersededReason).sort()).toEqual([
      'A newer draft took its place.',
      'The records no longer say so.',
    ]);
  });

  it('tells whoever decides a superseded draft that a newer one took its place', async () => {
    await file([AMOUNT]);
    const [old] = await drafts('open');
    await file([{ ...AMOUNT, to: '44000' }]);
    const input = { draftId: old?.id, expectedVersion: 1 };
    expect(await world.run(draftAccept, world.seats.rep, input)).toMatchObject({
      code: 'conflict',
      reason: 'A newer draft took the place of this one.',
    });
  });

  it('leaves out a deal whose promises moved since', async () => {
    expect(await file([AMOUNT], 2)).toMatchObject({ result: { filed: 0, changed: [] } });
  });

  it('is for agents only', async () => {
    for (const actor of [world.seats.rep, world.seats.revops_admin, { kind: 'worker', id: 'w' } as const])
      expect(await file([AMOUNT], 1, actor)).toMatchObject({ status: 'refused', code: 'no_permission' });
    expect(await drafts('open')).toEqual([]);
  });
});
