// Comparing two snapshots, at worst: every deal of every period in the set, half of them changed in between.
import { withWorkspace } from '@/db/client';
import { compareBooks } from '@/server/reads/comparison/read-comparison';
import { atMost, type BenchRow } from './bench-row';
import type { BenchFreeze } from './freeze-once';

export async function measureComparison(
  workspaceId: string,
  { snapshotId, lines }: BenchFreeze,
): Promise<BenchRow[]> {
  const days = { startsOn: '1900-01-01', endsOn: '2999-12-31', node: null, basis: 'source' } as const;
  const side = { kind: 'snapshot', id: snapshotId, knownAt: new Date().toISOString(), ...days } as const;
  const began = performance.now();
  const waterfall = await withWorkspace(workspaceId, (tx) =>
    compareBooks(tx, {
      // The same lines over a shorter period: what closes later has come in.
      before: { ...side, endsOn: '2026-06-30' },
      after: side,
      categories: ['pipeline', 'best_case', 'most_likely', 'commit', 'closed'],
      currency: 'USD',
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  if (waterfall.residual !== '0') throw new Error(`The comparison left ${waterfall.residual}.`);
  const forAll = (seconds / lines) * 100_000;
  const told = `${forAll.toFixed(2)} s (${seconds.toFixed(2)} s for two of ${lines} lines, ${waterfall.endDeals - waterfall.startDeals} of them moved)`;
  return [atMost('compare two snapshots of 100,000 lines', '< 5 s', forAll, 5, told)];
}
