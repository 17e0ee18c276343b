// Brings in what the simulated CRM's first export had left out, after the freeze that knew nothing of it: a restatement has something to tell.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { lateHistoryFile } from '@/db/demo/late-file';
import type { ImportOrigin } from '@/server/core/import/import-origin';
import { followLog } from '@/server/evaluate/follow-log';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runImport } from '@/server/sources/run-import';
import { writeWholeFile } from '../write-whole-file';

/** Safe to run again: what was told already changes nothing. */
export async function bringLateHistory(
  workspaceId: string,
  source: { kind: 'salesforce'; name: string },
  origin: ImportOrigin,
  deals: number,
  facts: number,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-demo-late-'));
  try {
    const { name, text, rows } = lateHistoryFile({ deals, facts });
    // A company of a few deals may have no such commit.
    if (rows === 0) return;
    await writeWholeFile(path.join(folder, name), text);
    const report = await runImport({
      workspaceId,
      actor: { kind: 'command', id: 'demo' },
      source,
      inputPath: folder,
      asOf: DEMO_CLOCK.effectiveAt.slice(0, 10),
      origin: { ...origin, report: 'Opportunity Field History', filter: 'Created Date: 16 to 23 April 2026' },
      now: new Date(),
    });
    if (report.state !== 'published')
      throw new Sentence(`The demo's late history was not imported: ${report.problem ?? report.state}`);
    await followLog(workspaceId, new Date());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
