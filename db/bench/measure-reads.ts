// The built console's questions over HTTP beside an empty signed-in procedure, at the same concurrency.
import { sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import type { Role } from '@/server/core/vocabulary/role';
import type { GridPage } from '@/server/reads/deal-grid';
import { askConsole } from './ask-console';
import { atMost, type BenchRow } from './bench-row';
import { gridQuestions } from './grid-questions';
import { percentile, type Times, timesOf } from './measure';

type Question = [what: string, call: (index: number) => Promise<unknown>];
type Asked = {
  questions: Question[];
  grid: Question[];
  empty: () => Promise<unknown>;
  totals: () => Promise<unknown>;
};

/** In two workspaces of one database: each question beside an empty procedure, and beside itself where deals are a tenth. */
export async function measureReads(
  { url, big, small }: { url: string; big: string; small: string },
  role: Role,
  calls: number,
): Promise<BenchRow[]> {
  const [many, few] = [await questionsOf(url, big, role), await questionsOf(url, small, role)];
  const rows: BenchRow[] = [];
  for (const concurrency of [1, 8]) {
    const empty = await timesOf(many.empty, { calls, concurrency });
    for (const [index, [what, call]] of many.questions.entries()) {
      const times = await timesOf(call, { calls, concurrency });
      const ratio = percentile(times, 0.95) / percentile(empty, 0.95);
      const told = `${ratio.toFixed(1)} ×: ${spread(times)} beside ${spread(empty)}`;
      const name = `${what}, ${concurrency} at once (${role})`;
      rows.push(atMost(name, 'p95 ≤ 2 × empty', ratio, 2, told));
      const own = few.questions[index];
      if (concurrency > 1 || !own) continue;
      rows.push(besideOwn(name, times, await timesOf(own[1], { calls, concurrency })));
    }
  }
  rows.push(...(await measureGrid(many, few, role, Math.ceil(calls / 4))));
  const totals = await timesOf(many.totals, { calls, concurrency: 1 });
  const p95 = percentile(totals, 0.95);
  rows.push(atMost(`exact totals under a filter, alone (${role})`, 'p95 ≤ 150 ms', p95, 150, spread(totals)));
  return rows;
}

/** Every order and filter, alone; the worst of each is told, by name. */
async function measureGrid(many: Asked, few: Asked, role: Role, calls: number): Promise<BenchRow[]> {
  const empty = percentile(await timesOf(many.empty, { calls: calls * 4, concurrency: 1 }), 0.95);
  const found: { what: string; ratio: number; growth: number; told: string }[] = [];
  for (const [index, [what, call]] of many.grid.entries()) {
    const times = await timesOf(call, { calls, concurrency: 1, warmUp: 3 });
    const own = await timesOf(few.grid[index]?.[1] ?? call, { calls, concurrency: 1, warmUp: 3 });
    const p95 = percentile(times, 0.95);
    const growth = percentile(times, 0.5) / percentile(own, 0.5);
    found.push({ what, ratio: p95 / empty, growth, told: spread(times) });
  }
  const by = (of: 'ratio' | 'growth') => [...found].sort((a, b) => b[of] - a[of]).slice(0, 4);
  const told = (of: 'ratio' | 'growth') =>
    by(of)
      .map((one) => `${one.what} ${one[of].toFixed(1)} × (${one.told})`)
      .join('; ');
  const worst = (of: 'ratio' | 'growth') => by(of)[0]?.[of] ?? 0;
  const name = `grid, ${found.length} orders and filters, the worst (${role})`;
  return [
    atMost(name, 'p95 ≤ 2 × empty', worst('ratio'), 2, told('ratio')),
    atMost(name, 'p50 ≤ 1.2 × own at a tenth', worst('growth'), 1.2, told('growth')),
  ];
}

function besideOwn(what: string, times: Times, own: Times): BenchRow {
  const ratio = percentile(times, 0.95) / percentile(own, 0.95);
  return atMost(
    what,
    'p95 ≤ 1.2 × own at a tenth',
    ratio,
    1.2,
    `${ratio.toFixed(1)} ×: ${spread(times)} beside ${spread(own)}`,
  );
}

async function questionsOf(url: string, workspaceId: string, role: Role): Promise<Asked> {
  const ask = await askConsole(url, await personOf(workspaceId, role), workspaceId);
  const page = await ask<GridPage>('deals.grid', { filter: { period: 'all' } });
  const deals = page.rows.map(({ id }) => id);
  const [first] = page.rows;
  const ofDeal = (index: number) => deals[(index * 7919) % deals.length] ?? '';
  const grid = gridQuestions({ ownerSeatId: first?.ownerSeatId ?? null, name: first?.name ?? '' });
  return {
    questions: [
      ['grid page, this period', () => ask('deals.grid', { filter: {} })],
      ['grid page, all periods', () => ask('deals.grid', { filter: { period: 'all' } })],
      ['roll-up (forecast board), this period', () => ask('forecast.board', {})],
      ['roll-up by team, this period', () => ask('forecast.tree', {})],
      ['deal page', (index) => ask('deal.page', { id: ofDeal(index) })],
    ],
    grid: grid.map(({ what, ...input }) => [what, () => ask('deals.grid', input)]),
    // Answers with a constant: what signing in, finding the seat and coming back cost.
    empty: () => ask('audit.kinds'),
    totals: () => ask('deals.totals', { period: 'all', flag: 'single_threaded' }),
  };
}

function spread(times: Times): string {
  return `p50 ${percentile(times, 0.5).toFixed(0)} / p95 ${percentile(times, 0.95).toFixed(0)} ms`;
}

export async function personOf(workspaceId: string, role: Role): Promise<string> {
  const rows = await withWorkspace(workspaceId, (tx) =>
    tx.execute<{ id: string }>(
      sql`select person_id as id from seat where role = ${role} and person_id is not null limit 1`,
    ),
  );
  return rows[0]?.id ?? '';
}
