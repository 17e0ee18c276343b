// Imports tables that exist only as text, through the one importer; tests of many small imports touch no disk.
import { Readable } from 'node:stream';
import { executeImport } from '../execute-import';
import type { ImportReport } from '../import-report';
import { type BeginImport, beginImport } from '../run-import';

/** @param files text by name, such as 'Opportunity.csv'. */
export async function importInMemory(
  request: BeginImport,
  files: Record<string, string>,
): Promise<ImportReport> {
  const importId = await beginImport(request);
  const { workspaceId, actor, now } = request;
  return executeImport({
    workspaceId,
    importId,
    actor,
    now,
    openInput: async () => ({
      files: Object.entries(files).map(([name, text]) => ({
        name,
        bytes: Buffer.byteLength(text),
        open: async () => Readable.from([Buffer.from(text, 'utf8')]),
      })),
      ignored: [],
      close: () => undefined,
    }),
  });
}
