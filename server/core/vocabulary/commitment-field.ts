// The things a person promises about a deal, and the class that decides who may write each.
export const COMMITMENT_FIELDS = ['amount', 'closes_on', 'category', 'stage', 'next_step'] as const;
export type CommitmentField = (typeof COMMITMENT_FIELDS)[number];

export const FIELD_CLASSES = [
  'activity',
  'relationship',
  'qualification',
  'firmographic',
  'forecast_date',
  'forecast_amount',
  'forecast_category',
  'stage',
  'ownership',
  'contractual',
  'regulated',
  'communication',
] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** A draft also proposes contact roles, checklist attributes and links of a fact to a deal. */
export const DRAFT_FIELDS = [
  ...COMMITMENT_FIELDS,
  'contact_role',
  'checklist_attribute',
  'fact_link',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

export const DRAFT_FIELD_CLASS: Record<DraftField, FieldClass> = {
  amount: 'forecast_amount',
  closes_on: 'forecast_date',
  category: 'forecast_category',
  stage: 'stage',
  next_step: 'activity',
  contact_role: 'relationship',
  checklist_attribute: 'qualification',
  fact_link: 'relationship',
};

export const DRAFT_FIELD_LABELS: Record<DraftField, string> = {
  amount: 'Amount',
  closes_on: 'Close date',
  category: 'Forecast category',
  stage: 'Stage',
  next_step: 'Next step',
  contact_role: 'Contact role',
  checklist_attribute: 'Checklist',
  fact_link: 'Link to this deal',
};
