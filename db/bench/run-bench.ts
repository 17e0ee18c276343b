// Makes a workspace of the asked size through the importer, measures every row of the budget table it can, and prints it.
import { mkdir, rm } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { closeDatabase } from '@/db/client';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { writeDemoFiles } from '@/db/demo/write-demo-files';
import { migrate } from '@/db/migrate';
import { createDemoWorkspace } from '@/server/cli/demo/create-demo-workspace';
import { seatDemoPeople } from '@/server/cli/demo/seat-demo-people';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { runImport } from '@/server/sources/run-import';
import { type BenchRow, notMeasured, tableOf } from './bench-row';
import { measureChangedRows, writeChangedRows } from './measure-changed-rows';
import { measureEvaluation } from './measure-evaluation';
import { measureFreeze } from './measure-freeze';
import { measureImport } from './measure-import';
import { measureMoves } from './measure-moves';
import { measurePages } from './measure-page';
import { measureReads, personOf } from './measure-reads';
import { measureReplay } from './measure-replay';

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

// A tenth beside it, in the same database: what a question costs may not grow with the number of deals.
step(`simulating ${Math.ceil(deals / 10)} deals, to compare with`);
const smallFolder = join(home, 'few');
await mkdir(smallFolder, { recursive: true });
await writeDemoFiles(smallFolder, { deals: Math.ceil(deals / 10), facts: Math.ceil(facts / 10) });
const smallId = await createDemoWorkspace('bench-few', 'Bench, a tenth (simulated)', new Date());
await runImport({
  workspaceId: smallId,
  actor: { kind: 'command', id: 'bench' },
  source: { kind: 'salesforce', name: 'Salesforce (simulated)' },
  inputPath: smallFolder,
  asOf: DEMO_CLOCK.effectiveAt.slice(0, 10),
  now: new Date(),
});
await runEvaluation(smallId, { all: true }, 'import.publish', new Date());
await seatDemoPeople(smallId, new Date());
await rm(smallFolder, { recursive: true, force: true });
step(`simulating ${deals} deals and about ${facts} activities`);
await writeDemoFiles(folder, { deals, facts });
const workspaceId = await createDemoWorkspace('bench', 'Bench (simulated)', new Date());
await measure('import', () => measureImport(ownerUrl, workspaceId, folder, home));
const changed = await writeChangedRows(folder, home);
await rm(folder, { recursive: true, force: true });
await measure('evaluate', () => measureEvaluation(workspaceId));
await owner`analyze`;
await seatDemoPeople(workspaceId, new Date());
for (const role of ['leader', 'rep'] as const)
  await measure(`reads as ${role}`, () => measureReads({ big: workspaceId, small: smallId }, role, calls));
await measure('changed rows', async () =>
  measureChangedRows(workspaceId, changed, await personOf(workspaceId, 'leader')),
);
await measure('moves', () => measureMoves(workspaceId, (statement) => owner.unsafe(statement), calls * 5));
await measure('freeze', () => measureFreeze(workspaceId, owner));
await measure('replay', () => measureReplay(workspaceId));
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
