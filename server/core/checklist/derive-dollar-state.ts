// The state of a deal's dollars, the first that applies: contradicted, gap, waived, evidenced; null where there are none.
import { toEpochDay } from '../calendar/epoch-day';
import type { DealResult, ItemResult } from '../evidence/deal-result';
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import { ITEM_LABELS, type ItemState } from '../vocabulary/item';
import { needsWholeSet } from './phase-reached';
import { plainDay } from './plain-day';
import { zoneClock } from './zone-clock';

export type DerivedDollarState = Pick<DealResult, 'dollarState' | 'dollarReason'> & {
  /** When the close date passes and the deal becomes overdue, ISO 8601; null when that lies behind or cannot happen. */
  changesAt: string | null;
};

/** What of an item the dollars depend on. */
export type AskedItem = Pick<ItemResult, 'key' | 'state' | 'isBlocking' | 'applies'>;

const GAPS: readonly ItemState[] = ['missing', 'stale', 'challenged', 'not_observable'];

/**
 * Lost, void and omitted deals hold no forecast dollars: null. Won deals go by the closing items. Blocking items that
 * do not apply are left out: their phase was not reached and the category does not ask for the whole set. In best case
 * and pipeline an item that is not knowable yet is left out too; where that leaves nothing, nothing is evidenced: gap.
 */
export function deriveDollarState(
  items: readonly AskedItem[],
  summary: Pick<DealSummary, 'outcome'> & {
    commitments: Pick<DealSummary['commitments'], 'category' | 'closesOn'>;
  },
  setting: Pick<RuleSetting, 'timeZone'>,
  clocks: Clocks,
): DerivedDollarState {
  const { category, closesOn } = summary.commitments;
  if (summary.outcome === 'lost' || summary.outcome === 'void' || category === 'omitted') {
    return {
      dollarState: null,
      dollarReason: 'Lost, void and omitted deals hold no forecast dollars.',
      changesAt: null,
    };
  }
  const overdueAt =
    summary.outcome === 'open' && closesOn !== null
      ? new Date(zoneClock(setting.timeZone).startOf(toEpochDay(closesOn) + 1)).toISOString()
      : null;
  const isOverdue = overdueAt !== null && Date.parse(overdueAt) <= Date.parse(clocks.effectiveAt);
  if (isOverdue && closesOn !== null) {
    return {
      dollarState: 'contradicted',
      dollarReason: `Open, and past its close date of ${plainDay(closesOn)}.`,
      changesAt: null,
    };
  }
  return { ...ofItems(items, needsWholeSet(summary)), changesAt: overdueAt };
}

function ofItems(
  items: readonly AskedItem[],
  isWholeSet: boolean,
): Pick<DealResult, 'dollarState' | 'dollarReason'> {
  const asked = items.filter(({ isBlocking, applies }) => isBlocking && applies);
  const named = (states: readonly ItemState[]) => asked.filter(({ state }) => states.includes(state));

  const contradicted = named(['contradicted']);
  if (contradicted.length > 0) {
    return { dollarState: 'contradicted', dollarReason: `Contradicted: ${listOf(contradicted, false)}.` };
  }
  const gaps = named(isWholeSet ? [...GAPS, 'not_yet_knowable'] : GAPS);
  if (gaps.length > 0) return { dollarState: 'gap', dollarReason: `Gap: ${listOf(gaps, true)}.` };

  const counted = named(['met', 'waived']);
  if (counted.length === 0) {
    return {
      dollarState: 'gap',
      dollarReason: 'No blocking item can be known yet, so nothing is evidenced.',
    };
  }
  const waived = named(['waived']);
  if (waived.length > 0) return { dollarState: 'waived', dollarReason: `Waived: ${listOf(waived, false)}.` };
  return {
    dollarState: 'evidenced',
    dollarReason:
      counted.length === 1
        ? 'The one blocking item that applies is met.'
        : `All ${counted.length} blocking items that apply are met.`,
  };
}

/** Some labels hold commas, so the list is separated by semicolons. */
function listOf(items: readonly AskedItem[], hasStates: boolean): string {
  return items
    .map(({ key, state }) => {
      const label = ITEM_LABELS[key].toLowerCase();
      return hasStates
        ? `${label} (${state === 'not_yet_knowable' ? 'not knowable yet' : state.replace('_', ' ')})`
        : label;
    })
    .join('; ');
}
