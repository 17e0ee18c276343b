// The classes of field in words: what belongs to each.
import type { FieldClass } from '../vocabulary/commitment-field';

export const CLASS_WORDS: Record<FieldClass, { label: string; holds: string }> = {
  activity: { label: 'Activity', holds: 'next step, last contact' },
  relationship: { label: 'Relationship', holds: 'contact roles, attendees, links of records' },
  qualification: { label: 'Qualification', holds: 'checklist attributes' },
  firmographic: { label: 'Firmographic', holds: 'industry, segment, size of an account' },
  forecast_date: { label: 'Close date', holds: 'when a deal closes' },
  forecast_amount: { label: 'Amount', holds: 'what a deal is worth' },
  forecast_category: { label: 'Forecast category', holds: 'what is committed of a deal' },
  stage: { label: 'Stage', holds: 'where a deal stands in the process' },
  ownership: { label: 'Ownership', holds: 'who owns a deal' },
  contractual: { label: 'Contract', holds: 'terms, discount, signature' },
  regulated: { label: 'Regulated', holds: 'health, bank account, government id, consent' },
  communication: { label: 'Communication', holds: 'messages to customers' },
};
