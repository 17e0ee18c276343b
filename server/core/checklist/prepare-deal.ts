// Prepares one deal for its items: what was known, the moment asked about, and when buyers took part.
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import { buyerTouches } from './buyer-touches';
import type { DealCase } from './item-case';
import { knownSummary } from './known-summary';
import { zoneClock } from './zone-clock';

export function prepareDeal(summary: DealSummary, setting: RuleSetting, clocks: Clocks): DealCase {
  const knownAt = Date.parse(clocks.knownAt);
  const known = knownSummary(summary, knownAt);
  const zone = zoneClock(setting.timeZone);
  return {
    summary: known,
    setting,
    zone,
    touches: buyerTouches(known.facts, zone),
    now: Date.parse(clocks.effectiveAt),
    knownAt,
  };
}
