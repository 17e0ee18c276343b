// A freeze of several teams is of their union: no deal is in it twice, and every file, list and comparison says whose it is.
import { eq, inArray } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { opportunity } from '@/db/schema/opportunity';
import { seat, team, teamParent, teamSeat } from '@/db/schema/seat';
import { snapshot, snapshotLine } from '@/db/schema/snapshot';
import { findTeams } from '@/server/cli/find-teams';
import { command as freeze } from '@/server/cli/freeze';
import { addAmounts, sumAmounts } from '@/server/core/money/amounts';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { answerFile, comparisonOf } from '@/server/http/send-comparison';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { NOW } from '@/server/moves/testing/deal-world';
import { readOtherRequests } from '@/server/reads/approvals/other-requests';
import { readCompared } from '@/server/reads/comparison/read-compared';
import { readFreezePreview } from '@/server/reads/freeze-preview';
import { readSnapshotList } from '@/server/reads/snapshot-list';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { type FreezeWorld, makeFreezeWorld } from './testing/freeze-world';
import { verifyBytes } from './verify/verify.mjs';

let world: FreezeWorld;
/** All over North and South, and North East under North. */
const ids: Record<string, string> = {};
const idsOf = (names: readonly string[]) => names.map((name) => ids[name] ?? '');
/** Whose deals lie under each, by their own team. */
const UNDER: Record<string, string[]> = {
  All: ['All', 'North', 'North East', 'South'],
  North: ['North', 'North East'],
  'North East': ['North East'],
  South: ['South'],
};
const teamOfDeal = new Map<string, string>();

beforeAll(async () => {
  world = await makeFreezeWorld(12);
  const { workspaceId, owner } = world;
  for (const row of await owner.select().from(team)) ids[row.name] = row.id;
  const validFrom = '2026-01-01';
  const owners: [string, string][] = [['North', world.seats.rep.seatId]];
  for (const [name, parent] of [
    ['South', 'All'],
    ['North East', 'North'],
  ] as const) {
    const [id, seatId] = [uuidv7(), uuidv7()];
    ids[name] = id;
    await owner.insert(team).values({ workspaceId, id, name });
    await owner.insert(teamParent).values({ workspaceId, teamId: id, parentId: ids[parent], validFrom });
    const person = { name: `Rep of ${name}`, email: `${id}@seller.example`, role: 'rep' as const };
    await owner.insert(seat).values({ workspaceId, id: seatId, personId: uuidv7(), ...person });
    await owner.insert(teamSeat).values({ workspaceId, teamId: id, seatId, validFrom });
    owners.push([name, seatId]);
  }
  for (const [n, id] of world.dealIds.entries()) {
    const [name, ownerSeatId] = owners[n % owners.length] ?? ['', ''];
    await owner.update(opportunity).set({ ownerSeatId }).where(eq(opportunity.id, id));
    teamOfDeal.set(id, name);
  }
  teamOfDeal.set(world.dealId, 'North');
  await runEvaluation(workspaceId, { all: true }, 'test', NOW);
});
afterAll(() => world.close());

const inScope = async (id: string) =>
  (await world.owner.select().from(snapshotLine).where(eq(snapshotLine.snapshotId, id))).filter(
    (line) => line.isInScope,
  );
const preview = (teams?: string[]) =>
  withWorkspace(world.workspaceId, (tx) =>
    readFreezePreview(
      tx,
      seatedAs(world, 'finance'),
      { period: 'FY2026-Q2', basis: 'source', ...(teams ? { teams } : {}) },
      NOW,
    ),
  );
const SUBSETS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((bits) =>
  Object.keys(UNDER).filter((_, n) => bits & (1 << n)),
);

it('previews each choice of teams as the sum of the deals under any of them, each once', async () => {
  const whole = await world.ask();
  await world.freeze(whole);
  const lines = await inScope(whole);
  for (const names of SUBSETS) {
    const under = new Set(names.flatMap((name) => UNDER[name] ?? []));
    const mine = lines.filter(
      ({ opportunityId, category }) =>
        category !== 'omitted' && under.has(teamOfDeal.get(opportunityId) ?? ''),
    );
    const shown = await preview(idsOf(names));
    expect(
      shown.cells.reduce((sum, { deals }) => sum + deals, 0),
      names.join(),
    ).toBe(mine.length);
    expect(
      shown.cells.reduce((sum, { total }) => addAmounts(sum, total), '0'),
      names.join(),
    ).toBe(sumAmounts(mine.map(({ converted }) => converted)).total);
  }
});

it('freezes what it previewed, names the teams on the list and in every file, and verifies', async () => {
  const teamIds = idsOf(['South', 'North East', 'South']);
  const id = await world.ask({ teamIds });
  expect(await world.freeze(id)).toMatchObject({ state: 'completed', lines: 13 });
  const shown = await preview(idsOf(['North East', 'South']));
  const frozen = await inScope(id);
  expect(frozen.length).toBeGreaterThan(0);
  expect(new Set(frozen.map(({ opportunityId }) => teamOfDeal.get(opportunityId)))).toEqual(
    new Set(['South', 'North East']),
  );
  const [held] = await world.owner.select().from(snapshot).where(eq(snapshot.id, id));
  expect(held?.request.teamIds).toEqual(idsOf(['South', 'North East']).sort());
  expect(held?.totals?.cells.reduce((sum, { total }) => addAmounts(sum, total), '0')).toBe(
    shown.cells.reduce((sum, { total }) => addAmounts(sum, total), '0'),
  );
  expect(shown.previous?.id).toBe(id);
  const [line] = await withWorkspace(world.workspaceId, (tx) => readSnapshotList(tx, id));
  expect(line?.teams).toEqual(['North East', 'South']);
  const bundle = await world.bundle(id);
  expect(verifyBytes(bundle)).toMatchObject({
    ok: true,
    manifest: { teams: [...(held?.request.teamIds ?? [])] },
  });
  const sheets = unzipSync(unzipSync(bundle)['snapshot.xlsx'] ?? new Uint8Array());
  const text = Object.entries(sheets).flatMap(([name, bytes]) =>
    /sheet\d/.test(name) ? strFromU8(bytes) : [],
  );
  const named = (held?.request.teamIds ?? []).map((teamId) =>
    teamId === ids.South ? 'South' : 'North East',
  );
  expect(text.join('')).toContain(named.join(', '));
});

it('is compared with now over its own teams only, and nothing is left over', async () => {
  const id = await world.ask({ teamIds: idsOf(['South', 'North East']) });
  await world.freeze(id);
  // What another team does is no part of it.
  const others = world.dealIds.filter((deal) => teamOfDeal.get(deal) === 'North');
  await world.owner.update(opportunity).set({ outcome: 'lost' }).where(inArray(opportunity.id, others));
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const compared = await withWorkspace(world.workspaceId, (tx) =>
    readCompared(
      tx,
      seatedAs(world, 'finance'),
      { from: id, to: 'now', categories: ['pipeline', 'best_case', 'most_likely', 'commit'] },
      null,
    ),
  );
  if ('problem' in compared) throw new Error(compared.problem);
  const { start, end, bars, residual } = compared.waterfall;
  expect(start).toBe(sumAmounts((await inScope(id)).map(({ converted }) => converted)).total);
  expect({ end, bars: bars.filter(({ amount }) => amount !== '0'), residual }).toEqual({
    end: start,
    bars: [],
    residual: '0',
  });
});

it('is logged as taken along with a comparison only where there is one to take', async () => {
  const id = await world.ask({ teamIds: idsOf(['South']) });
  await world.freeze(id);
  const take = (who: 'finance' | 'rep', to: string) =>
    answerFile(seatedAs(world, who), id, { to }, comparisonOf(id));
  const taken = async () =>
    (await world.owner.select({ kind: auditEntry.kind }).from(auditEntry)).filter(
      ({ kind }) => kind === 'snapshot.export',
    ).length;
  expect((await take('finance', uuidv7())).status).toBe(404);
  expect((await take('finance', 'nothing')).status).toBe(404);
  expect(await taken()).toBe(0);
  expect((await take('rep', 'now')).status).toBe(403);
  const answer = await take('finance', 'now');
  expect(await answer.text()).toContain('TOTAL not explained,0');
  expect(await taken()).toBeGreaterThan(0);
});

it('is asked for by the command, by the names of its teams', async () => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  const teams = ['--team', 'south', '--team', 'North East'];
  expect(await freeze.run(['--workspace', 'test', '--period', 'FY2026-Q2', ...teams])).toBe(0);
  vi.restoreAllMocks();
  const [, id = ''] = /^Snapshot (\S+): 13 lines/.exec(printed.join('\n')) ?? [];
  const [line] = await withWorkspace(world.workspaceId, (tx) => readSnapshotList(tx, id));
  expect(line).toMatchObject({ teams: ['North East', 'South'], requestedBy: 'Command line' });
  expect(printed).toContain('Source CRM: never imported.');
  const atSpot = ['--workspace', 'test', '--period', 'FY2026-Q2', '--rates', 'spot'];
  await expect(freeze.run(atSpot)).rejects.toThrow('There are no spot rates to EUR. Import some');
});

it('refuses a team that is not there, and the command names those that are', async () => {
  const stranger = uuidv7();
  const input = { snapshotId: uuidv7(), periodKey: 'FY2026-Q2', reasonCode: 'adhoc', acknowledged: 'all' };
  expect(
    await world.run(snapshotFreeze, world.seats.finance, { ...input, teamIds: [ids.South, stranger] }),
  ).toMatchObject({ status: 'refused', code: 'not_found', reason: expect.stringContaining(stranger) });
  const found = (names: string[]) => withWorkspace(world.workspaceId, (tx) => findTeams(tx, names));
  expect(await found(['south', ids.North ?? ''])).toEqual(idsOf(['South', 'North']));
  await expect(found(['West'])).rejects.toThrow('There is no team "West". There is All, North');
});

it('is superseded by a freeze of the same period and teams alone, and by none that failed', async () => {
  const teamIds = idsOf(['South']);
  const id = await world.ask({ teamIds });
  await world.freeze(id);
  const supersedes = { snapshotId: id, code: 'late_booking' };
  const input = { snapshotId: uuidv7(), reasonCode: 'adhoc', acknowledged: 'all', supersedes };
  const asked = (values: object) =>
    world.run(snapshotFreeze, world.seats.finance, { ...input, periodKey: 'FY2026-Q2', teamIds, ...values });
  for (const [other, reason] of [
    [{ periodKey: 'FY2026-Q3' }, 'is of '],
    [{ teamIds: idsOf(['North']) }, 'is of other teams'],
    [{ teamIds: [] }, 'is of other teams'],
  ] as const)
    expect(await asked(other)).toMatchObject({
      status: 'refused',
      code: 'invalid_input',
      reason: expect.stringContaining(`The snapshot that it supersedes ${reason}`),
    });
  const listed = async () => (await withWorkspace(world.workspaceId, (tx) => readSnapshotList(tx, id)))[0];
  const unreviewed = async () =>
    (await withWorkspace(world.workspaceId, (tx) => readOtherRequests(tx, seatedAs(world, 'finance')))).some(
      (request) => request.id === id,
    );
  const failed = await world.ask({ teamIds, supersedes, asOf: '1999-12-31' });
  expect(await world.freeze(failed)).toMatchObject({ state: 'failed' });
  expect(await listed()).toMatchObject({ supersededById: null });
  expect(await unreviewed()).toBe(true);
  const next = await world.ask({ teamIds, supersedes });
  expect(await world.freeze(next)).toMatchObject({ state: 'completed' });
  expect(await listed()).toMatchObject({ supersededById: next });
  expect(await unreviewed()).toBe(false);
  expect(await asked({})).toMatchObject({ status: 'refused', code: 'superseded_already' });
});
