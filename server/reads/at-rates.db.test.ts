// The market's rates in the view and in a freeze: every line as the core converts it, and the same totals wherever they are shown, frozen and compared.
import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { addAmounts, compareAmounts } from '@/server/core/money/amounts';
import { convertAtMarket, marketRatesOf } from '@/server/core/money/market-rates';
import { toMinorUnits } from '@/server/core/money/round-half-even';
import { MARKET_BASES, RATE_BASES, type RateBasis } from '@/server/core/vocabulary/rate-basis';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { commitmentChange } from '@/server/moves/commitment-change';
import { ratesImport } from '@/server/moves/rates-import';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { runFreeze } from '@/server/snapshots/run-freeze';
import { describe as inWords, verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { bundleBytes } from '@/server/snapshots/write-bundle';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readCompared } from './comparison/read-compared';
import { readDealGrid } from './deal-grid';
import { readDealTotals } from './deal-totals';
import { readForecastBoard } from './forecast-board';
import { readForecastTree } from './forecast-tree';
import { loadRateTables } from './rate-book';
import { copyDealRow } from './testing/copy-deal-row';

let world: DealWorld;
let foreign: string;
beforeAll(async () => {
  world = await makeDealWorld();
  foreign = await world.addDeal({ amount: '1000.05', currency: 'USD', category: 'commit' });
  await world.addDeal({ amount: '70', currency: 'GBP', category: 'pipeline' });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
});
afterAll(() => world.close());

const rate = (kind: 'plan' | 'spot', validFrom: string, currency: string, value: string) => ({
  kind,
  fiscalYear: Number(validFrom.slice(0, 4)),
  currency,
  validFrom,
  rate: value,
});
const take = async (rows: ReturnType<typeof rate>[]) => {
  const file = { sha256: null, refused: 0 };
  expect(await world.run(ratesImport, world.seats.finance, { rows, ...file })).toMatchObject({
    status: 'applied',
  });
  await followLog(world.workspaceId, NOW);
};
const board = (filter: object = {}) =>
  withWorkspace(world.workspaceId, (tx) =>
    readForecastBoard(tx, seatedAs(world, 'finance'), {
      basis: 'source',
      period: 'FY2026-Q2',
      ...filter,
    }),
  );

it("freezes at the rates that were asked for: what the view says at them, and a stranger's verifier", async () => {
  const accepted = { field: 'amount', value: '2000.05', reasonCode: 'scope_added', expectedVersion: 1 };
  const change = { opportunityId: foreign, ...accepted };
  expect(await world.run(commitmentChange, world.seats.rep, change)).toMatchObject({ status: 'applied' });
  await followLog(world.workspaceId, NOW);
  const ask = (snapshotId: string, rates: RateBasis) =>
    world.run(snapshotFreeze, world.seats.finance, {
      ...{ snapshotId, rates, periodKey: 'FY2026-Q2', reasonCode: 'board', acknowledged: 'all' },
    });
  expect(await ask(uuidv7(), 'spot')).toMatchObject({ status: 'refused', code: 'invalid_input' });
  await take([
    rate('plan', '2026-01-01', 'USD', '0.9'),
    rate('spot', '2025-12-30', 'USD', '0.85'),
    rate('spot', '2026-04-20', 'USD', '0.875'),
    rate('spot', '2026-05-12', 'USD', '0.905'),
    rate('spot', '2026-06-01', 'USD', '0.9999'),
    rate('spot', '2026-05-08', 'JPY', '0.0061'),
  ]);
  const ids: Partial<Record<RateBasis, string>> = {};
  const commits: string[] = [];
  for (const rates of RATE_BASES) {
    const id = uuidv7();
    ids[rates] = id;
    expect(await ask(id, rates)).toMatchObject({ status: 'applied' });
    const freezer = { kind: 'worker', id: 'freeze' } as const;
    const run = { workspaceId: world.workspaceId, snapshotId: id, actor: freezer, now: () => NOW };
    expect(await runFreeze(run)).toMatchObject({ state: 'completed' });
    const bundle = await withWorkspace(world.workspaceId, async (tx) => {
      const parts: Uint8Array[] = [];
      for await (const part of (await bundleBytes(tx, id)) ?? []) parts.push(part);
      return Buffer.concat(parts);
    });
    const result = verifyBytes(bundle);
    expect(result, rates).toMatchObject({ ok: true });
    const files = unzipSync(bundle);
    const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8');
    const manifest = JSON.parse(text('manifest.json'));
    const shown = await board({ ...(rates === 'plan' ? {} : { rates }) });
    expect(plainSums(manifest.totals.cells)).toEqual(plainSums(shown.cells));
    expect(plainBridge(manifest.totals.bridge)).toEqual(plainBridge(shown.bridge));
    commits.push(addAmounts(shown.cells.find(({ category }) => category === 'commit')?.total ?? '', '0'));
    const { rateBasis } = manifest;
    const said = inWords(result).join(' ');
    const [head = '', first = ''] = text('lines.csv').split('\r\n');
    if (rates === 'plan') {
      expect([rateBasis, head.endsWith(',deal_id'), /Converted at/.test(said)]).toEqual([
        undefined,
        true,
        false,
      ]);
    } else {
      expect([rateBasis, head.endsWith(',deal_id,rates')]).toEqual([rates, true]);
      expect(first).toContain(rates === 'spot' ? 'spot rates as of 2026-05-13' : 'rates of each close date');
      expect(said).toContain(`Converted at the ${rates === 'spot' ? 'spot rates' : 'market rates of each'}`);
    }
  }
  expect(commits).toEqual(['900.04', '999.95', '905.05']);
  // A choice of rates is a movement of the exchange rate and of nothing else; the same rates again move nothing.
  const compare = (from: string | undefined, to: string | undefined) =>
    withWorkspace(world.workspaceId, async (tx) => {
      const question = { from: from ?? '', to: to ?? '' };
      const compared = await readCompared(tx, seatedAs(world, 'finance'), question, null);
      if ('problem' in compared) throw new Error(compared.problem);
      return compared;
    });
  const moved = await compare(ids.plan, ids.spot);
  expect([moved.from.rates, moved.to.rates]).toEqual(['plan', 'spot']);
  expect(moved.waterfall).toMatchObject({
    residual: '0',
    bars: [{ cause: 'exchange_rate', amount: '5.01', deals: 1 }],
  });
  for (const rates of RATE_BASES)
    expect((await compare(ids[rates], 'now')).waterfall, rates).toMatchObject({ residual: '0', bars: [] });
});

const plainSums = (cells: readonly { category: string; state: string | null; total: string }[]) =>
  Object.fromEntries(
    cells.map(({ category, state, total }) => [`${category} ${state}`, addAmounts(total, '0')]),
  );
const plainBridge = (
  lines: readonly { category: string; source: string; accepted: string; shown: string }[],
) =>
  lines.flatMap(({ category, source, accepted, shown }) => {
    const sums = [source, accepted, shown].map((sum) => addAmounts(sum, '0'));
    return sums.some((sum) => sum !== '0') ? [[category, ...sums].join(' ')] : [];
  });

it("converts each line at the market's rates as the core does, to the cent, and sums no line without one", async () => {
  const days = ['2025-12-29', '2026-01-02', '2026-04-20', '2026-05-13', '2026-06-15', '2027-02-01', null];
  const amounts = ['0.10', '-0.10', '0.30', '1000.05', '-77.77', '999999999999.99', '1', null];
  // What is stored beside a line in another currency is at plan rates: nothing of it may show through.
  const lines = ['EUR', 'USD', 'JPY', 'GBP'].flatMap((currency) =>
    days.flatMap((closes_on) =>
      amounts.map((amount) => {
        const converted = currency === 'EUR' ? amount : '5';
        const converted_minor = converted === null ? null : String(toMinorUnits(converted, 'EUR'));
        return { currency, closes_on, amount, converted, converted_minor };
      }),
    ),
  );
  await copyDealRow(
    world,
    sql`(${JSON.stringify(lines)}::jsonb -> (k - 1)) || jsonb_build_object('opportunity_id', md5(k::text)::uuid, 'category', 'commit', 'segment', 'copied')`,
    lines.length,
  );
  const seat = seatedAs(world, 'finance');
  const copied = { basis: 'accepted' as const, period: 'all', segment: 'copied' };
  await withWorkspace(world.workspaceId, async (tx) => {
    const market = marketRatesOf(await loadRateTables(tx, 'spot'), 'EUR');
    for (const rates of MARKET_BASES) {
      const filter = { ...copied, rates };
      const order = { sort: 'amount' as const, isDescending: true };
      const shown: Awaited<ReturnType<typeof readDealGrid>>['rows'] = [];
      for (let after: Awaited<ReturnType<typeof readDealGrid>>['nextCursor'] = null; ; ) {
        const page = await readDealGrid(tx, seat, filter, { ...order, after });
        shown.push(...page.rows);
        after = page.nextCursor;
        if (!after) break;
      }
      expect(shown.length).toBe(lines.length);
      let sum = '0';
      let unconverted = 0;
      for (const row of shown) {
        const { converted } = convertAtMarket(row, market, rates, seat.today);
        expect(row, rates).toMatchObject({ converted });
        if (converted !== null) sum = addAmounts(sum, converted);
        else if (row.amount !== null) unconverted += 1;
      }
      const ranked = shown.flatMap((row) => (row.converted === null ? [] : addAmounts(row.converted, '0')));
      expect([...ranked].sort((a, b) => compareAmounts(b, a))).toEqual(ranked);
      const totals = await readDealTotals(tx, seat, filter);
      expect({ ...totals, total: addAmounts(totals.total, '0') }).toMatchObject({ total: sum, unconverted });
      const { leaves } = await readForecastTree(tx, seat, filter);
      expect(leaves.reduce((all, leaf) => addAmounts(all, leaf.total), '0')).toBe(sum);
      const board = await readForecastBoard(tx, seat, filter);
      expect(board.cells.reduce((all, cell) => addAmounts(all, cell.total), '0')).toBe(sum);
      expect(board.rateTables).toEqual(
        rates === 'spot' ? ['spot FY2026 v1'] : ['spot FY2025 v1', 'spot FY2026 v1'],
      );
      expect(board.rateDays).toEqual(
        rates === 'spot'
          ? { from: '2026-05-08', to: '2026-05-12' }
          : { from: '2025-12-30', to: '2026-06-01' },
      );
    }
  });
});
