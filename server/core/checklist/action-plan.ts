// Shared action plan: a plan that the buyer has worked on.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';

export function evaluateActionPlan(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['action_plan'],
    challenges: [],
    missing: "No shared plan with a contribution of the buyer's.",
    remedy: 'A shared plan that the buyer edits or answers.',
  });
}
