// `plumbline audit export`: enters the export, then writes it; a file that cannot be written whole is taken away again.

import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { exportLog } from '@/server/audit/export/export-log';
import { readHead } from '@/server/audit/log-proofs';
import { refusalText } from '@/server/cli/refusal-text';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { logExport } from '@/server/moves/log-export';
import { actorNamed, findWorkspace } from '../import/find-workspace';
import { writeWholeFile } from '../write-whole-file';
import type { AuditOptions } from './audit-options';

export async function exportRange(name: string, options: AuditOptions): Promise<number> {
  const now = new Date();
  const { id, slug } = await findWorkspace(name, false, now);
  const { size } = await withWorkspace(id, (tx) => readHead(tx, id));
  const outcome = await runMove(logExport, {
    workspaceId: id,
    actor: await actorNamed(id, options.asEmail),
    input: { from: options.from ?? 0, to: options.to ?? size - 1 },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status !== 'applied') throw new Sentence(refusalText(outcome, 'Nothing was exported.'));
  const { from, to } = outcome.result;
  const file = options.out ?? `${slug}-log-${from}-${to}.zip`;
  await writeWholeFile(file, exportLog(id, outcome.result));
  if (options.isJson) console.log(JSON.stringify({ file, ...outcome.result, entry: outcome.seq }, null, 2));
  else {
    console.log(`${file} holds entries ${from} to ${to}; entry ${outcome.seq} says that it was taken out.`);
    console.log(`Check it anywhere: npm run plumbline -- audit verify ${file}`);
  }
  return 0;
}
