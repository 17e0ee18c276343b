// The template for renewals: what ends when, whether notice can still be given, and who has engaged.
import type { ChecklistTemplate } from '../checklist-template';
import { BLOCKING_ITEMS } from './blocking-items';
import { templateItem } from './template-item';

export const RENEWAL: ChecklistTemplate = {
  key: 'renewal',
  version: 1,
  label: 'Renewal',
  items: [
    templateItem({
      key: 'contract_end_known',
      isBlocking: true,
      minStrength: 1,
      freshness: { kind: 'never_stale' },
      fromPhase: 'discovery',
    }),
    templateItem({
      key: 'notice_date_ahead',
      isBlocking: true,
      minStrength: 1,
      freshness: { kind: 'until_passed' },
      fromPhase: 'discovery',
    }),
    { ...BLOCKING_ITEMS.proposal, key: 'renewal_quote' },
    BLOCKING_ITEMS.eb_engaged,
    { ...BLOCKING_ITEMS.paper_process, blocksOnlyIfTermsChange: true },
  ],
};
