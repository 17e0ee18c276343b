// Completes an item of a template with what most items share; a template spells out only what is its own.
import type { TemplateItem } from '../checklist-template';

type Own = Pick<TemplateItem, 'key' | 'freshness' | 'fromPhase'> & Partial<TemplateItem>;

/** Advisory, on, strength 2 unless the template says otherwise. */
export function templateItem(own: Own): TemplateItem {
  const minStrength = own.minStrength ?? 2;
  return {
    isBlocking: false,
    isOn: true,
    minStrengthInCommit: minStrength,
    minContacts: 1,
    minContactsInCommit: 1,
    blocksOnlyIfTermsChange: false,
    amountTolerance: '0.005',
    ...own,
    minStrength,
  };
}
