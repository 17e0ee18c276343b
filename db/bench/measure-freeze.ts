// A freeze beside a bare COPY … TO of the lines it wrote: the lines with their evidence, the rendering, and its memory.
import { PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { atMost, type BenchRow } from './bench-row';
import type { BenchFreeze } from './freeze-once';

export async function measureFreeze(freeze: BenchFreeze, owner: postgres.Sql): Promise<BenchRow[]> {
  const { snapshotId, lines, took, rendering, grownMegabytes } = freeze;
  const copied = await timeOfCopy(owner, snapshotId);
  const ratio = (took - rendering) / copied;
  const told = `${ratio.toFixed(1)} ×: ${lines} lines in ${seconds(took - rendering)}, COPY ${seconds(copied)}`;
  return [
    atMost('freeze', '≤ 10 × COPY … TO of its lines', ratio, 10, told),
    {
      what: 'freeze, CSV, XLSX and PDF',
      budget: '–',
      measured: `${seconds(rendering)} on top`,
      isKept: null,
    },
    atMost(
      'freeze, memory',
      '< 300 MB',
      grownMegabytes,
      300,
      `${grownMegabytes.toFixed(0)} MB more than before`,
    ),
  ];
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

/** As the owner: the app's role may not copy from tables with row-level security. */
async function timeOfCopy(owner: postgres.Sql, snapshotId: string): Promise<number> {
  const began = performance.now();
  const rows =
    await owner`copy (select * from snapshot_line where snapshot_id = ${owner.unsafe(`'${snapshotId}'`)}) to stdout`.readable();
  await pipeline(rows, new PassThrough(), new Writable({ write: (_chunk, _encoding, done) => done() }));
  return performance.now() - began;
}
