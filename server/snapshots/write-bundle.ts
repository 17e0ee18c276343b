// The bundle as one zip: stored bytes in a fixed order, so that exporting twice, on any machine, gives the same archive.
import type { Tx } from '@/db/client';
import { BUNDLE_FILES, openBundle } from './bundle-files';
import { startZip } from './fixed-zip';

/** Null for a snapshot that is not complete, or not there; otherwise the archive's bytes as they come. */
export async function bundleBytes(tx: Tx, snapshotId: string): Promise<AsyncGenerator<Uint8Array> | null> {
  const bundle = await openBundle(tx, snapshotId);
  if (!bundle) return null;
  return (async function* () {
    let ready: Uint8Array[] = [];
    const zip = startZip((bytes) => ready.push(bytes));
    for (const name of BUNDLE_FILES) {
      const entry = zip.entry(name);
      for await (const bytes of bundle.bytesOf(name)) {
        entry.write(bytes);
        yield* ready;
        ready = [];
      }
      entry.end();
      yield* ready;
      ready = [];
    }
    zip.end();
    yield* ready;
  })();
}
