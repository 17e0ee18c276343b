// Re-evaluates some deals in one transaction: loads, applies the rules, keeps what changed and nothing else.
import type { Tx } from '@/db/client';
import { type EvaluatedDeal, evaluateDeal } from './evaluate-deal';
import type { WorkspaceSetting } from './load-setting';
import { loadSummaries } from './load-summaries';
import { writeDealRows } from './write-deal-rows';
import { writeFlags } from './write-flags';
import { writeItems } from './write-items';

export type EvaluatedBatch = { deals: EvaluatedDeal[]; changedIds: string[] };

export async function evaluateDeals(
  tx: Tx,
  setting: WorkspaceSetting,
  ids: readonly string[],
): Promise<EvaluatedBatch> {
  const effectiveAt = setting.effectiveAt.toISOString();
  // A fixed clock stands still while records keep arriving: what is known is what is stored now.
  const knownAt = '9999-12-31T23:59:59.999Z';
  const loaded = await loadSummaries(tx, ids, new Date(knownAt));
  const clocks = { effectiveAt, knownAt };
  const deals = loaded.map((deal) => evaluateDeal(deal, setting, clocks));
  if (deals.length === 0) return { deals, changedIds: [] };
  const changed = [
    await writeItems(tx, setting, deals),
    await writeFlags(tx, setting, deals),
    await writeDealRows(tx, setting, deals),
  ];
  return { deals, changedIds: [...new Set(changed.flatMap((ids) => [...ids]))].sort() };
}
