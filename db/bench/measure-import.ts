// The import against a COPY of the same mapped columns into tables with the same keys and indexes.
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { z } from 'zod';
import { atLeast, atMost, type BenchRow } from './bench-row';
import { secondsOf } from './measure';

/** What an import of the demo's files fills. */
const TABLES = [
  'account',
  'contact',
  'seat',
  'opportunity',
  'opportunity_line',
  'commitment',
  'commitment_entry',
  'fact',
  'fact_link',
  'signal',
] as const;

const Report = z.object({
  state: z.string(),
  problem: z.string().nullable(),
  rows: z.number(),
  refused: z.number(),
  seconds: z.number(),
  peakMebibytes: z.number(),
});

export async function measureImport(
  ownerUrl: string,
  workspaceId: string,
  folder: string,
  home: string,
): Promise<BenchRow[]> {
  const script = fileURLToPath(new URL('./run-import-alone.ts', import.meta.url));
  const run = promisify(execFile);
  // As the worker and the command are started.
  const args = ['--max-semi-space-size=4', '--liftoff-only', '--import', 'tsx', script, workspaceId, folder];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 10_000_000 });
  const report = Report.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  if (report.state !== 'published') throw new Error(`The import ended as ${report.state}: ${report.problem}`);
  const copy = await copySeconds(ownerUrl, workspaceId, home);
  const share = copy.seconds / report.seconds;
  const rate = (rows: number, seconds: number) => Math.round(rows / seconds);
  return [
    atLeast(
      'import',
      '≥ 50 % of COPY',
      share,
      0.5,
      `${(share * 100).toFixed(0)} %: ${report.rows} rows in ${report.seconds.toFixed(1)} s (${rate(report.rows, report.seconds)}/s); COPY of ${copy.rows} records ${copy.seconds.toFixed(1)} s`,
    ),
    atMost(
      'import, peak memory',
      '< 300 MB',
      report.peakMebibytes,
      286,
      `${report.peakMebibytes.toFixed(0)} MiB`,
    ),
  ];
}

async function copySeconds(
  ownerUrl: string,
  workspaceId: string,
  home: string,
): Promise<{ rows: number; seconds: number }> {
  let seconds = 0;
  let rows = 0;
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await owner`create schema if not exists bench`;
  for (const table of TABLES) {
    const file = join(home, `${table}.copy`);
    const mine = `(select * from ${table} where workspace_id = '${workspaceId}')`;
    await copyOut(ownerUrl, mine, file);
    await owner.unsafe(
      `create table bench.${table} (like public.${table} including defaults including indexes)`,
    );
    seconds += await secondsOf(async () => {
      if ((await stat(file)).size === 0) return;
      await pipeline(createReadStream(file), await owner.unsafe(`copy bench.${table} from stdin`).writable());
    });
    const [counted] = await owner.unsafe<{ n: number }[]>(`select count(*)::int as n from bench.${table}`);
    rows += counted?.n ?? 0;
    await owner.unsafe(`drop table bench.${table}`);
  }
  await owner.end();
  return { rows, seconds };
}

/** On a connection of its own: postgres.js leaves one paused after a COPY that was read slowly, and the next query hangs. */
async function copyOut(ownerUrl: string, rows: string, file: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1 });
  await pipeline(await client.unsafe(`copy ${rows} to stdout`).readable(), createWriteStream(file));
  await client.end({ timeout: 0 });
}
