// The standard template: five blocking items, the rest advisory.
import type { ChecklistTemplate } from '../checklist-template';
import { ADVISORY_ITEMS } from './advisory-items';
import { BLOCKING_ITEMS } from './blocking-items';

export const STANDARD: ChecklistTemplate = {
  key: 'standard',
  version: 1,
  label: 'Standard',
  items: [
    BLOCKING_ITEMS.eb_engaged,
    BLOCKING_ITEMS.proposal,
    BLOCKING_ITEMS.paper_process,
    BLOCKING_ITEMS.close_event,
    BLOCKING_ITEMS.next_step,
    ...ADVISORY_ITEMS,
  ],
};
