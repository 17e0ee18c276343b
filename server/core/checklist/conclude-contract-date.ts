// Concludes items that rest on a date in the contract; the template says whether the date's passing makes it stale.

import { toEpochDay } from '../calendar/epoch-day';
import type { ItemResult } from '../evidence/deal-result';
import type { FactAttributes } from '../evidence/fact-pointer';
import { canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { freshThrough, NEVER_STALE } from './fresh-window';
import type { ItemCase } from './item-case';
import { plainDay } from './plain-day';

export type ContractDate = {
  version: number;
  dateOf: (attributes: FactAttributes) => string | undefined;
  /** A noun phrase; the date follows in brackets. */
  phrase: string;
  missing: string;
  remedy: string;
};

export function concludeContractDate(itemCase: ItemCase, rule: ContractDate): ItemResult {
  const { item, zone, summary } = itemCase;
  const supports = summary.facts.flatMap((fact) => {
    const date = rule.dateOf(fact.attributes);
    if (fact.kind !== 'contract' || fact.isCancelled || fact.attributes.status === 'void' || !date) return [];
    const window =
      item.freshness.kind === 'until_passed' ? freshThrough(toEpochDay(date), zone) : NEVER_STALE;
    return [factSupport(itemCase, fact, `${rule.phrase} (${plainDay(date)})`, window)];
  });
  return concludeItem(itemCase, {
    version: rule.version,
    evidence: {
      supports,
      contraries: [],
      challenges: [],
      isObservable: canObserveKinds(itemCase, ['contract'], item.minStrength),
      words: { missing: rule.missing, remedy: rule.remedy, observes: 'contracts' },
    },
  });
}
