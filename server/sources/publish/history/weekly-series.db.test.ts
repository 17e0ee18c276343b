import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { runMove } from '@/server/moves/door';
import { importRollback } from '@/server/moves/import-rollback';
import { sourceIdOf } from '@/server/moves/import-start';
import { readDealsAt } from '@/server/reads/deal-history-at';
import { type WeeklyDeal, weeklyExport, weeklyId } from '../../fixtures/weekly-export';
import { recordId } from '../../record-id';
import { importInMemory } from '../../testing/import-in-memory';
import { type ImportWorld, makeImportWorld, NOW } from '../../testing/import-world';

type Week = ReadonlyMap<number, WeeklyDeal>;
const FIRST_DAY = '2026-01-05';
const EVER = new Date('9999-01-01T00:00:00.000Z');

const aDeal = fc.record({
  amount: fc.option(fc.constantFrom('100', '100.00', '250.50', '9000'), { freq: 4 }),
  currency: fc.constantFrom('USD', 'USD', 'EUR'),
  closesOn: fc.constantFrom('2026-03-31', '2026-06-30', '2026-09-30'),
  stage: fc.constantFrom('Prospecting', 'Needs Analysis', 'Proposal/Price Quote'),
  category: fc.constantFrom('Pipeline', 'Best Case', 'Commit'),
  nextStep: fc.option(fc.constantFrom('Call', 'Send the quote'), { freq: 3 }),
});
const aWeek: fc.Arbitrary<Week> = fc
  .array(fc.option(aDeal, { freq: 3 }), { minLength: 3, maxLength: 3 })
  .map((deals) => new Map(deals.flatMap((deal, n) => (deal ? [[n, deal] as const] : []))))
  .filter((week) => week.size > 0);
const aSeries = fc.array(aWeek, { minLength: 2, maxLength: 4 }).chain((weeks) =>
  fc.record({
    weeks: fc.constant(weeks),
    arrival: fc.shuffledSubarray([...weeks.keys()], { minLength: weeks.length }),
  }),
);

const CATEGORY_OF: Readonly<Record<string, string>> = {
  Pipeline: 'pipeline',
  'Best Case': 'best_case',
  Commit: 'commit',
};
const dayOfWeek = (week: number) => addDays(FIRST_DAY, week * 7);
const endOf = (week: number) => new Date(`${dayOfWeek(week)}T23:59:59.999Z`);
const decimal = (amount: string | null) => (amount === null ? null : Number(amount));

/** What the series says of each deal at the end of a week, from the weeks that have arrived. */
function expectedAt(weeks: readonly Week[], arrived: ReadonlySet<number>, week: number) {
  const shown = (deal: number) => [...arrived].sort((a, b) => a - b).filter((each) => weeks[each]?.has(deal));
  return [0, 1, 2].flatMap((deal) => {
    const all = shown(deal);
    const last = all.filter((each) => each <= week).at(-1) ?? all[0];
    if (last === undefined) return [];
    const held = weeks[last]?.get(deal);
    if (!held) return [];
    const missedBy = [...arrived].filter((each) => each > last && each <= week);
    return [
      {
        deal: weeklyId(deal),
        amount: decimal(held.amount),
        currency: held.currency,
        closesOn: held.closesOn,
        category: CATEGORY_OF[held.category],
        stage: held.stage,
        nextStep: held.nextStep,
        isMissing: missedBy.length > 0,
      },
    ];
  });
}

describe('a series of weekly exports', () => {
  let world: ImportWorld;
  let sources = 0;
  beforeAll(async () => {
    world = await makeImportWorld();
  });
  afterAll(() => world.close());

  const importWeek = (source: string, weeks: readonly Week[], week: number, now: Date) =>
    importInMemory(
      {
        workspaceId: world.workspaceId,
        actor: { kind: 'command', id: 'plumbline' },
        source: { kind: 'salesforce', name: source },
        asOf: dayOfWeek(week),
        missing: 'deleted',
        now,
      },
      weeklyExport(weeks[week] ?? new Map()),
    );

  const readBack = async (source: string, effectiveAt: Date, knownAt: Date) => {
    const sourceId = sourceIdOf(world.workspaceId, source);
    const names = new Map(
      [0, 1, 2].map((deal) => [
        recordId(world.workspaceId, sourceId, 'opportunity', weeklyId(deal)),
        weeklyId(deal),
      ]),
    );
    const deals = await withWorkspace(world.workspaceId, (tx) =>
      readDealsAt(tx, { effectiveAt, knownAt, basis: 'source' }, [...names.keys()]),
    );
    return deals
      .map(({ id, amount, currency, closesOn, category, stage, nextStep, isMissing }) => ({
        deal: names.get(id) ?? '',
        amount: decimal(amount),
        currency,
        closesOn,
        category,
        stage,
        nextStep,
        isMissing,
      }))
      .sort((a, b) => (a.deal < b.deal ? -1 : 1));
  };

  it('reads back as the weeks were, in whatever order they arrive and with one taken back, as known now and as known then', async () => {
    await fc.assert(
      fc.asyncProperty(aSeries, async ({ weeks, arrival }) => {
        const source = `series ${++sources}`;
        const moments: Date[] = [];
        const imports: string[] = [];
        for (const [place, week] of arrival.entries()) {
          const now = new Date(NOW.getTime() + (sources * 100 + place) * 60_000);
          moments.push(new Date(now.getTime() + 59_000));
          const report = await importWeek(source, weeks, week, now);
          expect(report.problem).toBeNull();
          imports.push(report.importId);
        }
        const all = new Set(arrival);
        for (const week of weeks.keys())
          expect(await readBack(source, endOf(week), EVER)).toEqual(expectedAt(weeks, all, week));
        const middle = Math.floor(arrival.length / 2);
        const then = new Set(arrival.slice(0, middle + 1));
        const last = weeks.length - 1;
        expect(await readBack(source, endOf(last), moments[middle] ?? EVER)).toEqual(
          expectedAt(weeks, then, last),
        );
        const present = await world.sql`
          select o.external_id as deal, c.amount::float8 as amount, c.currency,
            c.closes_on::text as "closesOn", c.category, c.stage,
            c.next_step as "nextStep", o.vanished_import_id is not null as "isMissing"
          from opportunity o join commitment c on c.opportunity_id = o.id join source s on s.id = o.source_id
          where s.name = ${source} order by o.external_id`;
        expect([...present]).toEqual(expectedAt(weeks, all, last));

        const gone = weeks.length > 2 ? arrival[1] : undefined;
        if (gone === undefined) return;
        const outcome = await runMove(importRollback, {
          workspaceId: world.workspaceId,
          actor: { kind: 'command', id: 'plumbline' },
          input: { importId: imports[1], reasonCode: 'wrong_value' },
          idempotencyKey: `rollback ${source}`,
          now: new Date(NOW.getTime() + (sources * 100 + 50) * 60_000),
        });
        expect(outcome.status).toBe('applied');
        const left = new Set(arrival.filter((week) => week !== gone));
        for (const week of weeks.keys())
          expect(await readBack(source, endOf(week), EVER)).toEqual(expectedAt(weeks, left, week));
        expect(await readBack(source, endOf(last), moments.at(-1) ?? EVER)).toEqual(
          expectedAt(weeks, all, last),
        );
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
