// One deal as the drafting rules see it: what was known, how its items stand, and what is not linked to it yet.
import { fromEpochDay } from '../calendar/epoch-day';
import type { DealCase } from '../checklist/item-case';
import { knownFacts } from '../checklist/known-summary';
import { prepareDeal } from '../checklist/prepare-deal';
import type { ItemResult } from '../evidence/deal-result';
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import type { FactPointer } from '../evidence/fact-pointer';

/** What a source says of a contact that may have a role on the deal. */
export type DraftContact = { id: string; title: string | null; hasLeft: boolean };

export type DraftInput = {
  /** On the basis with accepted values, as the deal's page shows it. */
  summary: DealSummary;
  /** The checklist evaluated on the same summary, setting and clocks. */
  items: readonly ItemResult[];
  setting: RuleSetting;
  clocks: Clocks;
  /** Facts linked to the deal as candidates: they do not count yet. */
  candidates: readonly FactPointer[];
  contacts: readonly DraftContact[];
};

export type DraftCase = DealCase & {
  items: readonly ItemResult[];
  candidates: readonly FactPointer[];
  contacts: readonly DraftContact[];
  /** The workspace's day, 'YYYY-MM-DD', and as a count of days. */
  today: string;
  todayCount: number;
};

export function draftCase({ summary, items, setting, clocks, candidates, contacts }: DraftInput): DraftCase {
  const dealCase = prepareDeal(summary, setting, clocks);
  const todayCount = dealCase.zone.dayAt(dealCase.now);
  return {
    ...dealCase,
    items,
    // The same cut and order as for facts that count.
    candidates: knownFacts(candidates, dealCase.knownAt),
    contacts: [...contacts].sort((a, b) => (a.id < b.id ? -1 : 1)),
    today: fromEpochDay(todayCount),
    todayCount,
  };
}

/** The day of an instant in the workspace's zone. */
export function dayOf({ zone }: DraftCase, instant: string): string {
  return fromEpochDay(zone.dayAt(Date.parse(instant)));
}
