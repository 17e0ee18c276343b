// The audit log: what one more entry costs in a short log and in a long one, and how long reading a million again takes.
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { appendEntry } from '@/server/audit/append-entry';
import { fillLog } from '@/server/audit/testing/fill-log';
import { verifyLog } from '@/server/audit/verify/verify-log';
import { atMost, type BenchRow } from './bench-row';
import { percentile, secondsOf, timesOf } from './measure';

const SHORT = 1_000;
const APPENDS = 500;

/** @param entries of the long log. */
export async function measureLog(owner: postgres.Sql, entries: number): Promise<BenchRow[]> {
  const [short, long] = [uuidv7(), uuidv7()];
  const db = drizzle(owner);
  await fillLog(db, short, SHORT);
  await fillLog(db, long, entries);
  await owner`analyze audit_entry`;
  const inShort = await medianAppend(short);
  const inLong = await medianAppend(long);
  const ratio = inLong / inShort;
  let holds = false;
  const seconds = await secondsOf(async () => {
    ({ holds } = await verifyLog(long));
  });
  if (!holds) throw new Error('The log that was filled does not verify.');
  const forMillion = (seconds / entries) * 1_000_000;
  return [
    // Twice as many levels in the tree at a thousand times the entries.
    atMost(
      'append an entry, long log beside a short one',
      '≤ 2 × (O(log n))',
      ratio,
      2,
      `${ratio.toFixed(2)} ×: ${inLong.toFixed(2)} ms in ${entries} entries, ${inShort.toFixed(2)} ms in ${SHORT}`,
    ),
    atMost(
      'audit verify of 1,000,000 entries',
      '< 60 s',
      forMillion,
      60,
      `${seconds.toFixed(1)} s for ${entries}, ${Math.round(entries / seconds)}/s`,
    ),
  ];
}

/** Milliseconds, half of them over and half under; one at a time, as the log's head takes them. */
async function medianAppend(workspace: string): Promise<number> {
  const append = () =>
    withWorkspace(workspace, (tx) =>
      appendEntry(tx, {
        moveId: null,
        workspace,
        entry: uuidv7(),
        kind: 'evaluation.run',
        outcome: 'recorded',
        actor: { kind: 'worker', id: 'bench' },
        at: new Date().toISOString(),
      }),
    );
  return percentile(await timesOf(append, { calls: APPENDS, concurrency: 1, warmUp: 50 }), 0.5);
}
