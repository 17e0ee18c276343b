// The preview of a freeze at a past moment says what that freeze then holds: totals, gaps, the bridge and what had not been gated.
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { pastLine } from '@/db/schema/past';
import { snapshot } from '@/db/schema/snapshot';
import { addAmounts } from '@/server/core/money/amounts';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import { askForPast } from '@/server/evaluate/past/ask-for-past';
import { makePast } from '@/server/evaluate/past/make-past';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { closeQueue } from '@/server/jobs/queue';
import { commitmentChange } from '@/server/moves/commitment-change';
import { ratesImport } from '@/server/moves/rates-import';
import { NOW } from '@/server/moves/testing/deal-world';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readRestated } from '../comparison/read-restated';
import { readPastPreview } from '../freeze-preview';

type Basis = 'source' | 'accepted';
/** The last day with a rate on or before that moment. */
const LATEST = { from: '2026-05-11', to: '2026-05-11' };
const MOMENT = new Date('2026-05-12T21:59:59.999Z');
let world: FreezeWorld;
const books: Partial<Record<Basis, string>> = {};

beforeAll(async () => {
  world = await makeFreezeWorld(8);
  await world.owner
    .update(opportunity)
    .set({ createdOn: '2026-01-15', firstSeenAt: new Date('2026-04-01T08:00:00Z') });
  const [raised, pushed, ungated, later] = [1, 0, 3, 7].map((n) => world.dealIds[n] ?? '');
  const accept = (opportunityId: string | undefined, change: object, now: Date) =>
    world.run(commitmentChange, world.seats.rep, { opportunityId, expectedVersion: 1, ...change }, { now });
  const amount = { field: 'amount', value: '31000', reasonCode: 'scope_added' };
  const day = { field: 'closes_on', value: '2026-07-20', reasonCode: 'our_legal_backlog' };
  for (const [deal, change] of [
    [raised, amount],
    [pushed, day],
  ] as const)
    expect(await accept(deal, change, new Date('2026-05-11T09:00:00Z'))).toMatchObject({ status: 'applied' });
  const inSource = (opportunityId: string | undefined, at: Date) =>
    world.owner.insert(commitmentEntry).values({
      workspaceId: world.workspaceId,
      id: uuidv7(),
      opportunityId: opportunityId ?? '',
      field: 'phase',
      oldValue: 'evaluation',
      newValue: 'proposal',
      at,
      recordedAt: at,
      madeBy: 'import',
      importId: uuidv7(),
      origin: 'export',
    });
  await inSource(ungated, new Date('2026-05-11T10:00:00Z'));
  // A day after the moment: the gate had not been passed by then.
  await inSource(later, new Date('2026-05-13T09:00:00Z'));
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const spot = { kind: 'spot', fiscalYear: 2026, currency: 'USD' };
  const rows = [
    { ...spot, validFrom: LATEST.from, rate: '0.875' },
    { ...spot, validFrom: '2026-05-13', rate: '0.5' },
  ];
  await world.run(ratesImport, world.seats.finance, { rows, sha256: null, refused: 0 });
  for (const basis of ['source', 'accepted'] as const) {
    const { id } = await withWorkspace(world.workspaceId, (tx) =>
      askForPast(tx, world.workspaceId, { effectiveAt: MOMENT, knownAs: 'now', basis }, NOW),
    );
    await makePast(world.workspaceId, id, () => NOW);
    books[basis] = id;
  }
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const bookOf = (id: string) => ({ kind: 'past' as const, id, day: '2026-05-12' });
const preview = (basis: Basis, other: string | null, rates: RateBasis = 'plan') =>
  withWorkspace(world.workspaceId, (tx) =>
    readPastPreview(
      tx,
      seatedAs(world, 'finance'),
      {
        period: 'FY2026-Q2',
        basis,
        rates,
        effectiveAt: MOMENT,
        books: { own: bookOf(books[basis] ?? ''), other: other === null ? null : bookOf(other) },
      },
      NOW,
    ),
  );

describe.each([
  ['source', 'accepted', 'plan'],
  ['accepted', 'source', 'plan'],
  ['source', 'accepted', 'spot'],
] as const)('on the basis %s', (basis, opposite, rates) => {
  it(`shows what the freeze of that moment holds at ${rates} rates`, async () => {
    const shown = await preview(basis, books[opposite] ?? null, rates);
    const id = await world.ask({ asOf: '2026-05-12', basis, rates });
    await world.freeze(id);
    const [held] = await world.owner.select().from(snapshot).where(eq(snapshot.id, id));
    const { totals } = held ?? {};
    expect(shown.bridge).toEqual(totals?.bridge);
    expect(shown.bridge?.filter(({ accepted }) => accepted !== '0').length).toBeGreaterThan(1);
    expect(shown.notGatedCommit).toEqual({
      deals: totals?.notGatedCommit.deals,
      total: totals?.notGatedCommit.total,
    });
    expect(shown.notGatedCommit?.deals).toBe(1);
    expect(shown.blockingGaps).toEqual(totals?.blockingGaps);
    const cells = (of: typeof shown.cells | undefined) =>
      of
        ?.map(
          ({ category, state, deals, total }) => `${category} ${state} ${deals} ${addAmounts('0', total)}`,
        )
        .sort();
    expect(cells(shown.cells)).toEqual(cells(totals?.cells.filter(({ category }) => category !== 'omitted')));
    expect(shown.rates).toEqual({ basis: rates, days: rates === 'plan' ? null : LATEST });
    expect(shown.cells.reduce((sum, { unconverted }) => sum + unconverted, 0) > 0).toBe(rates === 'plan');
    // The same moment, put together again at the same rates: nothing of it was restated.
    const restated = await withWorkspace(world.workspaceId, (tx) =>
      readRestated(tx, seatedAs(world, 'finance'), { id }, books[basis] ?? '', null),
    );
    expect(restated).toMatchObject({ difference: '0', waterfall: { residual: '0', bars: [] } });
  });
});

it('has no bridge while the other basis is still put together, and nothing not gated of a book that never kept it', async () => {
  expect((await preview('source', null)).bridge).toBeNull();
  await world.owner
    .update(pastLine)
    .set({ isNotGated: sql`null` })
    .where(eq(pastLine.pastBookId, books.source ?? ''));
  expect((await preview('source', null)).notGatedCommit).toBeNull();
});
