// `plumbline audit verify FILE`: says whether the file holds, under whose key, and what to compare.
import { verifyFile } from '@/server/audit/export/open-export';
import { Sentence } from '@/server/launch/sentence.mjs';
import type { AuditOptions } from './audit-options';

export async function verifyFromFile(file: string, { keys, isJson }: AuditOptions): Promise<number> {
  const verdict = await verifyFile(file, keys).catch((error: NodeJS.ErrnoException) => {
    throw new Sentence(`${file} cannot be read: ${error.code ?? error.message}.`);
  });
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
