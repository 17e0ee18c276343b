// A database killed the moment after its answer: whatever the door acknowledged is still there, with its place in the log.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, withWorkspace } from '@/db/client';
import { migrate } from '@/db/migrate';
import { auditEntry } from '@/db/schema/audit';
import { move } from '@/db/schema/move';
import { startPostgres } from '@/server/launch/postgres.mjs';
import { dealSnooze } from './deal-snooze';
import { makeDealWorld } from './testing/deal-world';

const UNTIL = { until: '2026-05-20' };
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-killed-'));
});
afterAll(async () => {
  await closeDatabase();
  rmSync(home, { recursive: true, force: true });
});

it('keeps every move that was acknowledged when the database is killed at once', async () => {
  const server = await startPostgres({ home, durable: true });
  await neverWritesBehind(server.bootstrapUrl);
  await migrate(server.ownerUrl);
  process.env.DATABASE_URL = server.appUrl;
  const { appUrl, ownerUrl, bootstrapUrl } = server;
  const world = await makeDealWorld({
    database: { appUrl, ownerUrl, bootstrapUrl, name: 'plumbline', drop: () => server.stop('immediate') },
  });
  const deals = await Promise.all(Array.from({ length: 12 }, () => world.addDeal()));
  const answers = await Promise.all(
    deals.map((opportunityId) => world.run(dealSnooze, world.seats.rep, { opportunityId, ...UNTIL })),
  );
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  await closeDatabase();

  expect(answers.map(({ status }) => status)).toEqual(deals.map(() => 'applied'));
  const again = await startPostgres({ home, durable: true });
  try {
    process.env.DATABASE_URL = again.appUrl;
    const kept = await withWorkspace(world.workspaceId, async (tx) => ({
      moves: await tx.select({ id: move.id }).from(move),
      entries: await tx.select({ id: auditEntry.moveId }).from(auditEntry),
    }));
    const ids = answers.map((answer) => ('moveId' in answer ? answer.moveId : null)).sort();
    expect(kept.moves.map(({ id }) => id).sort()).toEqual(ids);
    expect(kept.entries.map(({ id }) => id).sort()).toEqual(ids);
  } finally {
    await closeDatabase();
    await again.stop();
  }
}, 120_000);

/** Otherwise the server's own writer may bring to the disk, just in time, what nobody waited for. */
async function neverWritesBehind(bootstrapUrl: string): Promise<void> {
  const sql = postgres(bootstrapUrl, { max: 1, onnotice: () => undefined });
  await sql`alter system set wal_writer_delay = '10s'`;
  await sql`select pg_reload_conf()`;
  await sql.end();
}
