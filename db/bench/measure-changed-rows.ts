// A thousand deals whose amount changed in the source: from the file to every screen showing it, in a workspace of the asked size.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { withWorkspace } from '@/db/client';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { followLog } from '@/server/evaluate/follow-log';
import { readDealTotals } from '@/server/reads/deal-totals';
import { runImport } from '@/server/sources/run-import';
import { atMost, type BenchRow } from './bench-row';
import { secondsOf } from './measure';
import { signIn } from './sign-in';

const ROWS = 1_000;
/** Added to each amount, in its own currency. */
const RAISE = 1;

/** Before the demo's files are removed. @returns a folder with the changed rows of one file and nothing else. */
export async function writeChangedRows(folder: string, home: string): Promise<string> {
  const text = await readFile(join(folder, 'Opportunity.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const changed = data
    .filter((row) => row.Amount)
    .slice(0, ROWS)
    .map((row) => ({ ...row, Amount: String(Number(row.Amount) + RAISE) }));
  const into = join(home, 'changed');
  await mkdir(into, { recursive: true });
  await writeFile(join(into, 'Opportunity.csv'), Papa.unparse(changed));
  return into;
}

export async function measureChangedRows(
  workspaceId: string,
  folder: string,
  personId: string,
): Promise<BenchRow[]> {
  const seat = await signIn(personId, workspaceId);
  const total = () =>
    withWorkspace(workspaceId, (tx) => readDealTotals(tx, seat, { basis: 'accepted', period: 'all' }));
  // What the import before this one left to do is not of this one.
  await followLog(workspaceId, new Date());
  const before = await total();
  let deals = 0;
  const imported = await secondsOf(async () => {
    const report = await runImport({
      workspaceId,
      actor: { kind: 'command', id: 'bench' },
      source: { kind: 'salesforce', name: 'Salesforce (simulated)' },
      inputPath: folder,
      asOf: DEMO_CLOCK.effectiveAt.slice(0, 10),
      now: new Date(),
    });
    if (report.state !== 'published')
      throw new Error(`The import ended as ${report.state}: ${report.problem}`);
  });
  const evaluated = await secondsOf(async () => {
    deals = await followLog(workspaceId, new Date());
  });
  const after = await total();
  if (after.total === before.total) throw new Error('The totals did not move.');
  const all = imported + evaluated;
  return [
    atMost(
      `import of ${ROWS} changed rows → screens right`,
      '< 2 s',
      all,
      2,
      `${all.toFixed(2)} s: import ${imported.toFixed(2)} s, evaluating ${deals} deals ${evaluated.toFixed(2)} s`,
    ),
  ];
}
