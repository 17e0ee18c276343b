// `plumbline audit verify --workspace`: reads the whole log again, shows how far it is, and enters what it found.
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { appendEntry } from '@/server/audit/append-entry';
import { notedRoots } from '@/server/audit/noted-roots';
import { verdictEntry } from '@/server/audit/verify/verdict-entry';
import { verifyLog } from '@/server/audit/verify/verify-log';
import { findWorkspace } from '../import/find-workspace';
import type { AuditOptions } from './audit-options';
import { readCheckpointFile } from './read-checkpoint-file';

export async function verifyWorkspace(name: string, { checkpoints, isJson }: AuditOptions): Promise<number> {
  const begun = Date.now();
  const { id, slug } = await findWorkspace(name, false, new Date());
  const brought = await Promise.all(checkpoints.map((file) => readCheckpointFile(id, file)));
  const { known, forged } = await notedRoots(id);
  const isShown = !isJson && process.stderr.isTTY;
  const found = await verifyLog(id, {
    known: [...known, ...brought],
    onProgress: (done, size) => {
      if (isShown) process.stderr.write(`\r${done} of ${size} entries`);
    },
  });
  if (isShown) process.stderr.write('\n');
  const verdict = {
    ...found,
    problems: [...forged, ...found.problems],
    problemCount: found.problemCount + forged.length,
    holds: found.holds && forged.length === 0,
    compared: known.length + brought.length,
  };
  const actor = { kind: 'command', id: 'plumbline' };
  await withWorkspace(id, (tx) => appendEntry(tx, verdictEntry(id, uuidv7(), actor, verdict, new Date())));
  const root = Buffer.from(verdict.root).toString('hex');
  const seconds = (Date.now() - begun) / 1000;
  if (isJson) console.log(JSON.stringify({ workspace: slug, ...verdict, root, seconds }, null, 2));
  else {
    for (const { says } of verdict.problems) console.error(`  ${says}`);
    const compared = `compared with ${verdict.compared} checkpoints`;
    const read = `${verdict.size} entries read in ${seconds.toFixed(1)} s, ${compared}`;
    if (verdict.holds) console.log(`The log holds: ${read}.\n  root  ${root}`);
    else console.error(`The log does NOT hold: ${verdict.problemCount} problems; ${read}.`);
    if (verdict.erasedValues > 0)
      console.log(`  ${verdict.erasedValues} erased values; their digests are in place`);
  }
  return verdict.holds ? 0 : 1;
}
