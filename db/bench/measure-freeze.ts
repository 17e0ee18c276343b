// A freeze beside a bare COPY … TO of the lines it wrote, its memory, and how fast the verifier reads them again.
import { PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { runMove } from '@/server/moves/door';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { compareBooks } from '@/server/reads/comparison/read-comparison';
import { runFreeze } from '@/server/snapshots/run-freeze';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { bundleBytes } from '@/server/snapshots/write-bundle';
import { atLeast, atMost, type BenchRow } from './bench-row';

const MB = 1024 ** 2;

export async function measureFreeze(workspaceId: string, owner: postgres.Sql): Promise<BenchRow[]> {
  const snapshotId = uuidv7();
  const actor = { kind: 'command', id: 'bench' } as const;
  const now = () => new Date();
  const [period] = await owner<{ key: string }[]>`
    select 'FY' || extract(year from closes_on) || '-Q' || extract(quarter from closes_on) as key
    from deal_state where closes_on is not null group by 1 order by count(*) desc limit 1`;
  await runMove(snapshotFreeze, {
    workspaceId,
    actor,
    input: { snapshotId, periodKey: period?.key, reasonCode: 'adhoc', acknowledged: 'all' },
    idempotencyKey: uuidv7(),
    now: now(),
  });
  const memory = watchMemory();
  const began = performance.now();
  const result = await runFreeze({ workspaceId, snapshotId, actor, now });
  const froze = performance.now() - began;
  const grown = memory.stop();
  if (result.state === 'failed') throw new Error(result.problem);
  const copied = await timeOfCopy(owner, snapshotId);
  const ratio = froze / copied;
  const told = `${ratio.toFixed(1)} ×: ${result.lines} lines in ${(froze / 1000).toFixed(1)} s with PDF and XLSX, COPY ${(copied / 1000).toFixed(2)} s`;
  return [
    atMost('freeze', '≤ 10 × COPY … TO of its lines', ratio, 10, told),
    atMost('freeze, memory', '< 300 MB', grown, 300, `${grown.toFixed(0)} MB more than before`),
    ...(await measureVerify(workspaceId, snapshotId, result.lines)),
    await measureComparison(workspaceId, snapshotId, result.lines),
  ];
}

async function measureVerify(workspaceId: string, snapshotId: string, lines: number): Promise<BenchRow[]> {
  const parts: Uint8Array[] = [];
  await withWorkspace(workspaceId, async (tx) => {
    for await (const part of (await bundleBytes(tx, snapshotId)) ?? []) parts.push(part);
  });
  const bundle = Buffer.concat(parts);
  const began = performance.now();
  const checked = verifyBytes(bundle);
  const perSecond = lines / ((performance.now() - began) / 1000);
  if (!checked.ok) throw new Error(`${checked.where}: ${checked.what}`);
  const told = `${Math.round(perSecond)} lines/s, ${(bundle.length / MB).toFixed(1)} MB`;
  return [atLeast('verify a bundle', '≥ 50,000 lines/s', perSecond, 50_000, told)];
}

/** The worst of it: every deal of the freeze against now, with every open deal of every period in the set. */
async function measureComparison(workspaceId: string, snapshotId: string, lines: number): Promise<BenchRow> {
  const days = { startsOn: '1900-01-01', endsOn: '2999-12-31', node: null, basis: 'source' } as const;
  const began = performance.now();
  const waterfall = await withWorkspace(workspaceId, (tx) =>
    compareBooks(tx, {
      before: {
        kind: 'snapshot',
        id: snapshotId,
        knownAt: new Date().toISOString(),
        ...days,
        endsOn: '2026-06-30',
      },
      after: { kind: 'snapshot', id: snapshotId, knownAt: new Date().toISOString(), ...days },
      categories: ['pipeline', 'best_case', 'most_likely', 'commit', 'closed'],
      currency: 'USD',
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  if (waterfall.residual !== '0') throw new Error(`The comparison left ${waterfall.residual}.`);
  const told = `${seconds.toFixed(2)} s for two of ${lines} lines, ${waterfall.endDeals - waterfall.startDeals} of them moved`;
  return atMost('compare two snapshots', '< 5 s at 100,000 lines', seconds, 5, told);
}

/** As the owner: the app's role may not copy from tables with row-level security. */
async function timeOfCopy(owner: postgres.Sql, snapshotId: string): Promise<number> {
  const began = performance.now();
  const rows =
    await owner`copy (select * from snapshot_line where snapshot_id = ${owner.unsafe(`'${snapshotId}'`)}) to stdout`.readable();
  await pipeline(rows, new PassThrough(), new Writable({ write: (_chunk, _encoding, done) => done() }));
  return performance.now() - began;
}

function watchMemory(): { stop: () => number } {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return (most - before) / MB;
    },
  };
}
