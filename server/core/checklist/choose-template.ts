// Picks the checklist of a deal by outcome, deal type and amount band, first match, and says why in one sentence.
import type { DealSummary, RuleSetting } from '../evidence/deal-summary';
import { absoluteAmount, compareAmounts } from '../money/amounts';
import type { ChecklistTemplate } from './checklist-template';
import { plainAmount } from './plain-amount';
import { SHIPPED_TEMPLATES, type TemplateSet } from './shipped-templates';

export type ChosenTemplate = { template: ChecklistTemplate; why: string };

/**
 * Limits are compared with the deal's own amount: `setting` gives them in the deal's currency.
 * A credit is as large as its absolute amount. No shipped template asks for a segment.
 */
export function chooseTemplate(
  summary: DealSummary,
  setting: RuleSetting,
  templates: TemplateSet = SHIPPED_TEMPLATES,
): ChosenTemplate {
  const { key, why } = match(summary, setting);
  return { template: templates[key], why };
}

function match(
  summary: DealSummary,
  { smallDealLimit, materialAmount }: RuleSetting,
): { key: ChecklistTemplate['key']; why: string } {
  if (summary.outcome === 'won') {
    return { key: 'closing', why: 'Closing, because the deal is won.' };
  }
  if (summary.dealType === 'renewal') {
    return { key: 'renewal', why: 'Renewal, because the deal type is renewal.' };
  }
  if (summary.dealType === 'expansion') {
    return { key: 'expansion', why: 'Expansion, because the deal type is expansion.' };
  }
  const { amount, currency } = summary.commitments;
  if (amount === null) {
    return { key: 'standard', why: 'Standard, because the deal has no amount to choose by.' };
  }
  const size = absoluteAmount(amount);
  if (compareAmounts(size, smallDealLimit) <= 0) {
    return {
      key: 'transactional',
      why: `Transactional, because the amount is within the small-deal limit of ${plainAmount(smallDealLimit, currency)}.`,
    };
  }
  if (compareAmounts(size, materialAmount) >= 0) {
    return {
      key: 'strategic',
      why: `Strategic, because the amount reaches the material amount of ${plainAmount(materialAmount, currency)}.`,
    };
  }
  return {
    key: 'standard',
    why: 'Standard, because the amount lies between the small-deal limit and the material amount.',
  };
}
