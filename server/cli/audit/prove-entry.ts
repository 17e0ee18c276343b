// `plumbline audit prove`: writes the proof of one entry as a file that anybody can check.
import { withWorkspace } from '@/db/client';
import { makeEntryProof } from '@/server/audit/export/make-entry-proof';
import { Sentence } from '@/server/launch/sentence.mjs';
import { findWorkspace } from '../import/find-workspace';
import { writeWholeFile } from '../write-whole-file';
import { type AuditOptions, AuditUsage } from './audit-options';

export async function proveEntry(name: string, { seq, out, isJson }: AuditOptions): Promise<number> {
  if (seq === null) throw new AuditUsage('Say which entry, with --seq N.');
  const { id, slug } = await findWorkspace(name, false, new Date());
  const proof = await withWorkspace(id, (tx) => makeEntryProof(tx, id, seq, true)).catch((error: unknown) => {
    if (error instanceof RangeError) throw new Sentence(error.message);
    throw error;
  });
  const text = `${JSON.stringify(proof, null, 2)}\n`;
  if (isJson) {
    process.stdout.write(text);
    return 0;
  }
  const file = out ?? `${slug}-entry-${seq}.proof.json`;
  await writeWholeFile(file, text);
  console.log(`${file} proves entry ${seq} in a log of ${proof.size} entries.`);
  console.log(`Check it anywhere: npm run plumbline -- audit verify ${file}`);
  return 0;
}
