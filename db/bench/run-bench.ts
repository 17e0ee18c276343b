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
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { runImport } from '@/server/sources/run-import';
import { type BenchRow, notMeasured, tableOf } from './bench-row';
import { copyDeals } from './copy-deals';
import { type BenchFreeze, freezeOnce } from './freeze-once';
import { measureChangedRows, writeChangedRows } from './measure-changed-rows';
import { measureComparison } from './measure-comparison';
import { measureEvaluation } from './measure-evaluation';
import { measureFreeze } from './measure-freeze';
import { measureImport } from './measure-import';
import { measureLog } from './measure-log';
import { measureMoves } from './measure-moves';
import { measurePages } from './measure-page';
import { measureReads, personOf } from './measure-reads';
import { measureReplay } from './measure-replay';
import { measureVerify } from './measure-verify';

/** What `--only` may name; all of it where nothing is named. */
const PARTS = [
  'import',
  'evaluate',
  'reads',
  'changed',
  'moves',
  'freeze',
  'verify',
  'compare',
  'log',
  'replay',
  'pages',
] as const;
type Part = (typeof PARTS)[number];
const { values } = parseArgs({
  options: {
    deals: { type: 'string', default: '10000' },
    facts: { type: 'string', default: '200000' },
    calls: { type: 'string', default: '200' },
    copies: { type: 'string', default: '1' },
    entries: { type: 'string', default: '1000000' },
    only: { type: 'string', default: PARTS.join(',') },
  },
});
const named = values.only.split(',').map((name) => name.trim());
const strange = named.find((name) => !PARTS.some((part) => part === name));
if (strange !== undefined) {
  console.error(`There is nothing to measure by the name "${strange}". There are: ${PARTS.join(', ')}.`);
  process.exit(2);
}
const wants = (part: Part) => named.includes(part);
const deals = Number(values.deals);
const facts = Number(values.facts);
const calls = Number(values.calls);
const copies = Number(values.copies);
const home = process.env.PLUMBLINE_BENCH_HOME ?? '';
const ownerUrl = process.env.DATABASE_OWNER_URL ?? '';
const consoleUrl = process.env.PLUMBLINE_BENCH_URL ?? '';
const step = (what: string) => console.error(`bench: ${what}`);

const folder = join(home, 'files');
await mkdir(folder, { recursive: true });
step('bringing a database up to date');
await migrate(ownerUrl);
const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
const rows: BenchRow[] = [];

/** One row failing says why and leaves the others. */
async function measure(part: Part, work: () => Promise<BenchRow[]>, what: string = part): Promise<void> {
  if (!wants(part)) return;
  step(what);
  try {
    rows.push(...(await work()));
  } catch (error) {
    rows.push(notMeasured(what, '–', error instanceof Error ? error.message.slice(0, 300) : String(error)));
  }
}

const importInto = (id: string, inputPath: string) =>
  runImport({
    workspaceId: id,
    actor: { kind: 'command', id: 'bench' },
    source: { kind: 'salesforce', name: 'Salesforce (simulated)' },
    inputPath,
    asOf: DEMO_CLOCK.effectiveAt.slice(0, 10),
    now: new Date(),
  });

async function measureCompany(): Promise<void> {
  // A tenth beside it, in the same database: what a question costs may not grow with the number of deals.
  let smallId = '';
  if (wants('reads')) {
    step(`simulating ${Math.ceil(deals / 10)} deals, to compare with`);
    const smallFolder = join(home, 'few');
    await mkdir(smallFolder, { recursive: true });
    await writeDemoFiles(smallFolder, { deals: Math.ceil(deals / 10), facts: Math.ceil(facts / 10) });
    smallId = await createDemoWorkspace('bench-few', 'Bench, a tenth (simulated)', new Date());
    await importInto(smallId, smallFolder);
    await runEvaluation(smallId, { all: true }, 'import.publish', new Date());
    await copyDeals(owner, smallId, copies);
    await seatDemoPeople(smallId, new Date(), { renews: true });
    await rm(smallFolder, { recursive: true, force: true });
  }
  step(`simulating ${deals} deals and about ${facts} facts`);
  await writeDemoFiles(folder, { deals, facts });
  const workspaceId = await createDemoWorkspace('bench', 'Bench (simulated)', new Date());
  await measure('import', () => measureImport(ownerUrl, workspaceId, folder, home));
  if (!wants('import')) await importInto(workspaceId, folder);
  const changed = wants('changed') ? await writeChangedRows(folder, home) : null;
  await rm(folder, { recursive: true, force: true });
  await measure('evaluate', () => measureEvaluation(workspaceId));
  if (!wants('evaluate')) await runEvaluation(workspaceId, { all: true }, 'import.publish', new Date());
  // Else the copies, which have no facts, would be evaluated with what the log still tells of the import.
  await followLog(workspaceId, new Date());
  if (copies > 1) step(`copying each deal, ${copies} in all`);
  await copyDeals(owner, workspaceId, copies);
  await owner`analyze`;
  await seatDemoPeople(workspaceId, new Date(), { renews: true });
  // A freeze waits until the evaluation has caught up with the log.
  await followLog(workspaceId, new Date());
  for (const role of ['leader', 'rep'] as const)
    await measure(
      'reads',
      () => measureReads({ url: consoleUrl, big: workspaceId, small: smallId }, role, calls),
      `reads as ${role}`,
    );
  if (changed)
    await measure('changed', async () =>
      measureChangedRows(workspaceId, changed, await personOf(workspaceId, 'leader')),
    );
  await measure('moves', () => measureMoves(workspaceId, (statement) => owner.unsafe(statement), calls * 5));
  let frozen: Promise<BenchFreeze> | undefined;
  const freeze = () => {
    frozen ??= freezeOnce(workspaceId, owner);
    return frozen;
  };
  await measure('freeze', async () => measureFreeze(await freeze(), owner));
  await measure('verify', async () => measureVerify(workspaceId, await freeze()));
  await measure('compare', async () => measureComparison(workspaceId, await freeze()));
  await measure('replay', () => measureReplay(workspaceId));
  await measure('pages', measurePages);
}

if (named.some((name) => name !== 'log')) await measureCompany();
await measure('log', () => measureLog(owner, Number(values.entries)));
if (named.length === PARTS.length)
  rows.push(
    notMeasured('change → screen', '< 1 s p95', 'needs a browser; the Playwright suite walks it'),
    notMeasured('npm start, again', '< 5 s', '`npm start` prints its own time when it is ready'),
  );
await owner.end();
await closeDatabase();

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const copied = copies > 1 ? `, from the reads on ${deals * copies} deals` : '';
console.log(`\n${deals} deals, about ${facts} facts${copied}; ${machine}\n\n${tableOf(rows)}`);
// A connection that a COPY left paused may never close by itself.
process.exit();
