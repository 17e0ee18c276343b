// Makes a workspace of the asked size through the importer, measures every row of the budget table it can, and prints it.
import { mkdir, rm } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { closeDatabase } from '@/db/client';
import { writeDemoFiles } from '@/db/demo/write-demo-files';
import { migrate } from '@/db/migrate';
import { createDemoWorkspace } from '@/server/cli/demo/create-demo-workspace';
import { seatDemoPeople } from '@/server/cli/demo/seat-demo-people';
import { type BenchRow, notMeasured, tableOf } from './bench-row';
import { measureEvaluation } from './measure-evaluation';
import { measureFreeze } from './measure-freeze';
import { measureImport } from './measure-import';
import { measureMoves } from './measure-moves';
import { measurePages } from './measure-page';
import { measureReads } from './measure-reads';

const { values } = parseArgs({
  options: {
    deals: { type: 'string', default: '10000' },
    facts: { type: 'string', default: '200000' },
    calls: { type: 'string', default: '200' },
  },
});
const deals = Number(values.deals);
const facts = Number(values.facts);
const calls = Number(values.calls);
const home = process.env.PLUMBLINE_BENCH_HOME ?? '';
const ownerUrl = process.env.DATABASE_OWNER_URL ?? '';
const step = (what: string) => console.error(`bench: ${what}`);

const folder = join(home, 'files');
await mkdir(folder, { recursive: true });
step('bringing a database up to date');
await migrate(ownerUrl);
const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
const rows: BenchRow[] = [];

/** One row failing says why and leaves the others. */
async function measure(what: string, work: () => Promise<BenchRow[]>): Promise<void> {
  step(what);
  try {
    rows.push(...(await work()));
  } catch (error) {
    rows.push(notMeasured(what, '–', error instanceof Error ? error.message.slice(0, 300) : String(error)));
  }
}

step(`simulating ${deals} deals and about ${facts} activities`);
await writeDemoFiles(folder, { deals, facts });
const workspaceId = await createDemoWorkspace('bench', 'Bench (simulated)', new Date());
await measure('import', () => measureImport(ownerUrl, workspaceId, folder, home));
await rm(folder, { recursive: true, force: true });
await measure('evaluate', () => measureEvaluation(workspaceId));
await owner`analyze`;
await seatDemoPeople(workspaceId, new Date());
for (const role of ['leader', 'rep'] as const)
  await measure(`reads as ${role}`, () => measureReads(workspaceId, role, calls));
await measure('moves', () => measureMoves(workspaceId, (statement) => owner.unsafe(statement), calls * 5));
await measure('freeze', () => measureFreeze(workspaceId, owner));
await measure('pages', measurePages);
rows.push(
  notMeasured('change → screen', '< 1 s p95', 'needs a browser; the Playwright suite walks it'),
  notMeasured('npm start, again', '< 5 s', '`npm start` prints its own time when it is ready'),
);
await owner.end();
await closeDatabase();

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`\n${deals} deals, about ${facts} activities; ${machine}\n\n${tableOf(rows)}`);
// A connection that a COPY left paused may never close by itself.
process.exit();
