// How fast the verifier that a bundle carries reads one again, archive and all.
import { unzipSync } from 'fflate';
import { withWorkspace } from '@/db/client';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { bundleBytes } from '@/server/snapshots/write-bundle';
import { atLeast, type BenchRow } from './bench-row';
import type { BenchFreeze } from './freeze-once';

const MB = 1024 ** 2;

export async function measureVerify(
  workspaceId: string,
  { snapshotId, lines }: BenchFreeze,
): Promise<BenchRow[]> {
  const parts: Uint8Array[] = [];
  await withWorkspace(workspaceId, async (tx) => {
    for await (const part of (await bundleBytes(tx, snapshotId)) ?? []) parts.push(part);
  });
  const bundle = Buffer.concat(parts);
  const began = performance.now();
  const checked = verifyBytes(bundle);
  const perSecond = lines / ((performance.now() - began) / 1000);
  if (!checked.ok) throw new Error(`${checked.where}: ${checked.what}`);
  const unpacked = Object.values(unzipSync(bundle)).reduce((sum, bytes) => sum + bytes.length, 0);
  const told = `${Math.round(perSecond)} deals' lines/s with all that stands beside them, ${((perSecond * unpacked) / lines / MB).toFixed(0)} MB/s`;
  return [atLeast('verify a bundle', '≥ 50,000 lines/s', perSecond, 50_000, told)];
}
