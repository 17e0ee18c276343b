// A past forecast is what the records say of that moment: late records count as known now and not as known then, and it is made once.
import { eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';
import { commitment, commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { pastBook, pastLine } from '@/db/schema/past';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { closeQueue } from '@/server/jobs/queue';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { compareBooks } from '@/server/reads/comparison/read-comparison';
import { readPastForecast } from '@/server/reads/past/past-forecast';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { runEvaluation } from '../run-evaluation';
import { askForPast } from './ask-for-past';
import { askForFlagStudy, makeFlagStudy } from './flag-studies';
import { makePast } from './make-past';
import { readPastDealView } from './past-deal-view';
import { studyTemplates } from './study-templates';

let world: DealWorld;
let seat: Seated;
const WALL = () => NOW;
const EARLIER = new Date('2026-05-12T21:59:59.999Z');

beforeAll(async () => {
  world = await makeDealWorld();
  seat = seatedAs(world, 'finance');
  for (let n = 0; n < 5; n++) await world.addDeal({ amount: `${1_000 * (n + 1)}.50`, category: 'commit' });
  // Old deals that were first seen here today.
  await world.owner.update(opportunity).set({ createdOn: '2026-01-12' });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

async function past(effectiveAt: Date, knownAs: 'then' | 'now'): Promise<string> {
  const moment = { effectiveAt, knownAs, basis: 'source' } as const;
  const asked = await withWorkspace(world.workspaceId, (tx) =>
    askForPast(tx, world.workspaceId, moment, NOW),
  );
  await makePast(world.workspaceId, asked.id, WALL);
  const [book] = await world.owner.select().from(pastBook).where(eq(pastBook.id, asked.id));
  expect(book).toMatchObject({ state: 'done', problem: null });
  return asked.id;
}
const linesOf = async (id: string) =>
  new Map(
    (await world.owner.select().from(pastLine).where(eq(pastLine.pastBookId, id))).map((line) => [
      line.opportunityId,
      line,
    ]),
  );

it('says of this moment what the deals say now', async () => {
  const lines = await linesOf(await past(NOW, 'now'));
  const states = await world.owner.select().from(dealState);
  expect(lines.size).toBe(states.length);
  for (const {
    opportunityId,
    amount,
    closesOn,
    category,
    outcome,
    converted,
    dollarState,
    gaps,
    teamId,
    isNotGated,
  } of states)
    expect(lines.get(opportunityId)).toMatchObject({
      amount,
      closesOn,
      category,
      outcome,
      converted,
      dollarState,
      gaps,
      teamId,
      isNotGated,
    });
});

it('counts what was recorded late as known now, and not as known then', async () => {
  const [before, after] = [
    { amount: '50000', recordedAt: NOW },
    { amount: '70000', recordedAt: new Date('2026-05-20T10:00:00.000Z') },
  ];
  await world.owner
    .update(commitment)
    .set({ amount: after.amount })
    .where(eq(commitment.opportunityId, world.dealId));
  await world.owner.insert(commitmentEntry).values({
    workspaceId: world.workspaceId,
    id: uuidv7(),
    opportunityId: world.dealId,
    field: 'amount',
    oldValue: before.amount,
    newValue: after.amount,
    at: new Date('2026-05-13T09:00:00.000Z'),
    recordedAt: after.recordedAt,
    madeBy: 'import',
    origin: 'field_history',
  });
  const view = (knownAs: 'then' | 'now', effectiveAt = NOW) =>
    withWorkspace(world.workspaceId, (tx) =>
      readPastDealView(tx, world.workspaceId, { effectiveAt, knownAs, basis: 'source' }, world.dealId),
    );
  expect(await view('now')).toMatchObject({ amount: '70000' });
  expect(await view('now', EARLIER)).toMatchObject({ amount: '50000' });
  // Written past the door, so that no entry of the log tells that the kept one is old.
  await world.owner.delete(pastBook);
  const [asThen, asNow] = [await past(NOW, 'then'), await past(NOW, 'now')];
  expect((await linesOf(asNow)).get(world.dealId)?.amount).toBe('70000');
  const days = { startsOn: '2026-04-01', endsOn: '2026-06-30', day: '2026-05-13' };
  const end = { ...days, currency: 'EUR', node: null, basis: 'source' } as const;
  const waterfall = await withWorkspace(world.workspaceId, (tx) =>
    compareBooks(tx, {
      before: { kind: 'past', id: asThen, ...end },
      after: { kind: 'past', id: asNow, ...end },
      categories: ['best_case', 'commit'],
      currency: 'EUR',
    }),
  );
  expect(waterfall.residual).toBe('0');
});

it('knows nothing then of a deal whose first record came later', async () => {
  expect((await linesOf(await past(EARLIER, 'then'))).size).toBe(0);
});

it('is asked for once, and kept', async () => {
  const moment = { effectiveAt: NOW, knownAs: 'then', basis: 'source' } as const;
  const ask = () => withWorkspace(world.workspaceId, (tx) => askForPast(tx, world.workspaceId, moment, NOW));
  const [first, second] = [await ask(), await ask()];
  expect(second).toEqual(first);
  expect(first.state).toBe('done');
});

it('is entered in the log with what it came to, as a study of the flags is', async () => {
  const pastBookId = await past(NOW, 'then');
  const study = await withWorkspace(world.workspaceId, (tx) => askForFlagStudy(tx, world.workspaceId, NOW));
  await makeFlagStudy(world.workspaceId, study.id, WALL);
  const entries = await world.owner
    .select({ kind: auditEntry.kind, leaf: auditEntry.leaf })
    .from(auditEntry)
    .where(inArray(auditEntry.kind, ['past.make', 'flag_study.make']));
  const said = entries.map(({ kind, leaf }) => {
    const { code, subjects } = JSON.parse(Buffer.from(leaf).toString('utf8'));
    return { kind, code, subjects };
  });
  expect(said).toContainEqual({ kind: 'past.make', code: 'done', subjects: [pastBookId] });
  expect(said).toContainEqual({ kind: 'flag_study.make', code: 'done', subjects: [study.id] });
});

it('shows a seat what it may see, and sums what it shows', async () => {
  const id = await past(NOW, 'now');
  const read = (who: Seated) =>
    withWorkspace(world.workspaceId, (tx) =>
      readPastForecast(
        tx,
        who,
        { kind: 'past', id, day: '2026-05-13' },
        { basis: 'source', category: ['commit'] },
      ),
    );
  expect(await read(seat)).toMatchObject({ count: 5, total: '15002.50' });
  expect(await read(seatedAs(world, 'peer'))).toMatchObject({ count: 0, total: '0', cells: [] });
});

it('is studied by period as well: what was in commit as a period started, by the evidence of a version', async () => {
  const id = await world.addDeal({ amount: '700', category: 'commit', closesOn: '2026-03-20' });
  await world.owner.update(opportunity).set({ createdOn: '2025-12-01' }).where(eq(opportunity.id, id));
  const seen: [number, number][] = [];
  const rows = await studyTemplates(
    { workspaceId: world.workspaceId, periods: 2, wall: NOW },
    (done, total) => void seen.push([done, total]),
  );
  const deals = await world.owner.$count(opportunity);
  expect(seen).toEqual([[deals, deals]]);
  // The others were made after that start, or close later.
  expect(rows).toMatchObject([{ key: 'gap', conversion: { count: { n: 1 } } }]);

  // Made on Monday the 12th: the first call after day 7 is on Wednesday the 14th by default, or was on Friday the 9th.
  const late = await world.addDeal({ amount: '800', category: 'commit', closesOn: '2026-03-20' });
  await world.owner.update(opportunity).set({ createdOn: '2026-01-12' }).where(eq(opportunity.id, late));
  const cases = async () => {
    const [row] = await studyTemplates({ workspaceId: world.workspaceId, periods: 2, wall: NOW });
    return row?.conversion.count.n;
  };
  expect(await cases()).toBe(2);
  const callWindow = { opensOn: 1, closesOn: 5, closesAt: '18:00' };
  await world.owner.update(workspace).set({ snapshotRules: { callWindow } });
  expect(await cases()).toBe(1);
});
