// The console's questions beside an empty signed-in procedure, at the same concurrency, in this process.
import { sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import type { Role } from '@/server/core/vocabulary/role';
import { createCaller, router, seated } from '@/server/trpc/init';
import { appRouter } from '@/server/trpc/root';
import { atMost, type BenchRow } from './bench-row';
import { percentile, type Times, timesOf } from './measure';
import { signIn } from './sign-in';

const emptyRouter = router({
  nothing: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, async () => null)),
});

export async function measureReads(workspaceId: string, role: Role, calls: number): Promise<BenchRow[]> {
  const personId = await personOf(workspaceId, role);
  const now = new Date();
  const ask = createCaller(appRouter);
  const askNothing = createCaller(emptyRouter);
  const caller = async () => ask({ seat: await signIn(personId), now });
  const page = await (await caller()).deals.grid({ filter: { period: 'all' } });
  const deals = page.rows.map(({ id }) => id);
  const ofDeal = (index: number) => deals[(index * 7919) % deals.length] ?? '';
  const questions: [what: string, call: (index: number) => Promise<unknown>][] = [
    ['grid page, this period', async () => (await caller()).deals.grid({ filter: {} })],
    ['grid page, all periods', async () => (await caller()).deals.grid({ filter: { period: 'all' } })],
    ['roll-up (forecast board), this period', async () => (await caller()).forecast.board({})],
    ['roll-up by team, this period', async () => (await caller()).forecast.tree({})],
    ['deal page', async (index) => (await caller()).deal.page({ id: ofDeal(index) })],
  ];
  const rows: BenchRow[] = [];
  for (const concurrency of [1, 8]) {
    const empty = await timesOf(async () => askNothing({ seat: await signIn(personId), now }).nothing(), {
      calls,
      concurrency,
    });
    for (const [what, call] of questions) {
      const times = await timesOf(call, { calls, concurrency });
      const ratio = percentile(times, 0.95) / percentile(empty, 0.95);
      const told = `${ratio.toFixed(1)} ×: ${spread(times)} beside ${spread(empty)}`;
      rows.push(atMost(`${what}, ${concurrency} at once (${role})`, 'p95 ≤ 2 × empty', ratio, 2, told));
    }
  }
  const totals = await timesOf(
    async () => (await caller()).deals.totals({ period: 'all', flag: 'single_threaded' }),
    { calls, concurrency: 1 },
  );
  const p95 = percentile(totals, 0.95);
  rows.push(atMost(`exact totals under a filter, alone (${role})`, 'p95 ≤ 150 ms', p95, 150, spread(totals)));
  return rows;
}

function spread(times: Times): string {
  return `p50 ${percentile(times, 0.5).toFixed(0)} / p95 ${percentile(times, 0.95).toFixed(0)} ms`;
}

async function personOf(workspaceId: string, role: Role): Promise<string> {
  const rows = await withWorkspace(workspaceId, (tx) =>
    tx.execute<{ id: string }>(
      sql`select person_id as id from seat where role = ${role} and person_id is not null limit 1`,
    ),
  );
  return rows[0]?.id ?? '';
}
