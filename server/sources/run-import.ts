// The one importer behind the page and the command: begins an import, reads the files and publishes them in one move.
import { v7 as uuidv7 } from 'uuid';
import type { ImportOrigin } from '@/server/core/import/import-origin';
import type { FileSourceKind } from '@/server/core/vocabulary/source-kind';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { importStart } from '@/server/moves/import-start';
import { executeImport } from './execute-import';
import type { OnProgress } from './import-ledger';
import { ImportProblem } from './import-problem';
import type { ImportReport } from './import-report';
import { openInput } from './input/open-input';
import type { SourceMapping } from './mapping/source-mapping';
import type { Missing } from './publish/history/enter-series';

export type BeginImport = {
  workspaceId: string;
  actor: Actor;
  /** The kind that somebody says; what the headers say counts once it is published. */
  source: { kind: FileSourceKind; name: string };
  /** YYYY-MM-DD: the day the files speak of. */
  asOf: string;
  mapping?: SourceMapping;
  /** Wall time. */
  now: Date;
  spoolName?: string;
  /** False: it waits for a go once it was read and compared. */
  goesAtOnce?: boolean;
  origin?: ImportOrigin;
  /** What deals of the source are that the files do not show; 'unknown' when absent. */
  missing?: Missing;
  /** Made when absent; a spooled upload bears it already. */
  importId?: string;
};
export type RunImport = BeginImport & {
  /** A folder, a ZIP archive or one file. */
  inputPath: string;
  onProgress?: OnProgress;
};

/** @returns the import's id. Throws ImportProblem 'not_allowed' with the policy's sentence. */
export async function beginImport(request: BeginImport): Promise<string> {
  const { workspaceId, actor, source, asOf, mapping = null, spoolName = null, now } = request;
  const { goesAtOnce = true, origin = null, missing = 'unknown' } = request;
  const importId = request.importId ?? uuidv7();
  const outcome = await runMove(importStart, {
    workspaceId,
    actor,
    input: { importId, source, asOf, mapping, spoolName, missing, goesAtOnce, origin },
    idempotencyKey: `import.start:${importId}`,
    now,
  });
  if (outcome.status === 'applied') return outcome.result.importId;
  throw new ImportProblem('not_allowed', 'reason' in outcome ? outcome.reason : 'The import was not begun.');
}

/** What cannot be imported is told by the report's state and problem; only failures of ours throw. */
export async function runImport(request: RunImport): Promise<ImportReport> {
  const importId = await beginImport(request);
  const { workspaceId, actor, inputPath, now, onProgress } = request;
  return executeImport({
    workspaceId,
    importId,
    actor,
    openInput: () => openInput(inputPath),
    now,
    ...(onProgress ? { onProgress } : {}),
  });
}
