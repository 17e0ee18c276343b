// Adds to a loaded deal what its source changed past a gate: kept ones come from its history, the rest is judged from its records.
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { deriveNotGated } from '@/server/core/flags/derive-not-gated';
import type { WorkspaceSetting } from './load-setting';
import type { LoadedDeal } from './load-summaries';

export function markNotGated({ summary, observedLater }: LoadedDeal, setting: WorkspaceSetting): DealSummary {
  if (observedLater.length === 0) return summary;
  const around = setting.forDealClosing(summary.commitments.closesOn, summary.commitments.currency);
  return { ...summary, notGated: [...summary.notGated, ...deriveNotGated(summary, around, observedLater)] };
}
