// Imports one folder in a process of its own, so that its peak memory is the importer's alone; prints what it took as JSON.
import { closeDatabase } from '@/db/client';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { runImport } from '@/server/sources/run-import';

const [workspaceId = '', inputPath = ''] = process.argv.slice(2);

const startedAt = performance.now();
const report = await runImport({
  workspaceId,
  actor: { kind: 'command', id: 'bench' },
  source: { kind: 'salesforce', name: 'Salesforce (simulated)' },
  inputPath,
  asOf: DEMO_CLOCK.effectiveAt.slice(0, 10),
  now: new Date(),
});
const seconds = (performance.now() - startedAt) / 1000;
await closeDatabase();
console.log(
  JSON.stringify({
    state: report.state,
    problem: report.problem,
    rows: report.files.reduce((sum, file) => sum + file.read, 0),
    refused: report.refused,
    seconds,
    // Kibibytes on every platform that Node runs on.
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
