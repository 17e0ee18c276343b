// One item of a deal at one moment, by the shipped templates; for tests and worked examples, which look at items one by one.
import type { ItemResult } from '../evidence/deal-result';
import type { DealSummary, RuleSetting } from '../evidence/deal-summary';
import { buildSetting } from '../evidence/setting-builder';
import type { ItemKey } from '../vocabulary/item';
import { evaluateItem } from './evaluate-item';
import { prepareDeal } from './prepare-deal';
import { SHIPPED_TEMPLATES } from './shipped-templates';

/** `at` (ISO 8601) is both clocks; items that are off are evaluated as well. */
export function itemResultAt(
  key: ItemKey,
  summary: DealSummary,
  at: string,
  setting: RuleSetting = buildSetting(),
): ItemResult {
  const item = Object.values(SHIPPED_TEMPLATES)
    .flatMap(({ items }) => items)
    .find((candidate) => candidate.key === key);
  if (!item) throw new RangeError(`No shipped template holds '${key}'.`);
  return evaluateItem({ ...prepareDeal(summary, setting, { effectiveAt: at, knownAt: at }), item });
}
