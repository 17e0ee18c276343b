// The whole checklist of one deal under both clocks: template, items, dollar state and when time alone changes any of them.
import type { DealResult } from '../evidence/deal-result';
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import { chooseTemplate } from './choose-template';
import { countBlocking } from './count-blocking';
import { deriveDollarState } from './derive-dollar-state';
import { earliest } from './earliest';
import { evaluateItem } from './evaluate-item';
import { prepareDeal } from './prepare-deal';
import { SHIPPED_TEMPLATES, type TemplateSet } from './shipped-templates';

export type ChecklistResult = Omit<DealResult, 'flags'>;

/**
 * Same inputs, same bytes, whatever the order of the summary's lists. What was recorded after `knownAt` does not exist;
 * what happens after `effectiveAt` counts only where a rule asks what lies ahead. Throws a RangeError where an instant,
 * day, zone or amount is none: the importer lets none of those in.
 */
export function evaluateChecklist(
  summary: DealSummary,
  setting: RuleSetting,
  clocks: Clocks,
  templates: TemplateSet = SHIPPED_TEMPLATES,
): ChecklistResult {
  const dealCase = prepareDeal(summary, setting, clocks);
  const { template, why } = chooseTemplate(summary, setting, templates);
  const items = template.items.filter(({ isOn }) => isOn).map((item) => evaluateItem({ ...dealCase, item }));
  const { dollarState, dollarReason, changesAt } = deriveDollarState(items, summary, setting, clocks);
  return {
    template: { key: template.key, version: template.version, why },
    items,
    dollarState,
    dollarReason,
    blocking: countBlocking(items),
    changesAt: earliest([changesAt, ...items.map((item) => item.changesAt)]),
  };
}
