// `plumbline audit verify FILE`: says whether the file holds, under whose key, and what to compare.
import { readFile } from 'node:fs/promises';
import { verifyFile } from '@/server/audit/export/open-export';
import { Sentence } from '@/server/launch/sentence.mjs';
import type { AuditOptions } from './audit-options';

export async function verifyFromFile(
  file: string,
  { keys, checkpoints, isJson }: AuditOptions,
): Promise<number> {
  const unreadable = (name: string) => (error: NodeJS.ErrnoException) => {
    throw new Sentence(`${name} cannot be read: ${error.code ?? error.message}.`);
  };
  const kept = await Promise.all(
    checkpoints.map(async (name) => ({ name, note: await readFile(name, 'utf8').catch(unreadable(name)) })),
  );
  const verdict = await verifyFile(file, keys, kept).catch(unreadable(file));
  if (isJson) console.log(JSON.stringify(verdict, null, 2));
  else if (!verdict.valid) console.error(`NOT ${verdict.isOther ? 'CHECKED' : 'VALID'}: ${verdict.reason}`);
  else {
    console.log(`VALID: ${verdict.says.join(' ')}`);
    console.log(`  log   ${verdict.origin}`);
    console.log(`  size  ${verdict.size}`);
    console.log(`  root  ${verdict.root}`);
    console.log(`  key   ${verdict.fingerprint}`);
    if (!verdict.isKeyPinned)
      console.log(
        'The key is the file’s own: compare its fingerprint with the one you were given, or use --key.',
      );
  }
  return verdict.valid ? 0 : 1;
}
