// The template for small deals: a quote and a dated next step, nothing else.
import type { ChecklistTemplate } from '../checklist-template';
import { BLOCKING_ITEMS } from './blocking-items';

export const TRANSACTIONAL: ChecklistTemplate = {
  key: 'transactional',
  version: 1,
  label: 'Transactional',
  items: [BLOCKING_ITEMS.proposal, BLOCKING_ITEMS.next_step],
};
