// One deal at a past moment as its page shows it: promises, items and flags, as known then or as known now.
import type { Tx } from '@/db/client';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { Category } from '@/server/core/vocabulary/category';
import { type DollarState, ITEM_LABELS, type ItemKey, type ItemState } from '@/server/core/vocabulary/item';
import type { Outcome } from '@/server/core/vocabulary/phase';
import { loadPastSetting } from './past-clocks';
import { type PastMoment, readPastDeals } from './past-deals';

export type PastDealView = {
  name: string;
  ownerSeatId: string | null;
  category: Category;
  outcome: Outcome;
  stage: string | null;
  closesOn: string | null;
  amount: string | null;
  currency: string;
  converted: string | null;
  nextStep: string | null;
  dollarState: DollarState | null;
  dollarReason: string;
  template: string;
  items: {
    key: ItemKey;
    label: string;
    state: ItemState;
    isBlocking: boolean;
    reason: string;
    records: number;
  }[];
  flags: { rule: string; label: string; reason: string }[];
  /** Why it was in no total, though open. */
  gone: 'merged' | 'vanished' | null;
};

/** Null where the deal did not exist at that moment, or nothing of it was known. */
export async function readPastDealView(
  tx: Tx,
  workspaceId: string,
  moment: PastMoment,
  id: string,
): Promise<PastDealView | null> {
  const setting = await loadPastSetting(tx, workspaceId, moment);
  const [past] = await readPastDeals(tx, setting, moment, [id]);
  if (!past) return null;
  const { held, summary, result, line, gone } = past;
  const { amount, currency, closesOn, category, stage } = summary.commitments;
  return {
    name: held.name,
    ownerSeatId: held.ownerSeatId,
    category,
    outcome: summary.outcome,
    stage,
    closesOn,
    amount,
    currency,
    converted: line.converted,
    nextStep: held.nextStep,
    dollarState: result.dollarState,
    gone,
    dollarReason: result.dollarReason,
    template: `${result.template.key}@${result.template.version}`,
    items: result.items
      .filter((item) => item.applies)
      .map((item) => ({
        key: item.key,
        label: ITEM_LABELS[item.key],
        state: item.state,
        isBlocking: item.isBlocking,
        reason: item.reason,
        records: item.factIds.length + item.signalIds.length,
      })),
    flags: result.flags
      .filter((flag) => flag.isRaised)
      .map(({ rule, reason }) => ({ rule, label: FLAG_WORDS[rule].label, reason })),
  };
}
