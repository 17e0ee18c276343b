// A replay of the policies over the moves that the bench itself recorded, told for 100,000 of them.
import { loadShipped } from '@/server/policies/load-shipped';
import { replayPolicies } from '@/server/policies/replay-policies';
import { atMost, type BenchRow } from './bench-row';

const MINUTES = 5;

export async function measureReplay(workspaceId: string): Promise<BenchRow[]> {
  const startedAt = performance.now();
  const { asked } = await replayPolicies({ workspaceId, set: loadShipped().set, since: new Date(0) });
  const seconds = (performance.now() - startedAt) / 1000;
  if (asked === 0) throw new Error('No move recorded what its policies were asked.');
  const forAll = (seconds / asked) * 100_000;
  const told = `${forAll.toFixed(0)} s (${asked} moves in ${seconds.toFixed(1)} s)`;
  return [atMost('replay of 100,000 recorded moves', `≤ ${MINUTES} min`, forAll, MINUTES * 60, told)];
}
