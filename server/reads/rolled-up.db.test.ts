// The forecast equals the sum of its parts: the kept sums say what a scan of the deals says, after any sequence of changes.
import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { dealRollup } from '@/db/schema/deal-rollup';
import { dealState } from '@/db/schema/derived';
import { dealTeam } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { DealFilter } from '@/server/core/filter/deal-filter';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readBoardParts } from './board-of-rollup';
import { type BoardParts, scanBoardParts } from './board-parts';
import { readDealTotals, readTotalsWhere } from './deal-totals';
import { dealScope } from './deal-where';
import { readForecastTree } from './forecast-tree';
import { isRolledUp } from './rolled-up';
import { loadSight } from './sight';
import { copyDealRow } from './testing/copy-deal-row';

let world: DealWorld;
let owners: (string | null)[];
beforeAll(async () => {
  world = await makeDealWorld();
  owners = [world.seats.rep.seatId, world.seats.peer.seatId, world.seats.manager.seatId, null];
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
});
afterAll(() => world.close());

const WEEKS: FiscalCalendar = {
  kind: 'weeks',
  version: 1,
  pattern: '4-4-5',
  startMonth: 2,
  yearNamedBy: 'end',
  weekStartsOn: 7,
  yearStartsOn: 'nearest',
};

const change = fc.record({
  deal: fc.nat(11),
  verb: fc.constantFrom('put', 'put', 'put', 'drop'),
  basis: fc.constantFrom('both', 'source', 'accepted'),
  owner: fc.nat(3),
  category: fc.constantFrom(...CATEGORIES),
  state: fc.option(fc.constantFrom(...DOLLAR_STATES)),
  phase: fc.constantFrom('proposal', 'won', 'void'),
  outcome: fc.constantFrom('open', 'won', 'lost'),
  closesOn: fc.option(
    fc.constantFrom('2026-01-31', '2026-02-01', '2026-04-30', '2026-05-02', '2026-06-30', '2026-08-01'),
  ),
  amount: fc.option(fc.constantFrom('0', '1000.10', '-20.005', '999999999999.99')),
  currency: fc.constantFrom('EUR', 'USD'),
  isOverdue: fc.boolean(),
  isNotGated: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const filters = fc
  .record({
    period: fc.constantFrom(
      undefined,
      'all',
      'undated',
      'FY2026',
      'FY2026-Q1',
      'FY2026-Q2',
      'FY2026-M05',
      'FY1',
    ),
    basis: fc.constantFrom('source', 'accepted'),
    owner: fc.constantFrom(undefined, 'none', 'rep'),
    category: fc.constantFrom(undefined, ['commit'], ['omitted', 'closed']),
    state: fc.constantFrom(undefined, ['gap'], ['evidenced', 'waived']),
  })
  .map(({ owner, ...rest }) =>
    DealFilter.parse({ ...rest, owner: owner === 'rep' ? world.seats.rep.seatId : owner }),
  );

const idOf = (deal: number) => `00000000-0000-4000-8000-${String(deal).padStart(12, '0')}`;

async function apply({ verb, deal, basis, owner, amount, currency, ...rest }: Change): Promise<void> {
  if (verb === 'drop') {
    await world.owner.execute(
      sql`delete from deal_state where opportunity_id = ${idOf(deal)}::uuid and basis = ${basis}`,
    );
    return;
  }
  const converted = currency === 'EUR' ? amount : null;
  const row = JSON.stringify({
    opportunity_id: idOf(deal),
    basis,
    owner_seat_id: owners[owner],
    team_id: owners[owner],
    category: rest.category,
    dollar_state: rest.state,
    phase: rest.phase,
    outcome: rest.outcome,
    closes_on: rest.closesOn,
    amount,
    currency,
    converted,
    rate_table: deal % 2 ? 'plan FY2026 v1' : null,
    is_overdue: rest.isOverdue,
    is_not_gated: rest.isNotGated,
    blocking_total: deal,
    blocking_observable: deal % 3,
  });
  await copyDealRow(world, sql`${row}::jsonb`);
}

function viewer(name: SeatName, calendar: FiscalCalendar | null): Seated {
  const seat = seatedAs(world, name);
  return calendar ? { ...seat, workspace: { ...seat.workspace, fiscalCalendar: calendar } } : seat;
}

/** Sums are compared as numbers of cents: '0' and '0.00' are the same total. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, held) =>
    typeof held === 'string' && /^-?\d+\.\d+$/.test(held) ? held.replace(/\.?0+$/, '') : held,
  );

function sorted({ rows, others, ...parts }: BoardParts) {
  const byCategory = Object.fromEntries(
    CATEGORIES.map((category) => [
      category,
      others
        .filter((each) => each.category === category)
        .reduce((sum, each) => sum + Math.round(Number(each.total) * 1000), 0),
    ]),
  );
  const key = (row: (typeof rows)[number]) => `${row.category} ${row.state} ${row.isOpen}`;
  return plain({ ...parts, byCategory, rows: [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)) });
}

describe('the kept sums', () => {
  it('say what a scan of the deals says, whatever changed and whoever asks', async () => {
    await world.owner.insert(dealTeam).values([
      { workspaceId: world.workspaceId, opportunityId: idOf(1), seatId: world.seats.peer.seatId },
      { workspaceId: world.workspaceId, opportunityId: idOf(2), seatId: world.seats.manager.seatId },
    ]);
    const asked = fc.record({
      name: fc.constantFrom<SeatName>('leader', 'manager', 'rep', 'peer', 'finance'),
      calendar: fc.constantFrom(null, WEEKS),
      filter: fc.nat().chain(() => filters),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.array(asked, { minLength: 5, maxLength: 5 }),
        async (changes, questions) => {
          for (const each of changes) await apply(each);
          for (const { name, calendar, filter } of questions) {
            const seat = viewer(name, calendar);
            await withWorkspace(world.workspaceId, async (tx) => {
              const sight = await loadSight(tx, seat.actor, seat.today);
              const scanned = await scanBoardParts(tx, seat, sight, filter);
              expect(sorted(await readBoardParts(tx, seat, sight, filter))).toEqual(sorted(scanned));
              const { where } = dealScope(seat, sight, filter);
              const totals = await readTotalsWhere(tx, seat, where);
              expect(plain(await readDealTotals(tx, seat, filter))).toEqual(plain(totals));
              const { leaves } = await readForecastTree(tx, seat, filter);
              expect(leaves.reduce((sum, leaf) => sum + leaf.deals, 0)).toBe(totals.deals);
            });
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('are not asked for deals without a segment, which they cannot tell apart', () => {
    const of = (rest: Partial<DealFilter>) => isRolledUp({ basis: 'source', ...rest });
    expect([of({ segment: '' }), of({ segment: 'Enterprise' }), of({ q: '' }), of({})]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('are filled from what was evaluated before there were any', async () => {
    const sums = () => world.owner.execute(sql`select * from deal_rollup order by id`);
    const before = [...(await sums())];
    for (const name of ['roll_up_new', 'roll_up_changed', 'roll_up_gone'])
      await world.owner.execute(sql`drop trigger ${sql.identifier(name)} on deal_state`);
    await world.owner.delete(dealRollup);
    await world.owner.execute(sql.raw(await readFile('db/security.sql', 'utf8')));
    expect([...(await sums())]).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it('hold no row that is of no deal', async () => {
    await world.owner.delete(dealState);
    const left = await world.owner.execute(sql`select 1 from deal_rollup`);
    expect([...left]).toEqual([]);
  });
});
