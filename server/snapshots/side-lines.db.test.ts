// The lines of evidence and of flags that the database writes are those of RFC 8785, to the byte.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { flag, itemState } from '@/db/schema/derived';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { readEvidence } from './read-evidence';
import { readFlags } from './read-flags';
import { evidenceLine, flagLine } from './side-lines';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

const ids = (n: number) =>
  Array.from({ length: n }, (_, at) => `0000000${n - at}-0000-4000-8000-000000000000`);
const at = new Date('2026-05-01T08:09:10.020Z');

it('whatever they cite, in the order of deals and keys', async () => {
  const deals = [await world.addDeal(), await world.addDeal()].sort();
  const [first = '', last = ''] = deals;
  const { workspaceId } = world;
  for (const opportunityId of deals)
    await world.owner.delete(itemState).where(eq(itemState.opportunityId, opportunityId));
  const item = { workspaceId, applies: true, reason: 'r', since: at };
  await world.owner.insert(itemState).values([
    {
      ...item,
      opportunityId: last,
      itemKey: 'champion',
      state: 'met',
      isBlocking: true,
      strength: 2,
      factIds: ids(3),
      signalIds: ids(1),
      rule: 'champion@1',
    },
    {
      ...item,
      opportunityId: last,
      itemKey: 'budget',
      state: 'missing',
      isBlocking: false,
      strength: null,
      factIds: [],
      signalIds: ids(2),
      rule: 'budget@12',
    },
    {
      ...item,
      opportunityId: last,
      itemKey: 'booked',
      applies: false,
      state: 'missing',
      isBlocking: false,
      factIds: [],
      signalIds: [],
      rule: 'booked@1',
    },
    {
      ...item,
      opportunityId: first,
      itemKey: 'close_event',
      state: 'stale',
      isBlocking: true,
      strength: 4,
      factIds: ids(1),
      signalIds: [],
      rule: 'close_event@1',
    },
  ]);
  const raised = {
    workspaceId,
    reason: 'r',
    inputs: [],
    clearsWhen: 'c',
    firstSeenAt: at,
    lastEvaluatedAt: at,
  };
  await world.owner.insert(flag).values([
    { ...raised, opportunityId: last, rule: 'no_activity', ruleVersion: 2, state: 'open', factIds: ids(2) },
    {
      ...raised,
      opportunityId: first,
      rule: 'single_threaded',
      ruleVersion: 1,
      state: 'disputed',
      factIds: [],
    },
    { ...raised, opportunityId: first, rule: 'no_activity', ruleVersion: 1, state: 'resolved', factIds: [] },
  ]);
  const read = await withWorkspace(workspaceId, async (tx) => ({
    evidence: await readEvidence(tx, first, last),
    flags: await readFlags(tx, first, last),
  }));
  const rows = await world.owner.select().from(itemState);
  const linesOf = (deal: string) =>
    evidenceLine(
      deal,
      rows
        .filter((row) => row.opportunityId === deal && row.applies)
        .map((row) => ({ ...row, item: row.itemKey }))
        .sort((a, b) => (a.item < b.item ? -1 : 1)),
    );
  expect(read.evidence.text).toBe(`${linesOf(first)}\n${linesOf(last)}`);
  expect([...read.evidence.rules].sort()).toEqual(['budget@12', 'champion@1', 'close_event@1']);
  const flags = await world.owner.select().from(flag);
  const flagOf = (deal: string) =>
    flags
      .filter((row) => row.opportunityId === deal && row.state !== 'resolved')
      .map((row) => flagLine(deal, row));
  expect(read.flags.text).toBe([...flagOf(first), ...flagOf(last)].join('\n'));
  expect([...read.flags.rules].sort()).toEqual(['no_activity@2', 'single_threaded@1']);
});
