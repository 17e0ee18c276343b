import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dealState } from '@/db/schema/derived';
import { person } from '@/db/schema/person';
import { draftDecline } from '@/server/moves/draft-decline';
import type { SeatName } from '@/server/moves/testing/deal-world';
import { callProcedure, PROCEDURES } from './testing/call-procedure';
import { fillWorld, type RecordIds } from './testing/fill-world';
import { missingIds } from './testing/missing-ids';
import { inputOf } from './testing/procedure-inputs';
import { DEALS, makeSalesFloor, type SalesFloor, SEES } from './testing/sales-floor';
import { seatedAs } from './testing/seated-as';

const SEATS = Object.keys(SEES) as SeatName[];
const ALL = { period: 'all', basis: 'accepted' };
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

let floor: SalesFloor;
/** Records of a deal that only its own side may see. */
let ids: RecordIds;

beforeAll(async () => {
  floor = await makeSalesFloor();
  floor.world.dealId = floor.deals.own;
  ids = await fillWorld(floor.world, 'Hazel');
});
afterAll(() => floor.world.close());

const ask = async (path: string, seat: SeatName, input: unknown): Promise<unknown> => {
  const answer = await callProcedure(path, seatedAs(floor.world, seat), input);
  return answer.ok ? answer.value : answer;
};
const text = (value: unknown): string => JSON.stringify(value) ?? '';
const dealsIn = (value: unknown): string[] => DEALS.filter((name) => text(value).includes(floor.deals[name]));

describe.each(SEATS)('%s', (seat) => {
  const seen: readonly string[] = SEES[seat];

  test.each(DEALS)('opens the page of the deals it may see, and of no other: %s', async (name) => {
    const page = await ask('deal.page', seat, { id: floor.deals[name] });
    const missing = await ask('deal.page', seat, { id: uuidv7() });
    if (seen.includes(name)) expect(page).toMatchObject({ id: floor.deals[name], name: `Deal: ${name}` });
    else expect(page).toEqual(missing);
  });

  test('finds just those in the grid, the totals, the board and the tree', async () => {
    expect(dealsIn(await ask('deals.grid', seat, { filter: ALL }))).toEqual(seen);
    expect(await ask('deals.totals', seat, ALL)).toMatchObject({
      deals: seen.length,
      total: `${seen.length * 50_000}`,
    });
    const tree = (await ask('forecast.tree', seat, ALL)) as { leaves: { deals: number }[] };
    expect(tree.leaves.reduce((sum, leaf) => sum + leaf.deals, 0)).toBe(seen.length);
  });

  test('a search, an owner or a team it names shows it no other', async () => {
    for (const narrow of [{ q: 'deal' }, { owner: 'none' }, { team: ids.team }]) {
      const found = dealsIn(await ask('deals.grid', seat, { filter: { ...ALL, ...narrow } }));
      expect(found.filter((name) => !seen.includes(name))).toEqual([]);
    }
  });

  test('reads of no other deal in the log or an inbox', async () => {
    for (const path of ['audit.list', 'inbox.list']) {
      const found = dealsIn(await ask(path, seat, path === 'audit.list' ? {} : undefined));
      expect(found.filter((name) => !seen.includes(name))).toEqual([]);
    }
  });

  test('moves no other deal: the door answers as for one that is not there', async () => {
    const hidden = DEALS.filter((name) => !seen.includes(name));
    for (const { path } of PROCEDURES.filter(({ move }) => move !== null)) {
      if (!text(inputOf(path, ids)).includes(ids.deal)) continue;
      for (const name of hidden) {
        const forbidden = await ask(path, seat, inputOf(path, { ...ids, deal: floor.deals[name] }));
        const missing = await ask(path, seat, inputOf(path, { ...ids, deal: uuidv7() }));
        expect(text(forbidden).replace(UUID, '<id>'), `${path} on ${name}`).toBe(
          text(missing).replace(UUID, '<id>'),
        );
      }
    }
  });
});

test('a peer reaches nothing of a deal by its drafts, decisions, rulings, facts or messages', async () => {
  const paths = PROCEDURES.filter(
    ({ move, path }) => move !== null && /^(draft|evidence|messages)\./.test(path),
  );
  for (const { path } of paths) {
    const forbidden = await ask(path, 'peer', inputOf(path, ids));
    const missing = await ask(path, 'peer', inputOf(path, missingIds(ids)));
    expect(text(forbidden).replace(UUID, '<id>'), path).toBe(text(missing).replace(UUID, '<id>'));
  }
});

test('asking for a deal that is not theirs sets nothing to work', async () => {
  const { owner } = floor.world;
  await owner.update(dealState).set({ changesAt: new Date(0) });
  const before = await owner.select().from(dealState).orderBy(dealState.opportunityId);
  for (const name of DEALS.filter((each) => !SEES.peer.includes(each)))
    expect(await ask('deal.page', 'peer', { id: floor.deals[name] })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await owner.select().from(dealState).orderBy(dealState.opportunityId)).toEqual(before);
});

test('what a customer asked not to log is shown to no manager, nor what else rested on it', async () => {
  const { world } = floor;
  world.dealId = floor.deals.own;
  const factId = await world.addFact();
  const base = { factIds: [factId], field: 'next_step' as const, fromValue: '2026-05-20 · Call' };
  const declined = await world.addDraft({ ...base, toValue: 'Willow' });
  const beside = await world.addDraft({ ...base, toValue: 'Willow too' });
  const reasonCode = 'customer_asked_not_to_log';
  const input = { draftId: declined, expectedVersion: 1, reasonCode, note: 'Willow asked' };
  expect(await world.run(draftDecline, world.seats.rep, input)).toMatchObject({ status: 'applied' });
  for (const seat of SEATS.filter((each) => SEES[each].includes('own'))) {
    const page = text(await ask('deal.page', seat, { id: floor.deals.own }));
    const isTold = seat === 'rep' || seat === 'auditor';
    expect(page.includes('Willow'), seat).toBe(isTold);
    expect(page.includes(beside), seat).toBe(isTold);
    expect(page.includes(reasonCode), seat).toBe(isTold);
  }
});

test('only a revops admin makes another workspace', async () => {
  const { personId } = floor.world.seats.revops_admin;
  await floor.world.owner
    .insert(person)
    .values({ id: personId, email: 'a@seller.example', name: 'A', passwordHash: '' });
  for (const seat of SEATS.filter((each) => each !== 'revops_admin'))
    expect(await ask('workspaces.create', seat, inputOf('workspaces.create', ids)), seat).toMatchObject({
      ok: false,
    });
  expect(await ask('workspaces.create', 'revops_admin', inputOf('workspaces.create', ids))).toMatchObject({
    ok: true,
  });
});
